import type { Chart } from '../../../../lib/chart/chart.ts';
import type { ChartEdge, Relations } from '../../../../lib/chart/edge.ts';
import { endWords } from '../../../../lib/chart/edge-words.ts';
import { type Emphasis, emphasisOf } from '../../../../lib/chart/emphasis.ts';
import { labelWeight } from '../../layout/label-weight.ts';
import { LABEL_SIZE, LINE, NARROW, SMALL_SIZE } from '../../layout/row-layout.ts';
import { textWidth, wrapText } from '../../layout/text-width.ts';

/** One line from who to whom: where it starts and ends, and its label's lines. All in px. */
export type LaidEdge = ChartEdge & {
  emphasis: Emphasis;
  lines: string[];
  labelWidth: number;
  top: number;
  height: number;
  start: { x: number; y: number };
  end: { x: number; y: number };
};
/** A name that one or more lines start from. */
export type LaidSender = {
  key: string;
  lines: string[];
  x: number;
  y: number;
  dot: { x: number; y: number };
  /** Lit where one of its lines is. */
  emphasis: Emphasis;
};
export type LaidHeading = { key: string; text: string[]; y: number };

export type RelationsLayout = {
  width: number;
  height: number;
  narrow: boolean;
  headings: LaidHeading[];
  senders: LaidSender[];
  edges: LaidEdge[];
};

const HEADING = 30;
const GROUP_GAP = 14;
const INDENT = { spine: 6, end: 46, label: 56 };

export function toRelationsLayout(chart: Relations & Pick<Chart, 'lit'>, width: number): RelationsLayout {
  const narrow = width < NARROW;
  const layout: RelationsLayout = { width, height: 0, narrow, headings: [], senders: [], edges: [] };
  const columns = columnsOf(chart, width);
  let y = 0;
  for (const group of chart.groups) {
    const text = wrapText(`${group.name}: ${endWords(group.edges).axis}`, LABEL_SIZE, width);
    layout.headings.push({ key: group.metric, text, y });
    y += HEADING + (text.length - 1) * LINE;
    const edges = group.edges.map((edge) => ({ ...edge, emphasis: emphasisOf(chart, edge.claimId) }));
    for (const run of runsOf(edges))
      y = narrow ? layIndented(layout, run, y) : layBesides(layout, run, y, columns);
    y += GROUP_GAP;
  }
  layout.height = y - GROUP_GAP + 4;
  return layout;
}

type Edge = ChartEdge & { emphasis: Emphasis };

/** Neighbouring edges from the same sender share its name. */
function runsOf(edges: readonly Edge[]): Edge[][] {
  const runs: Edge[][] = [];
  for (const edge of edges) {
    const last = runs.at(-1);
    if (last?.[0]?.from === edge.from) last.push(edge);
    else runs.push([edge]);
  }
  return runs;
}

/** A name is lit where one of its lines is. */
function emphasisOfRun(run: readonly Edge[]): Emphasis {
  return run.find(({ emphasis }) => emphasis === 'lit')?.emphasis ?? run[0]?.emphasis ?? 'alike';
}

type Columns = { from: number; to: number; end: number };

function columnsOf(chart: Relations, width: number): Columns {
  const edges = chart.groups.flatMap((group) => group.edges);
  const widest = (names: string[]) => Math.max(0, ...names.map((name) => textWidth(name, LABEL_SIZE)));
  const from = Math.min(widest(edges.map((edge) => edge.from)) + 4, width * 0.38);
  const to = Math.min(widest(edges.map((edge) => edge.to)) + 28, width * 0.32);
  return { from, to, end: width - to - 10 };
}

/** Wide: the name on the left, a line across, the other name on the right; lines of one sender fan out. */
function layBesides(layout: RelationsLayout, run: Edge[], top: number, columns: Columns) {
  const names = wrapText(run[0]?.from ?? '', LABEL_SIZE, columns.from);
  const rows = run.map((edge) => wrapText(edge.to, LABEL_SIZE, columns.to - 24, labelWeight(edge.emphasis)));
  const heights = rows.map((lines) => lines.length * LINE + 10);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const block = Math.max(total, names.length * LINE + 10);
  const middle = top + block / 2;
  const start = { x: columns.from + 14, y: middle };
  const sender = { key: run[0]?.key ?? '', lines: names, emphasis: emphasisOfRun(run) };
  layout.senders.push({ ...sender, x: columns.from, y: middle, dot: start });
  let y = top + (block - total) / 2;
  run.forEach((edge, index) => {
    const [lines, height] = [rows[index] ?? [], heights[index] ?? 0];
    const end = { x: columns.end, y: y + height / 2 };
    layout.edges.push(layEdge(edge, lines, { top: y, height, start, end }));
    y += height;
  });
  return top + block;
}

/** Narrow: the name on a line of its own, and under it a spine from which equal lines lead to the other names. */
function layIndented(layout: RelationsLayout, run: Edge[], top: number) {
  const names = wrapText(run[0]?.from ?? '', LABEL_SIZE, layout.width);
  const middle = top + (names.length * LINE) / 2 + 3;
  let y = top + names.length * LINE + 6;
  const start = { x: INDENT.spine, y: y + 4 };
  const sender = { key: run[0]?.key ?? '', lines: names, emphasis: emphasisOfRun(run) };
  layout.senders.push({ ...sender, x: 0, y: middle, dot: start });
  for (const edge of run) {
    const lines = wrapText(edge.to, LABEL_SIZE, layout.width - INDENT.label - 24, labelWeight(edge.emphasis));
    const height = lines.length * LINE + 10;
    const end = { x: INDENT.end, y: y + height / 2 };
    layout.edges.push(layEdge(edge, lines, { top: y, height, start, end }));
    y += height;
  }
  return y + 6;
}

type Place = Pick<LaidEdge, 'top' | 'height' | 'start' | 'end'>;

function layEdge(edge: Edge, lines: string[], place: Place): LaidEdge {
  const widest = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE, labelWeight(edge.emphasis))));
  const labelWidth = Math.ceil(widest + textWidth(String(edge.n), SMALL_SIZE) + 6);
  return { ...edge, ...place, lines, labelWidth };
}

/** The room that belongs to one line: from its start to the right edge. */
export function edgeBox({ start, top, height }: LaidEdge, width: number) {
  return { x: start.x + 6, y: top, width: width - start.x - 6, height };
}
