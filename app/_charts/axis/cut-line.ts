/** A stretch of a line, in px. */
export type Span = { from: number; to: number };

const SHORTEST = 4;

/** What is left of a line when the gaps are taken out; crumbs are dropped. */
export function cut(line: Span, gaps: readonly Span[]): Span[] {
  let left = [line];
  for (const gap of gaps)
    left = left.flatMap(({ from, to }) =>
      gap.to <= from || gap.from >= to
        ? [{ from, to }]
        : [
            { from, to: gap.from },
            { from: gap.to, to },
          ],
    );
  return left.filter(({ from, to }) => to - from >= SHORTEST);
}
