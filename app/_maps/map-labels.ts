import type { ChartEdge } from '../../lib/chart/edge.ts';
import type { Box } from '../_charts/layout/boxes.ts';
import { LABEL_SIZE, LINE, SMALL_SIZE } from '../_charts/layout/row-layout.ts';
import { textWidth, wrapText } from '../_charts/layout/text-width.ts';

/** A numeral beside a name: the link to the claim, with 24 px of room to hit it. In px from the label's corner. */
export type MapNumeral = { edge: ChartEdge; box: Box };
/** A place's name with the numerals of the relations that it is told by. In px from the label's corner. */
export type MapLabel = {
  code: string;
  lines: { text: string; baseline: number }[];
  numerals: MapNumeral[];
  width: number;
  height: number;
};

const TARGET = 24;
/** A numeral keeps this far from its name; its room may reach over the name's end. */
const AFTER = 3;

/** Sets a name in as many lines as it needs, its numerals after the last one, and in rows beneath where they are many; no word is broken. */
export function toMapLabel(code: string, name: string, edges: readonly ChartEdge[], most: number): MapLabel {
  const maxWidth = Math.max(most, ...name.split(' ').map((word) => Math.ceil(lineWidth(word)) + 1));
  const lines = wrapText(name, LABEL_SIZE, maxWidth);
  const last = lineWidth(lines.at(-1) ?? '');
  const tuck = edges[0] === undefined ? 0 : inset(edges[0]) - AFTER;
  const fit = Math.max(0, Math.floor((maxWidth + tuck - last) / TARGET));
  const beside = Math.min(edges.length, fit);
  const above = (lines.length - 1) * LINE;
  const lastHeight = edges.length > 0 ? TARGET : LINE;
  const perRow = Math.max(1, Math.floor(maxWidth / TARGET));
  const numerals = edges.map((edge, index): MapNumeral => {
    const rest = index - beside;
    const box =
      rest < 0
        ? { x: last - tuck + index * TARGET, y: above }
        : { x: (rest % perRow) * TARGET, y: above + (1 + Math.floor(rest / perRow)) * TARGET };
    return { edge, box: { ...box, width: TARGET, height: TARGET } };
  });
  const rows = Math.ceil((edges.length - beside) / perRow);
  return {
    code,
    lines: lines.map((text, index) => ({
      text,
      baseline: index * LINE + (index < lines.length - 1 ? LINE : lastHeight) / 2 + 5,
    })),
    numerals,
    width: Math.max(...lines.map(lineWidth), ...numerals.map(({ box }) => box.x + box.width)),
    height: above + lastHeight + rows * TARGET,
  };
}

/** Where a numeral's text starts in its room. */
export function numeralStart({ edge, box }: MapNumeral): number {
  return box.x + inset(edge);
}

function inset({ n }: ChartEdge): number {
  return (TARGET - textWidth(String(n), SMALL_SIZE, 600)) / 2;
}

function lineWidth(line: string): number {
  return textWidth(line, LABEL_SIZE);
}
