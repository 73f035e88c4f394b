// Takes the first paint away when the live page stands beneath it, or says that it did not come.
(() => {
  const first = document.getElementById("first");
  const root = document.getElementById("root");
  const PATIENCE = 10000;
  const CHART = 2500; // what a chart may take after the head of its page stands; twice that, what anything may
  const keys = [...first.querySelectorAll("[data-piece]")].map((piece) => piece.dataset.piece);
  const pictures = first.querySelectorAll(".first-plot").length;
  let since = 0;
  let held = false;
  let copy = false;

  const bar = () => document.documentElement.style.setProperty("--scrollbar", `${first.offsetWidth - first.clientWidth}px`);

  const stands = () => {
    if (!root.querySelector(".br-root .br-title")) return false;
    since = since || performance.now();
    const waited = performance.now() - since;
    const whole = keys.every((key) => root.querySelector(`.st-key-${key} :is(.br-root > *, input)`));
    const drawn = root.querySelectorAll("[data-drawn], .stPlotlyChart .main-svg").length >= pictures;
    return (whole && (drawn || waited > CHART)) || waited > 2 * CHART;
  };

  const same = (one) => {
    const kind = one && `${one.tagName}[${one.hasAttribute("href") ? "href" : "class"}]`;
    return kind && [...root.querySelectorAll(kind)].find(
      (other) => other.getAttribute("href") === one.getAttribute("href") && other.className === one.className,
    );
  };

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
    if (copy) root.querySelector("[data-copy]")?.click();
    performance.mark("taken-over");
  };

  // A click that has begun ends where it began.
  const end = () => setTimeout(() => { held = false; look(); });
  first.addEventListener("pointerdown", () => { held = true; });
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  first.addEventListener("click", (event) => { if (event.target.closest("[data-copy]")) copy = true; });

  const watch = new MutationObserver(look);
  watch.observe(root, { childList: true, subtree: true, attributeFilter: ["data-drawn"] });
  const clock = setInterval(look, 250);
  const late = setTimeout(() => { first.querySelector(".first-late").hidden = false; }, PATIENCE);
  bar();
})();
