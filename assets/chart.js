// Draws a figure with plotly.js; a click, a key or a drag on it becomes a change of the address.
const CONFIG = { displayModeBar: false, scrollZoom: false, doubleClick: false, responsive: false };
const NEAR = 8; // pixels: what is this near to a line is on it; what moves no farther is a click
const TWICE = 350; // milliseconds

// One script for every chart of the page; where it does not come, the next chart asks again.
const plotly = (address) => {
  if (window.Plotly) return Promise.resolve(window.Plotly);
  window.recordPlotly ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL(address, document.baseURI).href;
    script.onload = () => (window.Plotly ? done(eased(window.Plotly)) : failed(new Error(address)));
    script.onerror = () => failed(new Error(address));
    document.head.append(script);
  }).catch((error) => { window.recordPlotly = undefined; throw error; });
  return window.recordPlotly;
};

// To find what it tells of a mark that is pointed at, Plotly looks through all it knows of each trace: a tenth of a redraw. This is what is read.
const TOLD = ["customdata", "hovertext"];
const eased = (Plotly) => {
  Plotly.PlotSchema.findArrayAttributes = (trace) => TOLD.filter((name) => Array.isArray(trace[name]));
  return Plotly;
};

// What is visible `true` of annotations Plotly draws once more ahead, to see whether it widens an axis that seeks its own range: none of ours does.
const show = (plot, visible) => plot._fullLayout?.annotations?.forEach((note) => { note.visible = visible; });

// The live page comes first: reading plotly.js would hold it up.
const over = () => document.getElementById("first") && new Promise((done) => addEventListener("record-over", done, { once: true }));

const element = (name, parent, attributes = {}) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
};

// The lines of a tooltip as text: Plotly reads <b> and <br>, a screen reader reads neither.
const lines = (tip) => String(tip).split("<br>")
  .map((line) => new DOMParser().parseFromString(line, "text/html").body.textContent);

const key = (custom) => String(Array.isArray(custom) ? custom[0] : custom ?? "");
const time = (moment) => (typeof moment === "number" ? moment : Date.parse(`${moment}Z`));
const list = (value) => (Array.isArray(value) ? value : []);
const spread = (value, index) => (Array.isArray(value) ? value[index] : value) ?? 0;

