// Notes when a page paints, is live and has drawn its charts; `window.wanted` says what to wait for.
(() => {
  const seen = window.seen = { figures: null, live: null, charts: null, largest: 0, shifts: [], moved: 0, jump: 0 };
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
  observe("layout-shift", (entry) => seen.shifts.push([entry.startTime, entry.value]));

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const visible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const main = '[data-testid="stMain"] [data-testid="stElementContainer"]';
  const ready = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning" && all(main).some(visible);
  const over = () => performance.getEntriesByName("taken-over").length > 0;
  // Our component says when it is done; Streamlit's charts are done when their marks stand.
  const drawn = (plot) => plot.querySelector(".main-svg .trace") && (plot.closest(".br-chart")?.hasAttribute("data-drawn") ?? true);

  let painting = false; // the figures stand, and the frame that paints them has begun
  const look = () => {
    const now = performance.now();
    if (painting) seen.figures ??= now;
    painting = wanted.figures !== null && seen.figures === null && all(wanted.figures).some(visible);
    if (wanted.figures ? over() : ready()) seen.live ??= now;
    if (seen.live && all(".js-plotly-plot").filter(drawn).length >= wanted.charts) seen.charts ??= now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  // The hand-over: where the words and pictures of the first paint stood, and where the live page's stand.
  const name = ({ tagName, className, textContent }) => [tagName, className.baseVal ?? className, textContent].join("|");
  const boxes = (root) => Map.groupBy(all("*", root).filter(visible).map((one) => [name(one), one.getBoundingClientRect()]), ([key]) => key);
  const pieces = () => all("#first [data-piece]").map((piece) => [`#root .st-key-${piece.dataset.piece} .br-root`, boxes(piece)]);
  const plots = (selector) => all(selector).map((plot) => plot.getBoundingClientRect());
  // Only what stands as often before as after is compared; the live page knows more, such as the system's colours.
  const pairs = (before, after) => [...before].flatMap(([key, some]) => {
    const others = after.get(key) ?? [];
    return some.length === others.length ? some.map(([, box], index) => [box, others[index][1]]) : [];
  });
  const compare = (kept) => {
    const found = kept.pieces.flatMap(([selector, before]) => {
      const root = document.querySelector(selector);
      return root ? pairs(before, boxes(root)) : [];
    });
    const live = plots("#root .br-chart");
    judge([...found, ...kept.plots.flatMap((box, index) => (live[index] ? [[box, live[index]]] : []))]);
  };
  const inside = ({ x, y, width, height }) => x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;
  // As layout shift is defined: the part of the window that moved, times how far it moved.
  const judge = (pairs) => {
    const cells = new Set();
    for (const [one, other] of pairs) {
      const moved = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
      if (moved < 1 || !(inside(one) || inside(other))) continue;
      seen.moved = Math.max(seen.moved, moved);
      for (const { x, y, width, height } of [one, other]) cover(cells, x, y, x + width, y + height);
    }
    const whole = Math.ceil(innerWidth / CELL) * Math.ceil(innerHeight / CELL);
    seen.jump = (cells.size / whole) * (seen.moved / Math.max(innerWidth, innerHeight));
  };
  const CELL = 10;
  const cover = (cells, left, top, right, bottom) => {
    for (let x = Math.max(0, Math.floor(left / CELL)); x < Math.min(right, innerWidth) / CELL; x++)
      for (let y = Math.max(0, Math.floor(top / CELL)); y < Math.min(bottom, innerHeight) / CELL; y++) cells.add(`${x} ${y}`);
  };
  const remove = Element.prototype.remove;
  Element.prototype.remove = function () {
    const kept = this.id === "first" ? { pieces: pieces(), plots: plots("#first .first-plot") } : null;
    remove.call(this);
    if (kept) requestAnimationFrame(() => compare(kept));
  };
})();
