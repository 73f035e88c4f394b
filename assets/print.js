// What a picture needs before it is printed: what only a screen can do is drawn in lines.
'use strict';

const MOST_TILES = 20000;

/** Make a picture ready for print. */
function prepare({ contentDocument: page }) {
  unfold(page);
  halo(page);
}

/** Lift words off what lies beneath by an edge in place of a shadow, which print leaves out. */
function halo(page) {
  page.querySelectorAll('text').forEach((text) => {
    const [, colour] = /^(rgba?\([^)]*\))/.exec(getComputedStyle(text).textShadow) ?? [];
    if (!colour) return;
    text.style.textShadow = 'none';
    Object.assign(text.style, { paintOrder: 'stroke', stroke: colour, strokeWidth: '3px' });
    text.style.strokeLinejoin = 'round';
  });
}

/**
 * Draw the tiles of patterns one by one: printed as patterns they would be pixels, and coarse ones.
 */
function unfold(page) {
  const shapes = page.querySelectorAll(':is(path, rect, circle, ellipse, polygon)');
  shapes.forEach((shape, number) => {
    const [, id] = /url\("#(.+?)"\)/.exec(getComputedStyle(shape).fill) ?? [];
    const pattern = id && page.getElementById(id);
    if (!pattern || shape.closest('defs, pattern, clipPath, mask, symbol')) return;
    const { patternUnits, x, y, width, height } = pattern;
    if (patternUnits.baseVal !== SVGUnitTypes.SVG_UNIT_TYPE_USERSPACEONUSE) return;
    const tile = [x, y, width, height].map((length) => length.baseVal.value);
    const filled = tiled(shape, pattern, tile);
    if (filled) cover(shape, filled, `unfolded-${number}`);
  });
}

/** Return the tiles of a pattern that a shape is filled with; nothing where they are too many. */
function tiled(shape, pattern, [x, y, width, height]) {
  const turn = pattern.patternTransform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
  const back = DOMMatrix.fromMatrix(turn).inverse();
  const box = shape.getBBox();
  const corners = [0, 1, 2, 3].map((corner) => back.transformPoint({
    x: box.x + (corner & 1) * box.width, y: box.y + (corner >> 1) * box.height,
  }));
  const span = (values, from, step) => [
    Math.floor((Math.min(...values) - from) / step), Math.ceil((Math.max(...values) - from) / step),
  ];
  const [left, right] = span(corners.map((corner) => corner.x), x, width);
  const [top, bottom] = span(corners.map((corner) => corner.y), y, height);
  if (!((right - left) * (bottom - top) <= MOST_TILES)) return null;
  const tiles = element('g', { transform: pattern.getAttribute('patternTransform') ?? '' });
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const moved = `translate(${x + column * width} ${y + row * height})`;
      const one = element('g', { transform: moved });
      one.append(...[...pattern.children].map((child) => child.cloneNode(true)));
      tiles.append(one);
    }
  }
  return tiles;
}

/** Put tiles in place of a shape's filling, cut to the shape. */
function cover(shape, tiles, id) {
  const edge = element('clipPath', { id });
  const outline = shape.cloneNode(true);
  outline.removeAttribute('id');
  outline.removeAttribute('clip-path');
  outline.style.fill = '#000';
  edge.append(outline);
  const style = getComputedStyle(shape);
  const cut = element('g', { 'clip-path': `url(#${id})` });
  cut.style.opacity = style.opacity * style.fillOpacity;
  const turned = element('g', { transform: shape.getAttribute('transform') ?? '' });
  turned.append(tiles);
  cut.append(turned);
  shape.before(edge, cut);
  shape.style.fill = 'none';
}

function element(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}