// Paper is light, whatever the screen is: what the page's sheet says of print, beside what holds now.
const inks = () => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const printed = rules.filter((rule) => rule.media?.mediaText === "print").flatMap((rule) => [...rule.cssRules]);
  const light = [...printed, ...rules].find((rule) => rule.selectorText === ":root" && rule.style.getPropertyValue("--first"))?.style;
  const now = getComputedStyle(document.documentElement);
  const found = new Map();
  for (const name of light ?? []) {
    const [from, to] = [now, light].map((style) => channels(style.getPropertyValue(name)));
    if (from && to && !found.has(from)) found.set(from, to);
  }
  return found;
};
const channels = (colour) => colour.trim().match(/^#(\w\w)(\w\w)(\w\w)$/)?.slice(1).map((two) => parseInt(two, 16)).join(", ");

const PAPER = 688; // pixels between the margins of A4
const DYED = ["style", "fill", "stroke"];
let undyed = [];
const charts = () => [...document.querySelectorAll(".br-chart[data-drawn]")].map((box) => box.chart);
const toPaper = () => {
  for (const chart of charts()) window.Plotly.relayout(chart.plot, { width: PAPER });
  const printed = inks();
  for (const part of document.querySelectorAll(".br-chart-plot svg *")) for (const name of DYED) {
    const had = part.getAttribute(name);
    const dyed = had?.replace(/(?<=rgba?\()\d+, \d+, \d+/g, (ink) => printed.get(ink) ?? ink);
    if (dyed !== had) { undyed.push([part, name, had]); part.setAttribute(name, dyed); }
  }
};
const toScreen = () => {
  for (const [part, name, had] of undyed) part.setAttribute(name, had);
  undyed = [];
  for (const chart of charts()) window.Plotly.relayout(chart.plot, { width: chart.width });
};
if (!window.recordPrints) {
  window.recordPrints = true;
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", toScreen);
}

class Chart {
  constructor(parent) {
    this.box = element("div", parent, { class: "br-chart", role: "application", tabindex: "0" });
    this.plot = element("div", this.box, { class: "br-chart-plot", "aria-hidden": "true" });
    this.picture = element("div", this.box, { class: "br-chart-picture", hidden: "", "aria-hidden": "true" });
    this.years = element("div", this.box, { class: "br-chart-years", hidden: "" });
    this.ring = element("div", this.box, { class: "br-chart-ring", hidden: "" });
    this.help = element("p", this.box, { class: "br-chart-help", "aria-hidden": "true" });
    this.said = element("div", this.box, { class: "br-sr", "aria-live": "polite" });
    this.all = element("a", parent, { class: "br-chart-all br-link", href: "", hidden: "" });
    this.all.addEventListener("click", (event) => { event.preventDefault(); this.send("years", ""); });
    this.box.addEventListener("keydown", (event) => this.pressed(event));
    this.box.addEventListener("blur", () => this.leave());
    this.plot.addEventListener("pointerdown", (event) => this.rows && this.down(event));
    this.picture.addEventListener("click", (event) => {
      const { left, top, width } = this.box.getBoundingClientRect();
      window.recordTap = { chart: this.data.id, x: (event.clientX - left) / width, y: event.clientY - top };
    });
    new ResizeObserver(() => this.resize()).observe(this.box);
  }

  // Show a figure; the same one is not drawn twice.
  show({ data, setTriggerValue }) {
    this.send = setTriggerValue;
    this.data = data;
    this.box.style.height = `${data.height}px`;
    this.box.style.setProperty("--ground", data.ground);
    this.box.setAttribute("aria-roledescription", data.words.chart);
    this.box.setAttribute("aria-description", data.words.help);
    this.help.textContent = data.words.help;
    this.all.textContent = data.words.all;
    this.all.href = data.all;
    this.all.hidden = !data.zoomed;
    if (this.shown === data.figure) return;
    this.shown = data.figure;
    this.figure = JSON.parse(data.figure);
    this.box.setAttribute("aria-label", this.figure.layout.meta.alt);
    this.start();
    this.draw(data.figure);
  }

  // Until Plotly has drawn, the picture of the first paint stands in the same frame.
  start() {
    const first = this.box.dataset.drawn === undefined && document.querySelector(`.first-plot[data-chart="${this.data.id}"]`);
    if (!first || !this.picture.hidden) return;
    this.picture.replaceChildren(...[...first.childNodes].filter((node) => node.getClientRects().length).map((node) => node.cloneNode(true)));
    this.picture.hidden = false;
    this.box.dataset.pictured = "";
  }

  async draw(text) {
    try {
      await over();
      const Plotly = await plotly(this.data.script);
      if (this.shown !== text) return; // a later figure is on its way
      this.width = this.box.clientWidth;
      const layout = { ...this.figure.layout, width: this.width };
      await Plotly.react(this.plot, this.figure.data, layout, CONFIG);
      this.box.classList.remove("br-chart-failed");
      this.listen();
      this.rows = this.marks();
      this.restore();
      this.box.dataset.drawn = this.data.id;
      this.done();
    } catch (error) {
      if (this.shown === text) this.fail();
      console.warn("chart:", error);
    }
  }

  // Plotly's drawing takes the picture's place; what was clicked meanwhile is clicked now.
  done() {
    this.picture.hidden = true;
    this.picture.replaceChildren();
    const { recordTap: tap } = window;
    if (tap?.chart !== this.data.id) return;
    window.recordTap = undefined;
    this.tapped(this.clientPlace(tap));
  }

  clientPlace({ x, y }) {
    const { left, top, width } = this.box.getBoundingClientRect();
    return { clientX: left + x * width, clientY: top + y, timeStamp: -TWICE };
  }

  fail() {
    this.picture.hidden = true;
    this.shown = this.width = undefined;
    this.plot.removeAttribute("aria-hidden");
    this.plot.replaceChildren();
    this.box.classList.add("br-chart-failed");
    const words = element("p", this.plot, { class: "br-notice" });
    words.textContent = `${this.data.words.failed} `;
    const link = element("a", words, { href: this.data.table, class: "br-link" });
    link.textContent = this.data.words.table;
  }

  listen() {
    this.scale(); // paper has another width than the window
    if (this.heard) return;
    this.heard = true;
    this.plot.setAttribute("aria-hidden", "true");
    this.plot.on("plotly_beforeplot", () => show(this.plot, 1));
    this.plot.on("plotly_afterplot", () => { show(this.plot, true); this.scale(); });
    this.plot.on("plotly_click", ({ points }) => {
      this.clicked = true;
      if (!this.dragged) this.open(key(points[0]?.customdata));
    });
    this.plot.on("plotly_hover", ({ points }) => {
      this.box.classList.toggle("br-chart-over", Boolean(key(points[0]?.customdata)));
    });
    this.plot.on("plotly_unhover", () => this.box.classList.remove("br-chart-over"));
  }

  scale() {
    const { width, height } = this.plot._fullLayout;
    const seen = `0 0 ${width} ${height}`;
    for (const svg of this.plot.querySelectorAll(".main-svg")) {
      if (svg.getAttribute("viewBox") !== seen) svg.setAttribute("viewBox", seen); // or all in it is laid out anew
    }
  }

  resize() {
    const width = this.box.clientWidth;
    if (!this.width || !width || width === this.width) return;
    this.width = width;
    window.Plotly.relayout(this.plot, { width }).then(() => this.restore());
  }

  open(picked) {
    if (picked) this.send("picked", picked);
  }

  // Where a day and a value lie, in pixels from the box's corner.
  spot(x, y, axis) {
    const { xaxis, yaxis, yaxis2 } = this.plot._fullLayout;
    const up = axis === "y2" ? yaxis2 : yaxis;
    const [first, last] = xaxis.range.map(time);
    return {
      x: xaxis._offset + ((time(x) - first) / (last - first)) * xaxis._length,
      y: up._offset + (1 - (y - up.range[0]) / (up.range[1] - up.range[0])) * up._length,
    };
  }

  // The rows that the arrow keys walk: the events, then each series, marks in order of time.
  marks() {
    const rows = new Map();
    this.figure.data.forEach((trace, curve) => {
      if (!["mark", "event", "events"].includes(trace.meta)) return;
      list(trace.customdata).forEach((custom, point) => {
        const picked = key(custom);
        if (!picked || trace.x[point] == null || trace.y[point] == null) return;
        const row = trace.meta === "mark" ? picked.split(" ")[0] : "";
        if (!rows.has(row)) rows.set(row, new Map());
        // Ends of a range, and the parts of a faded column, are one mark.
        const before = rows.get(row).get(picked);
        if (before && before.rank <= (trace.type === "bar" ? 1 : 0)) return;
        rows.get(row).set(picked, {
          picked, curve, point, tip: trace.hovertext[point], axis: trace.yaxis, time: time(trace.x[point]),
          x: trace.x[point], y: trace.y[point] + spread(trace.base, point), rank: trace.type === "bar" ? 1 : 0,
        });
      });
    });
    const ahead = ["", this.figure.layout.meta.id]; // what leads is drawn last, so as to lie on top
    const named = [...ahead, ...[...rows.keys()].filter((row) => !ahead.includes(row))];
    return named.filter((row) => rows.has(row)).map((row) => [...rows.get(row).values()])
      .map((row) => row.sort((one, other) => one.time - other.time || one.y - other.y));
  }

  pressed(event) {
    if (!this.rows?.length || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      if (!this.current) return;
      event.preventDefault();
      this.open(this.current.picked);
    } else if (event.key === "Escape") {
      this.box.blur();
    } else {
      const goal = this.next(event.key);
      if (!goal) return;
      event.preventDefault();
      this.point(goal);
    }
  }

  next(pressed) {
    const at = this.rows.findIndex((row) => row.includes(this.current));
    const row = this.rows[at] ?? this.rows.find((marks) => marks[0].axis !== "y2") ?? this.rows[0];
    const place = row.indexOf(this.current);
    const beside = (step) => {
      const other = this.rows[Math.min(Math.max(at + step, 0), this.rows.length - 1)];
      const far = (mark) => Math.abs(mark.time - this.current.time);
      return other === row ? this.current : other.reduce((best, mark) => (far(mark) < far(best) ? mark : best));
    };
    const first = row[0], last = row[row.length - 1];
    switch (pressed) {
      case "ArrowRight": return place < 0 ? first : row[place + 1] ?? last;
      case "ArrowLeft": return place < 0 ? last : row[place - 1] ?? first;
      case "ArrowUp": return place < 0 ? first : beside(-1);
      case "ArrowDown": return place < 0 ? first : beside(1);
      case "Home": return first;
      case "End": return last;
      default: return null;
    }
  }

  point(mark) {
    this.current = mark;
    this.box.classList.add("br-chart-walked");
    const { x, y } = this.spot(mark.x, mark.y, mark.axis);
    this.ring.style.translate = `${x}px ${y}px`;
    this.ring.hidden = false;
    const place = { curveNumber: mark.curve, pointNumber: mark.point };
    window.Plotly.Fx.hover(this.plot, [place], mark.axis === "y2" ? "xy2" : "xy");
    this.said.replaceChildren();
    for (const line of lines(mark.tip)) element("div", this.said).textContent = line;
  }

  // After a change of theme, language or width the same mark stays the current one.
  restore() {
    const wanted = this.current?.picked;
    const found = wanted && this.rows.flat().find((mark) => mark.picked === wanted);
    if (found && this.box.contains(document.activeElement)) this.point(found);
    else this.leave();
  }

  leave() {
    this.current = undefined;
    this.ring.hidden = true;
    this.said.replaceChildren();
    this.box.classList.remove("br-chart-walked");
    if (window.Plotly && this.heard) window.Plotly.Fx.unhover(this.plot);
  }

  // A mouse that moves chooses years; a finger scrolls the page as anywhere else.
  down(event) {
    if (event.button || event.target.closest("a")) return; // the link of a chart that failed
    const start = this.across(event);
    this.clicked = this.dragged = false;
    const move = (moved) => {
      if (event.pointerType === "touch") return;
      this.dragged ||= Math.abs(this.across(moved) - start) > NEAR;
      if (this.dragged) this.frame(start, this.across(moved));
    };
    const end = (ended) => {
      for (const [name, hear] of heard) removeEventListener(name, hear, true);
      this.years.hidden = true;
      if (ended.type !== "pointerup") return;
      if (this.dragged) this.send("years", this.chosen(start, this.across(ended)).join("~"));
      else this.tapped(ended);
    };
    const heard = [["pointermove", move], ["pointerup", end], ["pointercancel", end]];
    for (const [name, hear] of heard) addEventListener(name, hear, true);
  }

  // Plotly lays a cover over the page while the mouse is down, so that clicks are counted here.
  tapped(event) {
    const { timeStamp, clientX, clientY } = event;
    const before = this.tap;
    const near = before && Math.hypot(clientX - before.clientX, clientY - before.clientY) <= NEAR;
    const twice = near && timeStamp - before.timeStamp < TWICE;
    this.tap = twice ? undefined : { timeStamp, clientX, clientY };
    if (twice) this.send("years", "");
    // Plotly tells of marks, but only after this event; lines are left to us.
    else setTimeout(() => this.clicked || this.open(this.pointed(event) || this.nearest(event)), 60);
  }

  across(event) {
    return event.clientX - this.box.getBoundingClientRect().left;
  }

  // The years whose middle lies within a drag, or the one where it began.
  chosen(from, to) {
    const { xaxis } = this.plot._fullLayout;
    const [first, last] = xaxis.range.map(time);
    const moment = (x) => first + ((x - xaxis._offset) / xaxis._length) * (last - first);
    const [left, right] = [moment(Math.min(from, to)), moment(Math.max(from, to))];
    const year = (at, shift) => {
      const date = new Date(at);
      return date.getUTCFullYear() + (date.getUTCMonth() >= 6 ? shift : shift - 1);
    };
    const years = [year(left, 1), year(right, 0)];
    return years[0] <= years[1] ? years : [0, 0].fill(new Date(moment(from)).getUTCFullYear());
  }

  frame(from, to) {
    const [first, last] = this.chosen(from, to);
    const left = this.spot(`${first}-01-01T00:00:00`, 0).x;
    const right = this.spot(`${last + 1}-01-01T00:00:00`, 0).x;
    Object.assign(this.years.style, { left: `${left}px`, width: `${right - left}px` });
    this.years.textContent = first === last ? first : `${first}–${last}`;
    this.years.hidden = false;
  }

  // The mark that Plotly itself finds at a place, also where it has not heard of the click.
  pointed(event) {
    const { Fx } = window.Plotly;
    for (const subplot of this.plot._fullLayout._subplots.cartesian) {
      const { xaxis, yaxis } = this.plot._fullLayout._plots[subplot];
      const y = event.clientY - this.box.getBoundingClientRect().top - yaxis._offset;
      if (y < 0 || y > yaxis._length) continue;
      Fx.hover(this.plot, { xpx: this.across(event) - xaxis._offset, ypx: y }, subplot);
    }
    const found = key(this.plot._hoverdata?.[0]?.customdata);
    Fx.unhover(this.plot);
    return found;
  }

  // The mark that a line under the pointer belongs to: Plotly itself knows lines by their points only.
  nearest(event) {
    const corner = this.box.getBoundingClientRect();
    const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
    const trace = this.figure.data.find((one) => this.touches(one, at));
    if (!trace) return "";
    const own = this.rows.flat().filter((mark) => list(trace.customdata).some((custom) => key(custom) === mark.picked));
    const value = (mark) => {
      const { x, y } = this.spot(mark.x, mark.y, mark.axis);
      return Math.abs(x - at.x) + (own.length ? 0 : 3 * Math.abs(y - at.y));
    };
    const marks = own.length ? own : this.rows.flat();
    return marks.reduce((best, mark) => (value(mark) < value(best) ? mark : best)).picked;
  }

  touches(trace, at) {
    if (trace.type === "bar" || trace.fill || !String(trace.mode).includes("lines")) return false;
    const spots = trace.x.map((x, index) => (x == null || trace.y[index] == null ? null : this.spot(x, trace.y[index], trace.yaxis)));
    return spots.some((spot, index) => spot && spots[index - 1] && away(at, spots[index - 1], spot) <= NEAR);
  }
}

// How far a place is from the stretch between two others.
const away = (at, from, to) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const held = Math.min(Math.max(share, 0), 1);
  return Math.hypot(at.x - from.x - held * dx, at.y - from.y - held * dy);
};

export default function (component) {
  const parent = component.parentElement;
  let box = parent.querySelector(":scope > .br-chart");
  if (!box) {
    const chart = new Chart(parent);
    box = chart.box;
    box.chart = chart;
  }
  box.chart.show(component);
}
