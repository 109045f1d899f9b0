/** What a bench has at hand. */
export type BenchContext = {
  /** How many values a bench gives, where one value is one turn of ours and of what it is held against. */
  rounds: number;
  /** A line of progress. */
  say: (line: string) => void;
  /** Done at the end of the bench, the last first, whatever comes of it. */
  defer: (undo: () => Promise<void> | void) => void;
  /** Fires when the run is to end. */
  abort: AbortSignal;
};

/** One line of the table. */
export type Line = {
  name: string;
  /** What the median must reach; absent: the bench only tells. */
  bar?: { atLeast: number } | { atMost: number };
  /** Stands behind each value; `×` for ratios. */
  unit?: string;
};

/** One measuring, with the values of all rounds for each of its lines. */
export type Bench = { lines: readonly Line[]; measure: (context: BenchContext) => Promise<number[][]> };

/** A bench of one line. Lists of benches stand in `tests/bench/run.ts`. */
export const defineBench = ({
  measure,
  ...line
}: Line & { measure: (context: BenchContext) => Promise<number[]> }): Bench => ({
  lines: [line],
  measure: async (context) => [await measure(context)],
});

/** A bench of several lines, which one measuring gives the values of. */
export const defineBenches = (lines: readonly Line[], measure: Bench['measure']): Bench => ({
  lines,
  measure,
});

/** Ours over theirs, round by round in one run; who goes first changes each time, so that a warm machine helps neither. */
export async function compare(
  { rounds, say, abort }: BenchContext,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const values = { ours: 0, theirs: 0 };
    const order = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const side of order) {
      abort.throwIfAborted();
      values[side] = await (side === 'ours' ? ours() : theirs());
    }
    ratios.push(values.ours / values.theirs);
    say(`round ${round + 1} of ${rounds}: ${show(values.ours)} against ${show(values.theirs)}`);
  }
  return ratios;
}

export type Row = { line: Line; values: number[] };

/** Minimum, median and maximum of each bench, and whether its median reaches its bar. */
export function formatTable(rows: readonly Row[]): string {
  const head = ['measure', 'bar', 'minimum', 'median', 'maximum', ''];
  const cells = rows.map(({ line, values }) => {
    const { min, median, max } = summarise(values);
    const unit = line.unit ?? '×';
    const shown = [min, median, max].map((value) => `${show(value)} ${unit}`);
    return [line.name, describeBar(line), ...shown, describeVerdict(line, median)];
  });
  const table = [head, head.map(() => '---'), ...cells];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n');
}

/** The median of an even number of values is the lower of the middle two: a value that was measured. */
export function summarise(values: readonly number[]): { min: number; median: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { min: at(0), median: at((sorted.length - 1) >> 1), max: at(sorted.length - 1) };
}

/** Whether the bar is reached; true where there is none. */
export function reaches({ bar }: Line, median: number): boolean {
  if (bar === undefined) return true;
  return 'atLeast' in bar ? median >= bar.atLeast : median <= bar.atMost;
}

function describeBar({ bar, unit = '×' }: Line): string {
  if (bar === undefined) return 'none';
  return 'atLeast' in bar ? `at least ${bar.atLeast} ${unit}` : `at most ${bar.atMost} ${unit}`;
}

function describeVerdict(line: Line, median: number): string {
  if (line.bar === undefined) return '';
  return reaches(line, median) ? 'reached' : 'missed';
}

function show(value: number): string {
  return value.toPrecision(3).includes('e')
    ? Math.round(value).toString()
    : String(Number(value.toPrecision(3)));
}
