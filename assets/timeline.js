// Draws events in lanes beneath a strip of all years; a drag, a wheel or the keys move the window between them.
const SVG = "http://www.w3.org/2000/svg";
const NEAR = 14, HALF = 7.5, REACH = 30, PILL = 9, BAR = 21, STEP = 3.5; // as in figures/timeline/frame.py
const LINE = 16, AWAY = 6, CELLS = 300, SHORT = 150; // pixels
const LEAST = 7; // days
const NARROW = 28; // pixels
const PAPER = 688; // pixels between the margins of A4
const MOVED = 4; // pixels: what moves no farther is a click
const SETTLED = 350; // milliseconds after the last step of a wheel or a key
const SIDES = ["coop", "friction", "step"];
const QUADS = ["material-cooperation", "verbal-cooperation", "material-conflict", "verbal-conflict", "none"];
const LATE = 3000; // milliseconds that an answer may take
const DAY = 86400000;

const side = (quad) => (quad.endsWith("cooperation") ? 0 : quad.endsWith("conflict") ? 1 : 2);
const look = (quad) => `br-mark br-${SIDES[side(quad)]} br-${quad.startsWith("material") ? "material" : "verbal"}`;
const held = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
const half = (count) => (count === 1 ? HALF : 7.5 + 3.5 * String(count).length);
const n = (value) => Math.round(value * 100) / 100;
const fill = (template, values) => template.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const html = (name, parent, attributes = {}) => add(document.createElement(name), parent, attributes);
const svg = (name, parent, attributes = {}) => add(document.createElementNS(SVG, name), parent, attributes);
const add = (made, parent, attributes) => {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent?.append(made);
  return made;
};
// Writing what already stands there would lay the page out again.
const set = (node, key, value) => { if (node.getAttribute(key) !== String(value)) node.setAttribute(key, value); };
const write = (node, words) => { if (node.textContent !== words) node.textContent = words; };

const shape = (quad, x, y, size) => {
  const solid = quad.startsWith("material");
  if (side(quad) === 0) {
    const r = size * (solid ? 0.47 : 0.42);
    return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
  }
  if (side(quad) === 1) {
    const far = n(size * (solid ? 0.6 : 0.53));
    return `M${n(x)} ${n(y - far)}l${far} ${far} ${-far} ${far} ${-far} ${-far}z`;
  }
  const edge = size * 0.4;
  return `M${n(x - edge)} ${n(y - edge)}h${n(2 * edge)}v${n(2 * edge)}h${n(-2 * edge)}z`;
};

const pill = (x, y, wide) => {
  const flat = wide - PILL;
  return `M${n(x - flat)} ${n(y - PILL)}h${n(2 * flat)}a9 9 0 0 1 0 18h${n(-2 * flat)}a9 9 0 0 1 0 -18z`;
};

// The way round a pill between two shares of it, clockwise from the top's middle.
const along = (x, y, wide, start, end) => {
  const flat = wide - PILL, bend = Math.PI * PILL;
  const stops = [0, flat, flat + bend, 3 * flat + bend, 3 * flat + 2 * bend, 4 * flat + 2 * bend];
  const [from, to] = [start * stops[5], end * stops[5]];
  const point = (at) => {
    if (at <= stops[1]) return [x + at, y - PILL];
    if (at <= stops[2]) return [x + flat + PILL * Math.sin((at - stops[1]) / PILL), y - PILL * Math.cos((at - stops[1]) / PILL)];
    if (at <= stops[3]) return [x + flat - (at - stops[2]), y + PILL];
    if (at <= stops[4]) return [x - flat - PILL * Math.sin((at - stops[3]) / PILL), y + PILL * Math.cos((at - stops[3]) / PILL)];
    return [x - flat + (at - stops[4]), y - PILL];
  };
  const way = [from, ...stops.filter((stop) => from < stop && stop < to), to];
  const bent = (at) => (stops[1] <= at && at < stops[2]) || (stops[3] <= at && at < stops[4]);
  const written = (at) => point(at).map(n).join(" ");
  return `M${written(from)}${way.slice(1).map((at, index) => `${bent(way[index]) ? "A9 9 0 0 1 " : "L"}${written(at)}`).join("")}`;
};

// The events as objects, each with the day of its mark; those of one day and lane share the day out.
const unpack = ({ events, origin }) => {
  let day = 0;
  const at = (column, index) => column.names[column.of[index]];
  const found = events.id.map((id, index) => {
    day += events.start[index];
    const start = day, end = day + events.long[index];
    const precision = events.precision[index];
    return {
      id, index, start, end, precision, lane: events.lane[index], importance: Number(events.importance[index]),
      title: events.title[index], when: events.when[index], actor: at(events.actor, index), quad: at(events.quad, index),
      kind: events.kinds[at(events.quad, index)], grade: at(events.grade, index), side: side(at(events.quad, index)),
      range: events.ranges[index], spot: precision === "r" ? start + 0.5 : (start + end + 1) / 2,
    };
  });
  const same = new Map();
  for (const one of found.filter(({ start, end }) => start === end)) {
    const key = `${one.lane} ${one.start}`;
    same.set(key, [...(same.get(key) ?? []), one]);
  }
  for (const ones of same.values()) ones.forEach((one, index) => { one.spot = one.start + (index + 0.5) / ones.length; });
  return { found, origin: Date.parse(origin) };
};

// A title in one row or two of about the same width, the date ahead of the first.
const PARTS = /[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef][，。、；：？！）》”％]*|\s+/g;
const fold = (date, title, measure) => {
  const ahead = measure(`${date} `, true);
  const whole = ahead + measure(title);
  if (whole <= SHORT) return { rows: [title], wide: whole };
  const parts = title.match(PARTS) ?? [title];
  let best = { rows: [title], wide: whole };
  for (let cut = 1; cut < parts.length; cut += 1) {
    const rows = [parts.slice(0, cut).join("").trim(), parts.slice(cut).join("").trim()];
    const wide = Math.max(ahead + measure(rows[0]), measure(rows[1]));
    if (wide < best.wide) best = { rows, wide };
  }
  return best;
};

