// The page of the picture worker: draws figures with Plotly, and sets finished pictures up.
'use strict';

// Widths are measured in the page's own font, so a figure waits for it.
const FONTS = ['400 13px "Record Sans"', '700 13px "Record Sans"'];
// A picture stands by itself: nothing in it may run, and nothing may come from elsewhere.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
const HEAD = `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<style>:root { color-scheme: light; } body { margin: 0; overflow: hidden; }
body > svg { display: block; width: 100vw; height: 100vh; }</style>`;

// Nobody points at a mark of a picture; to find what it tells of one, Plotly looks through all it knows of each trace.
Plotly.PlotSchema.findArrayAttributes = () => [];

// Plotly waits for promises before it draws: a figure that it has read can be changed until then.
HTMLDivElement.prototype._promises = [Promise.resolve()];

/** Return Plotly's SVG of a figure. */
async function draw(figure, width, height) {
  const { data, layout } = JSON.parse(figure);
  // Plotly would name a trace at random, and no two pictures would be the same.
  data.forEach((trace, number) => { trace.uid = number.toString(16).padStart(6, '0'); });
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  const plot = document.createElement('div');
  plot.style.cssText = 'position:absolute;left:-5000px';
  document.body.append(plot);
  try {
    const drawn = Plotly.newPlot(plot, data, { ...layout, width, height }, { staticPlot: true });
    // What is visible `true` of annotations is drawn once more ahead, to see whether it widens an axis that seeks its own range.
    plot._fullLayout?.annotations?.forEach((note) => { note.visible = 1; });
    await drawn;
    return Plotly.Snapshot.toSVG(plot, 'svg');
  } finally {
    Plotly.purge(plot);
    plot.remove();
  }
}

// A picture that is shown here brings no fonts: the frame has them, headlines at the optical size at which they are measured.
const STAGE = '<style>svg text { font-variation-settings: "opsz" 32; }</style>';
let stage;

/** Show one picture over the whole window, in a frame that is kept for the next one. */
async function show(picture) {
  stage ??= await staged();
  const { body, fonts } = stage.contentDocument;
  body.innerHTML = picture;
  body.getBoundingClientRect();
  await fonts.ready;
}

/** Return how much larger than the page its window is. */
function edge() {
  return { width: window.outerWidth - window.innerWidth, height: window.outerHeight - window.innerHeight };
}

/** Wait until the page is so large. */
async function fitted(width, height) {
  while (window.innerWidth !== width || window.innerHeight !== height) {
    await new Promise((resolve) => { window.addEventListener('resize', resolve, { once: true }); });
  }
}

async function staged() {
  const frame = framed('position:fixed;inset:0;width:100%;height:100%');
  const loaded = new Promise((resolve) => { frame.onload = resolve; });
  const sheet = document.querySelector('link[rel=stylesheet]').outerHTML;
  frame.srcdoc = HEAD.replace('style-src', `style-src file:`).replace('font-src', 'font-src file:') + sheet + STAGE;
  document.documentElement.append(frame);
  await loaded;
  await Promise.all([...frame.contentDocument.fonts].map((font) => font.load()));
  return frame;
}

function framed(style) {
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-same-origin';
  frame.style.cssText = `border:0;${style}`;
  return frame;
}

/** Stand pictures one below the other, each as large as a page of so many points, ready for print. */
async function stand(pictures, width, height, title, lang) {
  const size = `width:${width}pt;height:${height}pt`;
  document.getElementById('paper').textContent =
    `@page { size: ${width}pt ${height}pt; margin: 0; } body { margin: 0; }`;
  document.title = title;
  document.documentElement.lang = lang;
  clear();
  for (const picture of pictures) await hang(picture, size);
  document.querySelectorAll('iframe').forEach(prepare);
}

/** Take all pictures down. */
function clear() {
  document.body.replaceChildren();
}

async function hang(picture, size) {
  const frame = framed(`display:block;break-after:page;${size}`);
  const loaded = new Promise((resolve) => { frame.onload = resolve; });
  frame.srcdoc = HEAD + picture;
  document.body.append(frame);
  await loaded;
  const { fonts } = frame.contentDocument;
  await Promise.allSettled([...fonts].map((font) => font.load()));
  await fonts.ready;
}
