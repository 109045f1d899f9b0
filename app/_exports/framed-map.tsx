import 'server-only';
import { type RelationsChart, toMapKey, toMapSaid } from '../../lib/chart/map-edges.ts';
import { drawMap } from '../_drawing/draw-map.ts';
import { KeyLine } from '../_figure/map-key.tsx';
import { MAP_ATLAS, MAP_SAID, mapLabel } from '../_figure/map-words.ts';
import { EDGE_LOOK } from '../_maps/edge-look.ts';
import type { Drawn } from './frame-layout.ts';
import { fillStyled, type TextStyle, textSvg } from './svg-text.ts';
import { toMarkup } from './to-markup.ts';

const KEY_STYLE: TextStyle = { family: 'sans', size: 12, line: 18, weight: 400, fill: 'ink' };
const KEY_INDENT = 52;
const KEY_GAP = 4;

/** A map of these relations as one `<svg>`: its ground, what stands on it, and its key beneath. */
export async function drawFramedMap(chart: RelationsChart, width: number): Promise<Drawn> {
  const map = await drawMap(chart, [width]);
  const [marks] = map?.marks ?? [];
  if (map === null || marks === undefined) throw new Error(`The chart "${chart.id}" has no map.`);
  const ground = map.ground.replace('<svg', `<svg width="${width}" height="${width * map.aspect}"`);
  const key = keySvg(chart, width, marks.height + 12);
  const svg = `<svg class="chart" width="${width}" height="${key.bottom}">${ground}${marks.svg}${key.svg}</svg>`;
  return { svg, height: key.bottom, alt: mapLabel(chart.alt), said: saidSentences(chart), atlas: MAP_ATLAS };
}

function keySvg(chart: RelationsChart, width: number, top: number) {
  let bottom = top;
  const entries = toMapKey(chart).map(({ kind, parts }) => {
    const names = parts.map(({ name, numerals }) => `${name} (${numerals})`).join('; ');
    const text = `${names}: ${EDGE_LOOK[kind].words}.`;
    const start = bottom;
    const lines = fillStyled(text, KEY_STYLE, width - KEY_INDENT).map((line, index) =>
      textSvg({ text: line, x: KEY_INDENT, y: start + index * KEY_STYLE.line + 13, style: KEY_STYLE }),
    );
    bottom += lines.length * KEY_STYLE.line + KEY_GAP;
    return `<g transform="translate(0,${start + 3})">${toMarkup(<KeyLine kind={kind} />)}</g>${lines.join('')}`;
  });
  return { svg: entries.join(''), bottom };
}

function saidSentences(chart: RelationsChart): string[] {
  const groups = toMapSaid(chart).map(({ what, edges }) => {
    const each = edges.map(({ n, words }) => `${words} (${n})`);
    return `${what}: ${each.join('; ')}.`;
  });
  return groups.length === 0 ? [] : [MAP_SAID, ...groups];
}
