// Times the answer to a click, and the frames of a drag.
window.seenLanes = {
  answered: null,
  frames: [],

  // From a press of the mouse or of Enter to the frame in which everything named stands.
  wait(event, wanted) {
    this.answered = new Promise((done, failed) => addEventListener(event, ({ timeStamp }) => {
      const look = () => (wanted.every((one) => document.querySelector(one)) ? done(performance.now() - timeStamp) : requestAnimationFrame(look));
      look();
      setTimeout(() => failed(new Error(`none of ${wanted}`)), 15000);
    }, { once: true, capture: true }));
  },

  film() {
    this.frames = [];
    let before = performance.now();
    const frame = (now) => {
      this.frames.push(now - before);
      before = now;
      this.filming && requestAnimationFrame(frame);
    };
    this.filming = true;
    requestAnimationFrame(frame);
  },
};
