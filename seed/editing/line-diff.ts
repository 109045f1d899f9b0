/** A line of a difference: taken away, added, or the same on both sides; `...` where lines that are the same were left out. */
export type DiffLine = { sign: '-' | '+' | ' ' | '…'; text: string };

const CONTEXT = 2;
/** More lines than this on both sides are not compared one by one. */
const MOST_CELLS = 4_000_000;

/** How one text differs from another, line by line, with two lines around each change; none where they are the same. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [a, b] = [toLines(before), toLines(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: ' ', text }));
  const all = [
    ...same(a.slice(0, start)),
    ...compare(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
  return withoutFar(all);
}

/** The difference as text, each line behind its sign. */
export const formatDiff = (lines: readonly DiffLine[]): string =>
  lines.map(({ sign, text }) => (sign === '…' ? '  …' : `${sign} ${text}`.trimEnd())).join('\n');

const toLines = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function compare(a: readonly string[], b: readonly string[]): DiffLine[] {
  const taken = (text: string): DiffLine => ({ sign: '-', text });
  const added = (text: string): DiffLine => ({ sign: '+', text });
  if (a.length * b.length > MOST_CELLS) return [...a.map(taken), ...b.map(added)];
  const longest = commonLengths(a, b);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  const length = (x: number, y: number) => longest[x]?.[y] ?? 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || length(i + 1, j) >= length(i, j + 1))) {
      lines.push(taken(left));
      i += 1;
    } else if (right !== undefined) {
      lines.push(added(right));
      j += 1;
    }
  }
  return lines;
}

/** The length of the longest common run of lines from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (!row || !next) continue;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

function withoutFar(lines: readonly DiffLine[]): DiffLine[] {
  const near = new Set<number>();
  for (const [at, { sign }] of lines.entries())
    if (sign !== ' ') for (let by = -CONTEXT; by <= CONTEXT; by += 1) near.add(at + by);
  if (near.size === 0) return [];
  return lines.flatMap((line, at): DiffLine[] => {
    if (near.has(at)) return [line];
    return near.has(at - 1) && at < lines.length - 1 ? [{ sign: '…', text: '' }] : [];
  });
}
