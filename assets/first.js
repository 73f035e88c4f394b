// Starts the live page once the first paint is seen, and takes the first paint away when the live page stands beneath it.
(() => {
  const first = document.getElementById("first");
  const root = document.getElementById("root");
  const live = document.getElementById("live");
  const PATIENCE = 10000;
  const CHART = 2500; // what a chart may take after the head of its page stands; twice that, what anything may
  const keys = [...first.querySelectorAll("[data-piece]")].map((piece) => piece.dataset.piece);
  const plots = first.querySelectorAll(".first-plot");
  let since = 0;
  let held = false;
  let copied = null;

  const bar = () => document.documentElement.style.setProperty("--scrollbar", `${first.offsetWidth - first.clientWidth}px`);

  const add = (name, attributes) => document.head.prepend(Object.assign(document.createElement(name), attributes));

  const fetched = (link) => new Promise((done) => { link.onload = done; link.onerror = done; });

  // Streamlit's scripts are the heaviest part of the page: they come when the figures are on the screen, the charts' after them.
  const start = () => {
    if (!live.isConnected) return;
    bar();
    const scripts = [...live.content.querySelectorAll("link[rel=modulepreload]")].map(fetched);
    document.head.append(live.content);
    if (plots.length) Promise.all(scripts).then(() => add("link", { rel: "preload", as: "script", href: live.dataset.plotly }));
    live.remove();
    performance.mark("started");
  };

  const stands = () => {
    if (!root.querySelector(".br-root .br-title")) return false;
    since = since || performance.now();
    const waited = performance.now() - since;
    const whole = keys.every((key) => root.querySelector(`.st-key-${key} :is(.br-root > *, input)`));
    const drawn = root.querySelectorAll(".br-chart:is([data-drawn], [data-pictured])").length >= plots.length;
    return (whole && (drawn || waited > CHART)) || waited > 2 * CHART;
  };

  const NAMED = ["href", "class", "data-text", "data-image", "data-link"];
  const same = (one) => one && [...root.querySelectorAll(one.tagName)].find(
    (other) => NAMED.every((name) => other.getAttribute(name) === one.getAttribute(name)),
  );

  const look = () => {
    if (held || !first.isConnected || !stands()) return;
    watch.disconnect();
    clearInterval(clock);
    clearTimeout(late);
    const scrolled = first.scrollTop;
    const focused = first.contains(document.activeElement) ? same(document.activeElement) : null;
    const open = first.querySelector("details.br-menu")?.open;
    first.remove();
    const main = root.querySelector('[data-testid="stMain"]');
    if (main) main.scrollTop = scrolled;
    if (open) root.querySelector("details.br-menu").open = true;
    focused?.focus({ preventScroll: true });
    if (copied) same(copied)?.click();
    performance.mark("taken-over");
    dispatchEvent(new Event("record-over"));
    if (live.dataset.slices) add("link", { rel: "stylesheet", href: live.dataset.slices });
    if (!plots.length) add("link", { rel: "prefetch", as: "script", href: live.dataset.plotly });
  };

  // A click that has begun ends where it began; one on a chart's picture is the chart's once it is live.
  const end = () => setTimeout(() => { held = false; look(); });
  first.addEventListener("pointerdown", () => { held = true; });
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  first.addEventListener("click", (event) => {
    copied = event.target.closest("[data-copy]") ?? copied;
    const plot = event.target.closest(".first-plot");
    if (!plot) return;
    const box = plot.getBoundingClientRect();
    window.recordTap = { chart: plot.dataset.chart, x: (event.clientX - box.left) / box.width, y: event.clientY - box.top };
  });

  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ["data-drawn", "data-pictured"] });
  const clock = setInterval(look, 250);
  const late = setTimeout(() => { first.querySelector(".first-late").hidden = false; }, PATIENCE);
  // Their reading would keep the processor from drawing the figures.
  new PerformanceObserver((_, seen) => { seen.disconnect(); start(); }).observe({ type: "paint", buffered: true });
  setTimeout(start, 500); // a window in the background draws nothing
})();
