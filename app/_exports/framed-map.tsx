import 'server-only';
import { type RelationsChart, toMapKey } from '../../lib/chart/map-edges.ts';
import { drawMap } from '../_drawing/draw-map.ts';
import { KeySample, sampleWidth } from '../_figure/map-key.tsx';
import { MAP_ATLAS, MAP_NO_LINE, mapLabel } from '../_figure/map-words.ts';
import { EDGE_LOOK } from '../_maps/edge-look.ts';
import type { Drawn } from './frame-layout.ts';
import { element, readSvg } from './svg/svg-tree.ts';
import { lineWidth, type TextStyle, textNode } from './svg-text.ts';
import { toMarkup } from './to-markup.ts';

const KEY_STYLE: TextStyle = { family: 'sans', size: 12, line: 18, weight: 400, fill: 'ink' };
const KEY_GAP = { sample: 4, entry: 10 };

/** A map of these relations as one `<svg>`: its ground, what stands on it, and its key beneath. */
export async function drawFramedMap(chart: RelationsChart, width: number): Promise<Drawn> {
  const map = await drawMap(chart, [width]);
  const [marks] = map?.marks ?? [];
  if (map === null || marks === undefined) throw new Error(`The chart "${chart.id}" has no map.`);
  const { x, y, ...size } = marks.ground;
  const ground = readSvg(map.ground);
  const placed = {
    ...ground.attributes,
    x: `${x}`,
    y: `${y}`,
    width: `${size.width}`,
    height: `${size.height}`,
  };
  const key = keyOf(chart, width, marks.height + 8);
  const svg = element('svg', { class: 'chart', width, height: key.bottom }, [
    { ...ground, attributes: placed },
    readSvg(marks.svg),
    ...key.entries,
  ]);
  const said = [...numberSentences(chart), MAP_NO_LINE];
  return { svg, height: key.bottom, alt: mapLabel(chart.alt), said, atlas: MAP_ATLAS };
}

/** Samples and words in one line, in a second one only where the width has no room. */
function keyOf(chart: RelationsChart, width: number, top: number) {
  let [x, y] = [0, top];
  const entries = toMapKey(chart).flatMap((entry) => {
    const text = EDGE_LOOK[entry.kind].words;
    const indent = sampleWidth(entry.by) + KEY_GAP.sample;
    const wide = indent + lineWidth({ text, style: KEY_STYLE });
    if (x > 0 && x + wide > width) [x, y] = [0, y + KEY_STYLE.line];
    const sample = readSvg(toMarkup(<KeySample {...entry} />));
    const placed = element('g', { transform: `translate(${x},${y + 5})` }, [sample]);
    const words = textNode({ text, x: x + indent, y: y + 13, style: KEY_STYLE });
    x += wide + KEY_GAP.entry;
    return [placed, words];
  });
  return { entries, bottom: y + KEY_STYLE.line };
}

/** What each number is, a sentence a kind. */
function numberSentences({ groups }: RelationsChart): string[] {
  return groups.map(({ name, edges }) => {
    const each = edges.map(({ n, words }) => `${words} (${n})`);
    return `${name}: ${each.join('; ')}.`;
  });
}
