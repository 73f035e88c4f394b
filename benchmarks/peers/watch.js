// Notes when a page of any framework shows its first figure, has its charts live, and has redrawn them; `wanted` says how many.
(() => {
  const seen = window.seenPeers = { figure: null, charts: null };
  const roots = [document]; // Panel draws within shadow roots
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return (width > 0 || height > 0) && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };

  // A mark with data: a line or column of Plotly's, in the picture that our server has drawn or in a chart of anybody's.
  const MARKS = ".trace :is(path, rect)";
  const figure = () => [...all("#first .first-plot path"), ...all(`.js-plotly-plot ${MARKS}`)].some(visible);
  // A chart is live when its marks stand and Plotly answers for it; ours says itself when it hears clicks.
  const live = (plot) => plot._fullLayout && plot.querySelector(`.cartesianlayer ${MARKS}`) && visible(plot)
    && (plot.closest(".br-chart")?.hasAttribute("data-drawn") ?? true);
  const charts = () => all(".js-plotly-plot").filter(live);

  // What stands is seen when the frame that paints it has ended.
  let painting = false;
  let drawn = false;
  const look = () => {
    const now = performance.now();
    if (painting) seen.figure ??= now;
    if (drawn) seen.charts ??= now;
    painting = seen.figure === null && figure();
    drawn = seen.charts === null && charts().length >= wanted;
    if (seen.charts === null || seen.figure === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // The words of the axis and where they stand tell one choice of years from another.
  const state = (plot) => [...plot.querySelectorAll(".xtick text")].map((tick) => tick.textContent + tick.getAttribute("transform") + tick.getAttribute("x")).join();
  window.awaitRedraw = () => {
    const plots = charts();
    const before = plots.map(state);
    window.redrawn = new Promise((done, failed) => addEventListener("pointerup", ({ timeStamp }) => {
      setTimeout(() => failed(new Error(`redrawn: ${charts().map(state).filter((one, at) => one !== before[at]).length} of ${before.length}`)), 30000);
      const watch = () => {
        const now = charts().map(state);
        if (now.length === before.length && now.every((one, at) => one && one !== before[at])) done(performance.now() - timeStamp);
        else requestAnimationFrame(watch);
      };
      watch();
    }, { once: true, capture: true }));
    return plots.length;
  };
})();