class Timeline {
  constructor(parent) {
    this.box = html("div", parent, { class: "br-tl" });
    this.plot = svg("svg", this.box, { class: "br-tl-plot", "aria-hidden": "true" });
    this.list = html("div", this.box, { class: "br-tl-list" });
    this.option = html("div", null, { class: "br-sr", role: "option", id: `br-tl-${Math.random().toString(36).slice(2)}` });
    this.buttons = html("div", this.box, { class: "br-tl-buttons" });
    this.tip = html("div", this.box, { class: "br-tl-tip", hidden: "", "aria-hidden": "true" });
    this.live = html("div", this.box, { class: "br-sr", "aria-live": "polite" });
    this.layers();
    this.button("out", "−", () => this.zoom(1.6));
    this.button("in", "+", () => this.zoom(1 / 1.6));
    this.button("all", "", () => this.glide([...this.data.whole]));
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.box);
    addEventListener("beforeprint", () => this.resize(true, PAPER));
    addEventListener("afterprint", () => this.resize(true));
    document.fonts?.ready.then(() => { this.widths = new Map(); this.folds = new Map(); this.resize(true); });
    this.widths = new Map();
    this.folds = new Map();
    this.pointers = new Map();
    this.reach = 8;
    this.texts = new Map();
    this.counts = [];
    this.pen = document.createElement("canvas").getContext("2d");
  }

  layers() {
    const layer = (name) => { this[name] = svg("g", this.plot); };
    ["backs", "strip", "frame", "ground", "lines", "bars", "marks", "numbers", "labels", "top"].forEach(layer);
    this.paths = new Map();
    this.window = svg("rect", this.backs, { class: "br-tl-window" });
    this.funnel = svg("path", this.backs, { class: "br-tl-funnel" });
    this.grips = [0, 1].map(() => svg("rect", this.frame, { class: "br-tl-grip", width: 6, height: 22, rx: 2 }));
    this.zones = ["else", "body", "handle", "handle", "field"].map((name) => svg("rect", this.frame, { class: `br-tl-${name}` }));
    this.current = svg("rect", this.top, { class: "br-tl-current" });
  }

  button(name, words, act) {
    const made = html("button", this.buttons, { type: "button", tabindex: "-1", "data-zoom": name });
    made.textContent = words;
    made.addEventListener("click", act);
  }

  // Show data; a window that is being moved stays where it is.
  show({ data, setTriggerValue }) {
    this.send = setTriggerValue;
    const before = this.data;
    this.data = data;
    const { found, origin } = unpack(data);
    this.events = found;
    this.origin = origin;
    this.order = found.map((one) => one.index);
    this.byLane = data.lanes.map((_, lane) => found.filter((one) => one.lane === lane).sort((a, b) => a.spot - b.spot));
    this.selected = found.find((one) => one.id === data.selected);
    this.walked = found.find((one) => one.id === this.walked?.id);
    this.adopt(before);
    if (this.lang !== data.lang) this.dates(data.lang);
    this.say();
    this.box.style.height = `${data.frame.height}px`;
    this.resize(true);
  }

  // A window that comes back late, after the reader has moved on, is not gone back to.
  adopt(before) {
    const { window: [from, to], whole } = this.data, value = this.value(from, to);
    const moved = String(before?.window) !== String(this.data.window) || String(before?.whole) !== String(whole);
    const awaited = this.asked && this.asked.value !== value && performance.now() - this.asked.at < LATE;
    if (this.shown && (!moved || awaited || this.busy())) return;
    this.shown = [from, to];
    this.told = value;
    this.asked = undefined;
  }

  // Days as they are told; all years are told as nothing.
  value(from, to) {
    const [first, last] = this.data.whole;
    return from <= first && to >= last ? "" : `${this.iso(from)}~${this.iso(to - 1)}`;
  }

  busy() {
    return this.drag || this.pointers.size || this.due || this.gliding;
  }

  dates(lang) {
    this.lang = lang;
    this.folds = new Map();
    const format = (options) => new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...options });
    this.formats = {
      y: format({ year: "numeric" }), M: format({ month: "short" }), yM: format({ year: "numeric", month: "short" }),
      d: format({ day: "numeric" }), Md: format({ month: "short", day: "numeric" }),
      yMd: format({ year: "numeric", month: "short", day: "numeric" }),
    };
  }

  date(day) { return new Date(this.origin + day * DAY); }
  month(months) { return (Date.UTC(Math.floor(months / 12), months % 12, 1) - this.origin) / DAY; }
  said(day, format) { return this.formats[format].format(this.date(day)); }
  iso(day) { return this.date(day).toISOString().slice(0, 10); }

  short(event, withYear) {
    const year = withYear ? "y" : "";
    if (event.precision === "y") return this.said(event.start, "y");
    if (event.precision === "m") return this.said(event.start, `${year}M`);
    if (event.range) return event.range[withYear ? 1 : 0];
    return this.said(event.start, `${year}Md`);
  }

  // Names for what reads the page aloud.
  say() {
    const { words } = this.data;
    const [out, into, all] = this.buttons.children;
    out.setAttribute("aria-label", words.zoom_out);
    into.setAttribute("aria-label", words.zoom_in);
    all.textContent = words.all_years;
    const named = this.events.length
      ? { role: "listbox", tabindex: "0", "aria-label": words.name, "aria-description": words.help, "aria-activedescendant": this.option.id }
      : { role: "img", tabindex: null, "aria-label": words.none, "aria-description": null, "aria-activedescendant": null };
    for (const [key, value] of Object.entries(named)) value === null ? this.list.removeAttribute(key) : set(this.list, key, value);
    if (!this.events.length) return void this.option.remove();
    if (!this.option.parentElement) this.list.append(this.option);
    this.describe(this.walked ?? this.selected ?? this.events[0]);
  }

  // One option, that of the current event, stands for all of them: a page bears no 5,000.
  describe(event) {
    const { words } = this.data;
    write(this.option, fill(event.grade ? words.option : words.option_plain, event));
    set(this.option, "aria-posinset", event.index + 1);
    set(this.option, "aria-setsize", this.events.length);
    set(this.option, "aria-selected", event === this.selected);
    this.option.dataset.event = event.id;
  }

  resize(anew = false, width = this.box.clientWidth) {
    if (!width || !this.data || (width === this.width && !anew)) return;
    this.width = width;
    this.left = this.data.frame.left;
    this.right = width - this.data.frame.air;
    this.bottom = this.data.frame.top + this.data.lanes.length * this.data.frame.lane;
    set(this.plot, "viewBox", `0 0 ${width} ${this.data.frame.height}`);
    this.family = getComputedStyle(this.box).getPropertyValue("--sans") || "sans-serif";
    this.drawStrip();
    this.paint();
  }

  measure(words, bold = false) {
    const key = bold ? `*${words}` : words;
    let found = this.widths.get(key);
    if (found === undefined) {
      this.pen.font = `${bold ? 650 : 400} 13px ${this.family}`;
      this.widths.set(key, found = this.pen.measureText(words).width);
    }
    return found;
  }

  // ---- The strip ----

  across(day) {
    const [first, last] = this.data.whole;
    return this.left + ((day - first) / (last - first)) * (this.right - this.left);
  }

  stacks() {
    const [first, last] = this.data.whole;
    const room = this.data.frame.base - this.data.frame.strip - 4;
    const options = [["month", 1], ["quarter", 3], ["year", 12]]
      .map(([unit, step]) => ({ unit, step, wide: ((this.right - this.left) * step * 30.44) / (last - first) }));
    const bin = options.find((one) => one.wide >= 6) ?? options[2];
    const bins = new Map();
    for (const event of this.events) {
      const at = this.date(Math.floor(event.spot));
      const month = at.getUTCFullYear() * 12 + Math.floor(at.getUTCMonth() / bin.step) * bin.step;
      if (!bins.has(month)) bins.set(month, []);
      bins.get(month).push(event);
    }
    const tallest = Math.max(0, ...[...bins.values()].map((all) => all.length));
    const size = Math.min(bin.wide - 1.2, 9, room / tallest - 1.3), glyphs = size >= 4;
    return { ...bin, bins, size, glyphs, rise: glyphs ? size + 1.3 : room / tallest };
  }

  drawStrip() {
    const { words, frame: { base, strip: high }, gaps, whole } = this.data;
    const found = this.stacks();
    this.strip.replaceChildren();
    const text = (words, attributes) => { svg("text", this.strip, attributes).textContent = words; };
    text(words.all_events, { x: 0, y: 26, class: "br-tl-name" });
    text(found.glyphs ? words.one_mark : words[`bars_${found.unit}`], { x: 0, y: 44, class: "br-tl-small" });
    let free = this.left;
    for (const [first, last, said] of gaps) {
      const from = Math.max(this.across(first), this.left), to = Math.min(this.across(last), this.right);
      if (to <= from) continue;
      svg("path", this.strip, { class: "br-tl-gap", d: this.hatch(from, to, base - 14, 14) });
      const wide = this.measure(said), left = held((from + to - wide) / 2, this.left, this.right - wide);
      if (left < free || this.tall(found, left, left + wide)) continue;
      text(said, { x: left, y: base - 20, class: "br-tl-small" });
      free = left + wide + 8;
    }
    const drawn = new Map();
    for (const [month, events] of found.bins) {
      const [from, to] = [0, found.step].map((more) => this.across(this.month(month + more)));
      events.sort((a, b) => QUADS.indexOf(a.quad) - QUADS.indexOf(b.quad));
      const put = (key, path) => drawn.set(key, (drawn.get(key) ?? "") + path);
      if (found.glyphs) {
        const x = held(from + found.wide / 2, this.left + found.size / 2, this.right - found.size / 2);
        events.forEach(({ quad }, index) => put(`${look(quad)} br-tl-fine`, shape(quad, x, base - 2 - found.size / 2 - index * found.rise, found.size)));
      } else {
        let low = base;
        SIDES.forEach((name, kind) => {
          const up = events.filter((one) => one.side === kind).length * found.rise;
          if (up) put(`br-tl-stack br-${name}`, `M${n(Math.max(from, this.left))} ${n(low)}v${n(-up)}H${n(Math.min(to - 1, this.right))}v${n(up)}z`);
          low -= up;
        });
      }
    }
    for (const [key, d] of drawn) svg("path", this.strip, { class: key, d });
    svg("path", this.strip, { class: "br-tl-line", d: `M${this.left} ${base}H${this.right}` });
    const each = (this.right - this.left) / Math.max((whole[1] - whole[0]) / 365.25, 0.1);
    const step = [1, 2, 5, 10, 20].find((one) => each * one >= 40) ?? 50;
    for (let year = this.date(whole[0]).getUTCFullYear(); year <= this.date(whole[1] - 1).getUTCFullYear(); year += 1) {
      const x = Math.max(this.across(this.month(year * 12)), this.left), named = year % step === 0;
      svg("path", this.strip, { class: "br-tl-tick", d: `M${n(x)} ${base}v${named ? 8 : 4}` });
      if (named && x + 34 < this.right) text(this.said(this.month(year * 12), "y"), { x: x + 5, y: base + 17, class: "br-tl-date" });
    }
    const [rest] = this.zones, field = this.zones[4];
    this.place(rest, this.left, high, this.right - this.left, base - high + 20);
    this.place(field, this.left, this.data.frame.top, this.right - this.left, this.bottom - this.data.frame.top);
  }

  // Whether a stack between two places reaches up to where words on a gap stand.
  tall(found, left, right) {
    return [...found.bins].some(([month, events]) => events.length * found.rise > 15 &&
      this.across(this.month(month + found.step)) > left && this.across(this.month(month)) < right);
  }

  hatch(from, to, top, tall) {
    let path = "";
    for (let x = from - tall; x < to; x += 7) {
      const start = Math.max(x, from), end = Math.min(x + tall, to);
      if (end > start) path += `M${n(start)} ${n(top + start - x)}L${n(end)} ${n(top + end - x)}`;
    }
    return path;
  }

  place(rect, x, y, width, height) {
    set(rect, "x", n(x)); set(rect, "y", n(y)); set(rect, "width", n(Math.max(width, 0))); set(rect, "height", n(Math.max(height, 0)));
  }

  // ---- The lanes ----

  x(day) {
    const [first, last] = this.shown;
    return this.left + ((day - first) / (last - first)) * (this.right - this.left);
  }

  y(lane) { return this.data.frame.top + (lane + 0.5) * this.data.frame.lane; }

  // Draw at the next frame, once.
  redraw() {
    this.next ??= requestAnimationFrame(() => { this.next = undefined; this.paint(); });
  }

  paint() {
    if (!this.width) return;
    this.d = new Map();
    this.spots = this.data.lanes.flatMap((_, lane) => this.merged(lane));
    this.chosen = this.selected && this.spots.find((spot) => spot.events.includes(this.selected));
    this.drawWindow();
    this.drawGround();
    this.drawMarks();
    this.drawLabels();
    this.drawChosen();
    this.drawCurrent();
    for (const [key, node] of this.paths) set(node, "d", this.d.get(key) ?? "");
    const all = this.shown[1] - this.shown[0] >= this.data.whole[1] - this.data.whole[0];
    const [out, into, whole] = this.buttons.children;
    out.disabled = whole.disabled = all;
    into.disabled = this.shown[1] - this.shown[0] <= this.least();
  }

  // One path for each look in a lane: hundreds of marks are a few dozen elements.
  put(layer, look, path, lane = "") {
    const key = `${layer} ${look} ${lane}`;
    if (!this.paths.has(key)) this.paths.set(key, svg("path", this[layer], { class: look }));
    this.d.set(key, (this.d.get(key) ?? "") + path);
  }

  merged(lane) {
    const [first, last] = this.shown;
    const found = [];
    let group = [], edge = -Infinity;
    const middle = () => Math.max((group[0].x + group.at(-1).x) / 2, edge + half(group.length) + 3);
    const close = () => {
      const x = middle(), wide = half(group.length);
      found.push({ x, lane, wide, events: group.map((one) => one.event) });
      edge = x + wide;
      group = [];
    };
    for (const event of this.byLane[lane]) {
      if (event.end + 1 <= first || event.start >= last) continue;
      const x = this.x(held(event.spot, first, last));
      const near = group.length && ((x - group.at(-1).x < NEAR && x - group[0].x <= REACH) || x - HALF < middle() + half(group.length) + 3);
      if (group.length && !near) close();
      group.push({ x, event });
    }
    if (group.length) close();
    return found;
  }

  drawWindow() {
    const { base, strip, top } = this.data.frame;
    const [from, to] = this.shown.map((day) => held(this.across(day), this.left, this.right));
    this.place(this.window, from, strip, Math.max(to - from, 1), base - strip);
    set(this.funnel, "d", `M${n(from)} ${base}L${this.left} ${top}M${n(to)} ${base}L${this.right} ${top}`);
    const out = to - from < NARROW ? 3 : 0; // so that they hide nothing of a narrow window
    [from - out, to + out].forEach((x, index) => { set(this.grips[index], "x", n(x - 3)); set(this.grips[index], "y", (strip + base) / 2 - 11); });
    const [outer, inner] = this.reaches();
    this.place(this.zones[1], from, strip, to - from, base - strip);
    this.place(this.zones[2], from - outer, strip, outer + inner, base - strip);
    this.place(this.zones[3], to - inner, strip, outer + inner, base - strip);
  }

  // How far an end of the window can be taken from, outside it and inside.
  reaches() {
    const [from, to] = this.shown.map((day) => this.across(day));
    return [this.reach, Math.min(this.reach, (to - from) / 4)];
  }

  // Days that are named on the axis: at least 64 pixels apart.
  ticks() {
    const [first, last] = [Math.floor(this.shown[0]), Math.ceil(this.shown[1])];
    const room = ((this.shown[1] - this.shown[0]) / (this.right - this.left)) * 64;
    const found = [];
    const name = (day, unit) => {
      const at = this.date(day), fresh = !found.length || this.date(found.at(-1).day).getUTCFullYear() !== at.getUTCFullYear();
      const words = unit === "y" ? "y" : unit === "M" ? (fresh ? "yM" : "M") : fresh ? "yMd" : at.getUTCDate() === 1 ? "Md" : "d";
      found.push({ day, words: this.said(day, words) });
    };
    const kept = room <= 1 ? () => true : room <= 5 ? (day) => day === 1 || (day % 5 === 0 && day < 30) : room <= 10 ? (day) => day === 1 || (day % 10 === 0 && day < 30) : null;
    if (kept) {
      for (let day = first; day < last; day += 1) if (day >= this.shown[0] && kept(this.date(day).getUTCDate())) name(day, "d");
      return found;
    }
    const months = [1, 3, 6, 12, 24, 60, 120].find((step) => room <= step * 29.5) ?? 240;
    const [from, to] = [first, last].map((day) => this.date(day).getUTCFullYear());
    for (let month = from * 12; month < to * 12 + 12; month += months) {
      const day = this.month(month);
      if (this.shown[0] <= day && day < this.shown[1]) name(day, months >= 12 ? "y" : "M");
    }
    return found;
  }

  drawGround() {
    const { top, lane } = this.data.frame;
    this.data.lanes.forEach((_, index) => this.put("ground", "br-tl-rule", `M0 ${top + index * lane}H${this.width}`));
    const texts = [];
    this.data.lanes.forEach((rows, index) => rows.forEach((words, row) => {
      texts.push({ words, x: 0, y: this.y(index) + 4.5 + (row - (rows.length - 1) / 2) * LINE, look: "br-tl-name" });
    }));
    for (const { day, words } of this.ticks()) {
      const x = this.x(day);
      this.put("ground", "br-tl-grid", `M${n(x)} ${top}V${this.bottom}`);
      this.put("ground", "br-tl-tick", `M${n(x)} ${this.bottom}v7`);
      if (x + this.measure(words) <= this.width) texts.push({ words, x, y: this.bottom + 22, look: "br-tl-date" });
    }
    const today = this.data.today + 0.5;
    if (this.shown[0] <= today && today <= this.shown[1]) {
      this.put("ground", "br-tl-today", `M${n(this.x(today))} ${top - 4}V${this.bottom}`);
      texts.push({ words: this.data.words.today, x: this.x(today), y: top - 8, look: "br-tl-date", anchor: "end" });
    }
    this.put("ground", "br-tl-zero", `M0 ${this.bottom}H${this.width}`);
    if (this.data.stamp && this.data.lanes.length) {
      for (const [share, anchor] of [[0.2, "start"], [0.8, "end"]]) {
        texts.push({ words: this.data.stamp, x: this.width * share, y: this.data.frame.stamp, look: "br-tl-stamp", anchor });
      }
    }
    if (!this.spots.length) {
      const gap = this.data.gaps.find(([first, last]) => first <= this.shown[0] && last >= this.shown[1]);
      const words = !this.events.length ? this.data.words.none : gap ? gap[2] : this.data.words.none_here;
      texts.push({ words, x: (this.left + this.right) / 2, y: (top + this.bottom) / 2, look: "br-tl-none", anchor: "middle" });
    }
    this.written ??= [];
    texts.forEach((one, index) => this.text(this.written[index] ??= svg("text", this.ground), one));
    for (const spare of this.written.slice(texts.length)) write(spare, "");
  }

  // Text is moved by a transform, which does not set it anew.
  text(node, { words, x, y, look, anchor = "start" }) {
    write(node, words);
    set(node, "class", look);
    set(node, "text-anchor", anchor);
    set(node, "transform", `translate(${n(x)} ${n(y)})`);
  }

  drawMarks() {
    let used = 0;
    this.levels = this.data.lanes.map(() => [-Infinity, -Infinity, -Infinity]);
    const same = new Map();
    for (const spot of this.spots) {
      const { x, lane, wide, events } = spot, y = this.y(lane);
      spot.span = [x - wide, x + wide];
      if (events.length === 1) {
        const [event] = events;
        this.bar(spot, event, y);
        this.put("marks", look(event.quad), shape(event.quad, x, y, 15), lane);
        if (event.precision === "d") same.set(event.start, [...(same.get(event.start) ?? []), spot]);
        continue;
      }
      this.put("marks", "br-tl-pill", pill(x, y, wide), lane);
      let start = 0;
      SIDES.forEach((name, kind) => {
        const share = events.filter((one) => one.side === kind).length / events.length;
        if (share) this.put("marks", `br-tl-seg br-${name}`, along(x, y, wide, start, start + share), lane);
        start += share;
      });
      const number = this.counts[used] ??= svg("text", this.numbers, { class: "br-tl-count" });
      write(number, String(events.length));
      set(number, "transform", `translate(${n(x)} ${n(y + 4)})`);
      used += 1;
    }
    for (const spare of this.counts.slice(used)) write(spare, "");
    this.pairs = [...same.values()].map((spots) => ({ x: spots[0].x, lanes: [spots[0].lane, spots.at(-1).lane], spread: spots.at(-1).x - spots[0].x }))
      .filter(({ lanes, spread }) => lanes[1] > lanes[0] && Math.abs(spread) < 1);
    for (const { x, lanes } of this.pairs) this.put("lines", "br-tl-pair", `M${n(x)} ${this.y(lanes[0])}V${this.y(lanes[1])}`);
  }

  // The bar beneath the mark of a month, a year or a span; bars of one lane lie at several levels.
  bar(spot, event, y) {
    if (event.end === event.start) return;
    const from = Math.max(this.x(event.start), this.left), to = Math.min(this.x(event.end + 1), this.right);
    if (to - from < 2 * HALF) return;
    const levels = this.levels[spot.lane];
    const level = held(levels.findIndex((end) => end + 4 < from), 0, 2);
    levels[level] = to;
    const low = y + BAR + level * STEP;
    const caps = [[from, event.start >= this.shown[0]], [to, event.end < this.shown[1]]]
      .map(([x, real]) => (real ? `M${n(x)} ${low - 2.5}v5` : "")).join("");
    this.put("bars", `br-tl-bar br-${SIDES[event.side]}`, `M${n(from)} ${low}H${n(to)}${caps}M${n(spot.x)} ${y}V${low}`);
  }

  // Words beside single marks, the weightiest first; what finds no room is left out.
  drawLabels() {
    const taken = this.data.lanes.map(() => (this.chosen ? [[this.chosen.x - 3, this.chosen.x + 3]] : []));
    for (const spot of this.spots) taken[spot.lane].push(spot.span);
    for (const { x, lanes } of this.pairs) for (let lane = lanes[0]; lane <= lanes[1]; lane += 1) taken[lane].push([x - 1, x + 1]);
    const weight = (spot) => spot.events[0].importance;
    const singles = this.spots.filter((spot) => spot.events.length === 1 && spot !== this.chosen)
      .sort((a, b) => weight(b) - weight(a) || a.x - b.x);
    const withYear = this.date(this.shown[0]).getUTCFullYear() !== this.date(Math.ceil(this.shown[1]) - 1).getUTCFullYear();
    const kept = new Set();
    for (const spot of singles) {
      const [event] = spot.events, { date, rows, wide } = this.folded(event, withYear);
      if (wide > CELLS) continue;
      const [left, right] = spot.span;
      const spans = [[1, right + AWAY, right + AWAY + wide], [-1, left - AWAY - wide, left - AWAY]];
      const free = spans.find(([, from, to]) => from >= this.left && to <= this.right &&
        !taken[spot.lane].some(([start, end]) => from < end + 5 && to > start - 5));
      if (!free) continue;
      taken[spot.lane].push([free[1], free[2]]);
      spot.label = [free[1], free[2]];
      kept.add(event.index);
      this.label(event, date, rows, free, this.y(spot.lane));
    }
    for (const [index, node] of this.texts) if (!kept.has(index)) { node.remove(); this.texts.delete(index); }
  }

  folded(event, withYear) {
    const key = `${withYear} ${event.id} ${event.title}`;
    let found = this.folds.get(key);
    if (!found) {
      const date = this.short(event, withYear);
      this.folds.set(key, found = { date, ...fold(date, event.title, (words, bold) => this.measure(words, bold)) });
    }
    return found;
  }

  label(event, date, rows, [turn, from, to], y) {
    let node = this.texts.get(event.index);
    if (!node) {
      node = svg("text", this.labels, { class: "br-tl-label" });
      this.texts.set(event.index, node);
    }
    const key = [date, ...rows].join("\n");
    if (node.key !== key) {
      node.key = key;
      node.replaceChildren();
      svg("tspan", node, { class: "br-tl-when", x: 0 }).textContent = date;
      node.append(` ${rows[0]}`);
      if (rows[1]) svg("tspan", node, { x: 0, dy: LINE }).textContent = rows[1];
    }
    set(node, "text-anchor", turn > 0 ? "start" : "end");
    set(node, "transform", `translate(${n(turn > 0 ? from : to)} ${n(y + 4.5 - ((rows.length - 1) * LINE) / 2)})`);
  }

  // The chosen event: hairline through the lanes, ring, flag.
  drawChosen() {
    const spot = this.chosen;
    this.flag ??= { box: svg("rect", this.top, { class: "br-tl-flag", height: 21, rx: 2 }), words: svg("text", this.top, { class: "br-tl-flag-words" }) };
    set(this.flag.box, "visibility", spot ? "visible" : "hidden");
    if (!spot) return void write(this.flag.words, "");
    const y = this.y(spot.lane), wide = spot.wide + 7.5;
    this.put("lines", "br-tl-hair", `M${n(spot.x)} ${this.data.frame.top - 8}V${this.bottom}`);
    this.put("bars", "br-tl-ring", `M${n(spot.x - wide + 15)} ${y - 15}h${n(2 * wide - 30)}a15 15 0 0 1 0 30h${n(30 - 2 * wide)}a15 15 0 0 1 0 -30z`);
    const withYear = this.date(this.shown[0]).getUTCFullYear() !== this.date(Math.ceil(this.shown[1]) - 1).getUTCFullYear();
    const words = `${this.short(this.selected, withYear)} · ${this.selected.title}`;
    const width = this.measure(words, true) + 20;
    const left = held(spot.x - width / 2, this.left, this.right - width);
    this.place(this.flag.box, left, y - 40, width, 21);
    this.text(this.flag.words, { words, x: left + width / 2, y: y - 25, look: "br-tl-flag-words", anchor: "middle" });
  }

  // ---- Keys: the current event, and what is said of it ----

  drawCurrent() {
    const spot = this.walked && this.spots.find((one) => one.events.includes(this.walked));
    set(this.current, "display", spot ? "inline" : "none");
    if (!spot) return;
    const out = spot === this.chosen ? 11 : 5, wide = spot.wide + out; // about the ring of the chosen one
    this.place(this.current, spot.x - wide, this.y(spot.lane) - HALF - out, 2 * wide, 2 * (HALF + out));
    set(this.current, "rx", spot === this.chosen ? HALF + out : 4);
    if (!this.busy() && this.byKey) this.point(spot, this.walked);
  }

  // A card beside a mark with what its label may have had no room for.
  point(spot, event) {
    this.tip.replaceChildren();
    if (event) {
      html("b", this.tip).textContent = event.when;
      html("span", this.tip).textContent = event.title;
      html("small", this.tip).textContent = [event.actor, event.kind, event.grade].filter(Boolean).join(" · ");
    } else {
      const first = Math.min(...spot.events.map((one) => one.start)), last = Math.max(...spot.events.map((one) => one.end));
      const span = { count: spot.events.length, first: this.said(first, "yMd"), last: this.said(last, "yMd") };
      html("b", this.tip).textContent = fill(this.data.words.cluster, span);
      for (const one of [...spot.events].sort((a, b) => b.importance - a.importance).slice(0, 3)) html("span", this.tip, { style: "display:block" }).textContent = one.title;
    }
    this.tip.hidden = false;
    const { offsetWidth: wide, offsetHeight: tall } = this.tip;
    const y = this.y(spot.lane), below = y + 22 + tall < this.data.frame.height;
    this.tip.style.transform = `translate(${n(held(spot.x - wide / 2, 0, this.width - wide))}px, ${n(below ? y + 22 : y - 22 - tall)}px)`;
  }

  walk(event) {
    if (!event || event === this.walked) return;
    this.walked = event;
    this.byKey = true;
    this.describe(event);
    this.announce(fill(this.data.words.said, event));
    const [first, last] = this.shown;
    if (event.end + 1 <= first || event.start >= last || event.spot < first || event.spot > last) {
      const reach = (last - first) / 2;
      this.glide(this.bounded([event.spot - reach, event.spot + reach]));
    } else this.redraw();
  }

  announce(words) {
    this.live.textContent = words;
  }

  goal(key) {
    const at = this.walked ?? this.selected;
    const inside = () => this.events.find((one) => one.spot >= this.shown[0]) ?? this.events.at(-1);
    const beside = (step) => {
      for (let lane = at.lane + step; this.byLane[lane]; lane += step) {
        const far = (one) => Math.abs(one.spot - at.spot);
        if (this.byLane[lane].length) return this.byLane[lane].reduce((best, one) => (far(one) < far(best) ? one : best));
      }
      return at;
    };
    switch (key) {
      case "ArrowRight": return at ? this.events[Math.min(at.index + 1, this.events.length - 1)] : inside();
      case "ArrowLeft": return at ? this.events[Math.max(at.index - 1, 0)] : inside();
      case "ArrowUp": return at ? beside(-1) : inside();
      case "ArrowDown": return at ? beside(1) : inside();
      case "Home": return this.events[0];
      case "End": return this.events.at(-1);
      default: return undefined;
    }
  }

  pressed(event) {
    if (!this.events.length || event.ctrlKey || event.metaKey || event.altKey) return;
    const goal = this.goal(event.key);
    if (goal) this.walk(goal);
    else if (event.key === "Enter" || event.key === " ") this.choose(this.walked ?? this.selected);
    else if (event.key === "Escape") this.clear();
    else if (event.key === "+" || event.key === "=") this.zoom(1 / 1.6, this.walked?.spot, true);
    else if (event.key === "-" || event.key === "−") this.zoom(1.6, this.walked?.spot, true);
    else if (event.key === "0") this.glide([...this.data.whole], true);
    else return;
    event.preventDefault();
  }

  choose(event) {
    if (!event) return;
    this.selected = event;
    this.walked = event;
    this.unpoint();
    this.describe(event);
    this.redraw();
    this.send("event", event.id);
  }

  clear() {
    this.unpoint();
    if (!this.selected) return;
    this.selected = undefined;
    if (this.walked) this.describe(this.walked);
    this.redraw();
    this.send("event", "");
  }

  unpoint() {
    this.tip.hidden = true;
    this.byKey = false;
    this.box.classList.remove("br-tl-over");
  }

  // ---- The window ----

  least() { return Math.min(LEAST, this.data.whole[1] - this.data.whole[0]); }

  bounded([from, to]) {
    const [first, last] = this.data.whole;
    const long = held(to - from, this.least(), last - first);
    const start = held((from + to) / 2 - long / 2, first, last - long);
    return [start, start + long];
  }

  move(window) {
    this.shown = this.bounded(window);
    this.redraw();
  }

  // Go to a window in a few frames, then tell.
  glide(window, aloud = false) {
    const goal = this.bounded(window), from = [...this.shown];
    if (aloud) this.announce(fill(this.data.words.span, { first: this.said(goal[0], "yMd"), last: this.said(Math.ceil(goal[1]) - 1, "yMd") }));
    cancelAnimationFrame(this.gliding);
    const arrive = () => {
      this.gliding = undefined;
      this.shown = goal;
      this.settle();
      this.redraw();
    };
    if (still()) return arrive();
    const began = performance.now();
    const step = (now) => {
      const share = Math.min(Math.max(now - began, 0) / 200, 1), eased = 1 - (1 - share) ** 3;
      if (share >= 1) return arrive();
      this.shown = from.map((day, index) => day + (goal[index] - day) * eased);
      this.paint();
      this.gliding = requestAnimationFrame(step);
    };
    this.gliding = requestAnimationFrame(step);
  }

  zoom(factor, around, aloud = false) {
    const [first, last] = this.shown;
    const inside = around !== undefined && around >= first && around <= last;
    const centre = inside ? around : (first + last) / 2;
    this.glide([centre - (centre - first) * factor, centre + (last - centre) * factor], aloud);
  }

  settle() {
    clearTimeout(this.due);
    this.due = setTimeout(() => { this.due = undefined; this.tell(); }, SETTLED);
  }

  tell() {
    clearTimeout(this.due);
    this.due = undefined;
    const [first, last] = this.data.whole;
    const from = Math.max(Math.round(this.shown[0]), first), to = Math.min(Math.max(Math.round(this.shown[1]), from + 1), last);
    this.shown = [from, to];
    this.redraw();
    const value = this.value(from, to);
    if (value === this.told) return;
    this.told = value;
    this.asked = { value, at: performance.now() };
    this.send("window", value);
  }

  // ---- Pointers ----

  listen() {
    this.list.addEventListener("keydown", (event) => { this.list.classList.remove("br-tl-quiet"); this.pressed(event); });
    this.list.addEventListener("blur", () => { this.list.classList.remove("br-tl-quiet"); this.unpoint(); this.live.textContent = ""; });
    this.plot.addEventListener("pointerdown", (event) => this.down(event));
    this.plot.addEventListener("pointermove", (event) => this.moved(event));
    this.plot.addEventListener("pointerup", (event) => this.up(event));
    this.plot.addEventListener("pointercancel", (event) => this.up(event, true));
    this.plot.addEventListener("pointerleave", () => this.byKey || this.unpoint());
    this.plot.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  at(event) {
    const { left, top } = this.plot.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  day(x) {
    const [first, last] = this.shown;
    return first + ((x - this.left) / (this.right - this.left)) * (last - first);
  }

  // The nearest mark, or the one whose words are pointed at.
  found({ x, y }, reach = 4) {
    const far = (spot) => Math.max(Math.abs(x - spot.x) - spot.wide, 0);
    const lane = Math.floor((y - this.data.frame.top) / this.data.frame.lane);
    const own = this.spots.filter((spot) => spot.lane === lane);
    const near = own.filter((spot) => far(spot) <= reach && Math.abs(y - this.y(lane)) <= 22).sort((a, b) => far(a) - far(b))[0];
    return near ?? own.find(({ label }) => label && x >= label[0] && x <= label[1] && Math.abs(y - this.y(lane)) <= 17);
  }

  down(event) {
    if (event.button || !this.data) return;
    const touch = event.pointerType === "touch", reach = touch ? 22 : 8;
    if (this.reach !== reach) { this.reach = reach; this.drawWindow(); }
    const place = this.at(event);
    this.pointers.set(event.pointerId, place);
    this.plot.setPointerCapture(event.pointerId);
    if (!touch) event.preventDefault();
    this.list.classList.add("br-tl-quiet"); // until a key is pressed
    if (this.events.length) this.list.focus({ preventScroll: true });
    this.unpoint();
    cancelAnimationFrame(this.gliding);
    this.gliding = undefined;
    if (this.pointers.size === 2) return void this.pinch();
    this.drag = { ...this.grasp(place), from: place, shown: [...this.shown], touch };
    if (this.drag.jump) this.move(this.drag.shown = this.drag.jump);
  }

  // What a pointer takes hold of: an end of the window, the window, the strip, or the lanes.
  grasp({ x, y }) {
    const { base, top } = this.data.frame;
    if (y > top - 8) return { kind: "lanes", scale: -(this.shown[1] - this.shown[0]) / (this.right - this.left), ends: [1, 1] };
    if (y > base + 20 || x < this.left - 24) return { kind: "none", scale: 0, ends: [0, 0] };
    const scale = (this.data.whole[1] - this.data.whole[0]) / (this.right - this.left);
    const [from, to] = this.shown.map((day) => this.across(day));
    const [outer, inner] = this.reaches();
    if (x >= from - outer && x <= from + inner) return { kind: "end", scale, ends: [1, 0] };
    if (x >= to - inner && x <= to + outer) return { kind: "end", scale, ends: [0, 1] };
    if (x > from && x < to) return { kind: "body", scale, ends: [1, 1] };
    const middle = this.data.whole[0] + (x - this.left) * scale, reach = (this.shown[1] - this.shown[0]) / 2;
    return { kind: "body", scale, ends: [1, 1], jump: this.bounded([middle - reach, middle + reach]) };
  }

  pinch() {
    const [one, other] = [...this.pointers.values()];
    this.drag = { kind: "pinch", days: [this.day(one.x), this.day(other.x)], moved: true };
  }

  moved(event) {
    const place = this.at(event);
    if (this.pointers.has(event.pointerId)) this.pointers.set(event.pointerId, place);
    if (!this.drag) return this.hover(place, event);
    if (this.drag.kind === "pinch") return this.spread();
    const by = place.x - this.drag.from.x;
    this.drag.moved ||= Math.abs(by) > MOVED;
    if (!this.drag.moved || this.drag.kind === "none") return;
    this.box.classList.add("br-tl-dragged");
    const { shown, scale, ends: [first, last] } = this.drag;
    const goal = [shown[0] + by * scale * first, shown[1] + by * scale * last];
    this.move(first && last ? this.slid(goal) : this.pulled(goal, first));
  }

  // A window that is pushed against an end of the strip keeps its length.
  slid([from, to]) {
    const [first, last] = this.data.whole, start = held(from, first, last - (to - from));
    return [start, start + to - from];
  }

  pulled([from, to], first) {
    const [least, most] = this.data.whole;
    return first ? [held(from, least, to - this.least()), to] : [from, held(to, from + this.least(), most)];
  }

  // Both fingers stay on the days they were put on.
  spread() {
    const [one, other] = [...this.pointers.values()];
    const [from, to] = this.drag.days;
    if (!other || Math.abs(one.x - other.x) < 12) return;
    const each = (to - from) / (other.x - one.x);
    if (each <= 0) return;
    const start = from - (one.x - this.left) * each;
    this.move([start, start + (this.right - this.left) * each]);
  }

  up(event, cancelled = false) {
    if (!this.pointers.delete(event.pointerId)) return;
    if (this.pointers.size) return; // the other finger of two
    const { drag } = this;
    this.drag = undefined;
    this.box.classList.remove("br-tl-dragged");
    if (!drag) return;
    if (drag.moved || drag.jump) this.tell();
    else if (!cancelled && drag.kind === "lanes") this.tapped(this.found(this.at(event), drag.touch ? 15 : 4));
  }

  hover(place, { pointerType }) {
    if (pointerType === "touch" || !this.spots || place.y < this.data.frame.top) return this.byKey || this.unpoint();
    const spot = this.found(place);
    if (!spot) return this.byKey || this.unpoint();
    this.byKey = false;
    this.box.classList.add("br-tl-over");
    this.point(spot, spot.events.length === 1 ? spot.events[0] : undefined);
  }

  // An event opens; a cluster is zoomed to, or, where that would part nothing, opens its events in turn.
  tapped(spot) {
    if (!spot) return;
    if (spot.events.length === 1) return this.choose(spot.events[0]);
    const starts = spot.events.map((one) => one.spot);
    const first = Math.min(...starts), last = Math.max(...starts), air = Math.max((last - first) * 0.15, 3);
    const goal = this.bounded([first - air, last + air]);
    if (goal[1] - goal[0] < (this.shown[1] - this.shown[0]) * 0.95) return this.glide(goal);
    this.choose(spot.events[(spot.events.indexOf(this.selected) + 1) % spot.events.length]);
  }

  // The page scrolls on, unless Ctrl is held or the reader is at work here; sideways always pans.
  wheel(event) {
    const place = this.at(event), [first, last] = this.shown;
    if (place.y < this.data.frame.top || place.y > this.bottom || this.drag) return;
    const each = (last - first) / (this.right - this.left), unit = event.deltaMode ? 16 : 1;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      this.move(this.slid([first + event.deltaX * unit * each, last + event.deltaX * unit * each]));
      return void this.settle();
    }
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== this.list) return;
    const factor = Math.exp(held(event.deltaY * unit, -120, 120) * (event.ctrlKey ? 0.008 : 0.0025));
    const whole = this.data.whole[1] - this.data.whole[0];
    if (factor > 1 && last - first >= whole && !event.ctrlKey) return;
    event.preventDefault();
    const day = this.day(held(place.x, this.left, this.right)), long = held((last - first) * factor, this.least(), whole);
    const start = day - ((day - first) / (last - first)) * long;
    this.unpoint();
    this.move([start, start + long]);
    this.settle();
  }
}

export default function (component) {
  const parent = component.parentElement;
  let box = parent.querySelector(":scope > .br-tl");
  if (!box) {
    const timeline = new Timeline(parent);
    box = timeline.box;
    box.timeline = timeline;
  }
  box.timeline.show(component);
}
