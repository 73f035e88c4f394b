// Makes a light page live: its chart and its timeline, links that stay in the frame, its height told to the page around it.
const told = JSON.parse(document.getElementById("light").textContent);
const root = new URL(told.root, location.href);
const home = new URL(document.querySelector("link[rel=canonical]")?.href ?? root.href);
const [kind, id] = told.kind.split("/").map(decodeURIComponent);
const OURS = ["overview", "indicators", "map", "timeline"];

// What is seen comes first: fonts and plotly.js are fetched when the page has painted.
const painted = new Promise((done) => {
  new PerformanceObserver((_, seen) => { seen.disconnect(); done(); }).observe({ type: "paint", buffered: true });
  setTimeout(done, 1000); // a window in the background draws nothing
});

// A chart measures its words, so it waits for their font; where none comes, the browser's serves.
let faced;
const dressed = async (href) => {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  await new Promise((done) => { sheet.onload = sheet.onerror = done; document.head.append(sheet); });
  await document.fonts.load('13px "Record Sans"').catch(() => {});
};

// Where a link of the dashboard is shown within this frame; null where it leads out of it.
const within = (href) => {
  if (!kind) return null;
  const url = new URL(href, location.href);
  const place = home.pathname.slice(0, home.pathname.lastIndexOf("/") + 1);
  if (url.origin !== home.origin || !url.pathname.startsWith(place)) return null;
  const page = url.pathname.slice(place.length) || OURS[0];
  const query = url.searchParams;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme) query.set("theme", theme);
  let goal = page;
  if (kind === "indicators") {
    if (page !== kind || query.get("indicator") !== id) return null;
    query.delete("indicator");
    goal = told.kind;
  } else if (kind === "events") {
    if (page !== "timeline" || !query.get("event")) return null;
    goal = `events/${encodeURIComponent(query.get("event"))}`;
    query.delete("event");
  } else if (page !== kind) return null;
  return new URL(`embed/${goal}?${query}`, root).href;
};

const main = () => document.querySelector("main");
let asked;
// Shows another view of the same in the frame; what fails opens outside.
const show = async (href) => {
  asked?.abort();
  asked = new AbortController();
  main().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(href, { signal: asked.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    swap(new DOMParser().parseFromString(await answer.text(), "text/html"), href);
  } catch (error) {
    if (error.name === "AbortError") return;
    main().removeAttribute("aria-busy");
    open(href, "_blank", "noopener");
  }
};

const swap = (page, href) => {
  const next = JSON.parse(page.getElementById("light").textContent);
  const sheet = page.querySelector("style");
  document.querySelector("style").textContent = sheet.textContent;
  const before = main();
  const after = document.adoptNode(page.querySelector("main"));
  // A chart that is live stays, and is given what changes.
  const still = after.querySelector(".first-plot");
  const live = still && told.live.chart?.id === still.dataset.chart && before.querySelector("[data-live=chart]");
  if (live) still.replaceWith(live);
  before.replaceWith(after);
  Object.assign(told, next);
  history.replaceState(null, "", href);
  document.title = page.title;
  const opened = after.querySelector("[data-arrive]");
  mount();
  (opened?.querySelector("a, [tabindex]") ?? opened)?.focus?.({ preventScroll: true });
  opened?.scrollIntoView({ block: "nearest" });
};

const go = (href) => {
  const inner = within(href);
  if (inner) show(inner);
  else if (kind) open(href, "_blank", "noopener");
  else location.href = href;
};

const filled = (place, values) => Object.entries(values).reduce((text, [name, value]) => text.replace(name, encodeURIComponent(value)), place);

const dark = matchMedia("(prefers-color-scheme: dark)");
const mode = (figures) => figures[dark.matches ? "dark" : "light"] ?? Object.values(figures)[0];

const chart = async () => {
  const data = told.live.chart;
  let parent = document.querySelector("[data-live=chart]");
  const still = document.querySelector(".first-plot");
  if (!data || !(parent || still)) return;
  const { default: draw } = await import("./chart.js");
  await faced;
  if (!parent) {
    parent = Object.assign(document.createElement("div"), { className: "br-root" });
    parent.dataset.live = "chart";
    still.before(parent);
  }
  const picked = (name) => {
    const space = name.indexOf(" ");
    if (space < 0) return go(filled(data.places.event, { _event_: name }));
    const [indicator, key] = [name.slice(0, space), name.slice(space + 1)];
    go(indicator === data.id && kind === "indicators" ? filled(data.places.own, { _key_: key }) : filled(data.places.pin, { _indicator_: indicator, _key_: key }));
  };
  const setTriggerValue = (name, value) => {
    if (name === "picked") picked(value);
    else go(value ? data.places.span.replace("_span_", value) : data.places.whole);
  };
  draw({ data: { ...data, ...mode(data.figures), script: told.plotly }, parentElement: parent, setTriggerValue });
  if (still?.isConnected) still.remove();
};

const lanes = async () => {
  const data = told.live.lanes;
  const place = document.querySelector("[data-lanes]");
  if (!data || !place) return;
  const { default: draw } = await import("./timeline.js");
  const setTriggerValue = (name, value) => {
    if (name === "event") go(value ? filled(data.places.event, { _event_: value }) : data.places.none);
    else go(value ? data.places.span.replace("_span_", value) : data.places.whole);
  };
  const parent = document.createElement("div");
  draw({ data, parentElement: parent, setTriggerValue });
  place.replaceChildren(parent);
};

// What makes it live is there, or comes from the page's own address once the page is seen.
const mount = async () => {
  if (told.live === "later") {
    const here = location.href;
    const address = new URL(here);
    address.searchParams.set("part", "live");
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${answer.status}`);
      const live = await answer.json();
      if (location.href !== here) return; // another view has come meanwhile
      told.live = live;
    } catch (error) {
      console.warn("live:", error);
      return;
    }
  }
  chart();
  lanes();
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const href = link.getAttribute("href"); // a link of a picture has its address as an object
  const inner = !link.hasAttribute("target") && !href.startsWith("#") && within(href);
  if (!inner) return;
  event.preventDefault();
  show(inner);
});

// The page around the frame hears how high the content is: {record: "height", height, address}.
if (parent !== window) {
  let before = 0;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== before) parent.postMessage({ record: "height", height: before = height, address: location.href }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
}

dark.addEventListener("change", chart);
painted.then(() => {
  if (told.faces) faced = dressed(told.faces);
  mount();
});
