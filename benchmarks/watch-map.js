// Notes when a map has drawn its routes, and how long a click on one takes to be answered.
window.seenMap = {
  frames: [], // when a frame drew with WebGL, and in how many calls
  answered: null,

  // The first frame with as many calls as any shows everything.
  drawn() {
    const most = Math.max(...this.frames.map(([, calls]) => calls));
    return this.frames.find(([, calls]) => calls === most)[0];
  },

  pictured: () => performance.getEntriesByName("first-contentful-paint")[0].startTime,

  wait(answer) {
    this.answered = new Promise((done, failed) => addEventListener("pointerup", ({ timeStamp }) => {
      const look = () => (document.querySelector(answer) ? done(performance.now() - timeStamp) : requestAnimationFrame(look));
      look();
      setTimeout(() => failed(new Error(`no ${answer}`)), 10000);
    }, { once: true, capture: true }));
  },
};
(() => {
  let calls = 0;
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
    const drawn = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...given) { calls += 1; return drawn.apply(this, given); };
  }
  const frame = () => {
    if (calls) seenMap.frames.push([performance.now(), calls]);
    calls = 0;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})();
