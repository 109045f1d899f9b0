import type { Colours } from '../../../lib/chart/tokens.ts';
import { toPaint } from './svg-colour.ts';
import { PAGE_ONLY, SHAPES, SVG_1_1 } from './svg-names.ts';
import type { SvgNode } from './svg-tree.ts';
import { unboxed } from './unboxed.ts';

type Attributes = SvgNode['attributes'];
type Settings = {
  /** Of the theme that the picture is in. */
  colours: Colours;
  /** The origin of links that name none. */
  siteUrl: string;
};
/** What an element takes from those around it; `scale` is how much they enlarge a px. */
type Around = {
  fill: string;
  stroke: string;
  strokeWidth: number;
  opacity: number;
  scale: number;
  halo: Attributes | undefined;
};
type Walk = Settings & { ids: Set<string> };

const OUTERMOST: Around = {
  fill: '#000',
  stroke: 'none',
  strokeWidth: 1,
  opacity: 1,
  scale: 1,
  halo: undefined,
};
const SPACES = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  version: '1.1',
};
const HALO = ['stroke', 'stroke-width', 'stroke-linejoin'] as const;
const NO_BREAK = '\u00a0';

/**
 * A drawing, as charts and maps make it for pages, as SVG 1.1 that every program paints alike: the theme’s colours in hex, opacity
 * where there is paint, groups for inner boxes, halos beneath their letters, links as XLink with what they say as
 * title, and nothing that paints nothing. Throws where it has what SVG 1.1 lacks.
 */
export function toPlainSvg(drawing: SvgNode, settings: Settings): SvgNode {
  const [root] = plain(drawing, OUTERMOST, { ...settings, ids: new Set() });
  if (root === undefined) throw new Error('The drawing paints nothing.');
  return { ...root, attributes: { ...SPACES, ...root.attributes } };
}

function plain(node: SvgNode, around: Around, walk: Walk): SvgNode[] {
  // Some programs show letters of no size all the same.
  if (node.attributes['font-size'] === '0') return [];
  const inner = inherit(node.attributes, around, walk);
  const isShape = SHAPES.includes(node.name);
  if (isShape && inner.fill === 'none' && inner.stroke === 'none') return [];
  const attributes = plainAttributes(node, inner, walk);
  const children = node.children.flatMap((child): (SvgNode | string)[] => {
    if (typeof child === 'string')
      return isText(node) ? [keepEdges(child)] : child.trim() === '' ? [] : [child];
    if (child.name !== 'svg') return plain(child, inner, walk);
    const { group, scale } = unboxed(child);
    return plain(group, { ...inner, scale: inner.scale * scale }, walk);
  });
  if (node.name === 'g' && children.length === 0) return [];
  const whole = { name: node.name, attributes, children: [...titleOf(node), ...children] };
  return node.name === 'text' && inner.halo !== undefined ? withHalo(whole, inner.halo, walk) : [whole];
}

const isText = ({ name }: SvgNode) => name === 'text' || name === 'tspan';

/** Programs drop a space at the edge of a piece of text; one that doesn’t break stays. */
const keepEdges = (text: string) => text.replace(/^ | $/g, NO_BREAK);

function inherit(own: Attributes, around: Around, { colours }: Walk): Around {
  const strokeWidth = Number(own['stroke-width'] ?? around.strokeWidth);
  const opacity = around.opacity * Number(own.opacity ?? 1);
  const fill = own.fill === undefined ? around.fill : toPaint(own.fill, colours);
  if (own['paint-order'] !== undefined) {
    const written = HALO.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]]));
    const halo = { ...Object.fromEntries(written), stroke: toPaint(own.stroke ?? 'none', colours) };
    return { ...around, fill, opacity, halo };
  }
  const stroke = own.stroke === undefined ? around.stroke : toPaint(own.stroke, colours);
  return { ...around, fill, stroke, strokeWidth, opacity };
}

/** The element’s own attributes as SVG 1.1 has them. */
function plainAttributes({ name, attributes: own }: SvgNode, inner: Around, walk: Walk): Attributes {
  const known = SVG_1_1[name];
  if (known === undefined) throw new Error(`A picture can’t hold <${name}>: svg-names.ts lists what it can.`);
  const written = Object.entries(own).flatMap(([key, value]): [string, string][] => {
    if (own['paint-order'] !== undefined && HALO.some((each) => each === key)) return [];
    if (key === 'href') return [['xlink:href', value.startsWith('/') ? walk.siteUrl + value : value]];
    if (key === 'data-claim') return [['id', freeId(`claim-${value}`, walk)]];
    if (PAGE_ONLY.test(key)) return [];
    if (!known.includes(key))
      throw new Error(`A picture’s <${name}> can’t have “${key}”: svg-names.ts lists what it can.`);
    return [[key, key === 'fill' || key === 'stroke' ? toPaint(value, walk.colours) : value]];
  });
  const thin = own['vector-effect'] === 'non-scaling-stroke' ? inner.strokeWidth / inner.scale : undefined;
  return {
    ...Object.fromEntries(written),
    ...(thin !== undefined && { 'stroke-width': String(round(thin)) }),
    ...(SHAPES.includes(name) || name === 'text' ? opacityOf(own, inner) : {}),
  };
}

/** Opacity at the paint itself: programs know that of a whole group least. */
function opacityOf(own: Attributes, { fill, stroke, opacity }: Around): Attributes {
  if (opacity === 1) return {};
  const each = (paint: string, name: string) =>
    paint === 'none' ? {} : { [name]: String(round(opacity * Number(own[name] ?? 1))) };
  return { ...each(fill, 'fill-opacity'), ...each(stroke, 'stroke-opacity') };
}

/** What a link is called, as programs show and read it. */
function titleOf({ name, attributes }: SvgNode): SvgNode[] {
  const label = attributes['aria-label'];
  return name === 'a' && label !== undefined ? [{ name: 'title', attributes: {}, children: [label] }] : [];
}

/** Letters keep their distance from what is beneath them: the same once more below, stroked, without a second text. */
function withHalo(text: SvgNode, halo: Attributes, walk: Walk): SvgNode[] {
  const id = freeId(text.attributes.id ?? 'words', walk);
  const below = { name: 'use', attributes: { 'xlink:href': `#${id}`, ...halo }, children: [] };
  return [below, { ...text, attributes: { ...text.attributes, id } }];
}

function freeId(wanted: string, { ids }: Walk): string {
  const start = wanted.replace(/[^\w.-]/g, '-');
  let id = start;
  for (let count = 2; ids.has(id); count += 1) id = `${start}-${count}`;
  ids.add(id);
  return id;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
