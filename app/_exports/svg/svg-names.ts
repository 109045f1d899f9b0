const MARKED = ['id', 'class', 'transform'];
const PAINT = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
];
const TYPE = ['font-family', 'font-size', 'font-weight', 'text-anchor'];
const BOX = ['x', 'y', 'width', 'height'];

/** The elements of SVG 1.1 that our pictures are made of, and the attributes that each may carry. */
export const SVG_1_1: Readonly<Record<string, readonly string[]>> = {
  svg: [...BOX, 'xmlns', 'xmlns:xlink', 'version', 'viewBox', 'font-family'],
  title: [],
  desc: [],
  style: ['type'],
  g: [...MARKED, ...PAINT, ...TYPE],
  a: [...MARKED, ...PAINT, ...TYPE, 'xlink:href'],
  use: [...MARKED, ...PAINT, 'xlink:href'],
  rect: [...MARKED, ...PAINT, ...BOX, 'rx', 'ry'],
  circle: [...MARKED, ...PAINT, 'cx', 'cy', 'r'],
  ellipse: [...MARKED, ...PAINT, 'cx', 'cy', 'rx', 'ry'],
  line: [...MARKED, ...PAINT, 'x1', 'y1', 'x2', 'y2'],
  path: [...MARKED, ...PAINT, 'd'],
  polyline: [...MARKED, ...PAINT, 'points'],
  polygon: [...MARKED, ...PAINT, 'points'],
  text: [...MARKED, ...PAINT, ...TYPE, 'x', 'y', 'dx', 'dy'],
  tspan: [...MARKED, ...PAINT, ...TYPE, 'x', 'y', 'dx', 'dy'],
};

/** Elements that paint themselves, and nothing else. */
export const SHAPES: readonly string[] = ['rect', 'circle', 'ellipse', 'line', 'path', 'polyline', 'polygon'];

/** Attributes that only pages have a use for, or that stand as something else in a picture. */
export const PAGE_ONLY =
  /^(?:data-.+|aria-.+|role|tabindex|focusable|opacity|vector-effect|paint-order|xmlns)$/;
