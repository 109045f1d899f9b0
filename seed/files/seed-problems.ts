import type { SeedPath } from '../../lib/rules/seed-issue.ts';
import { formatCount, formatNumber } from '../../lib/words/format.ts';

/** One thing wrong in a seed file, as a person reads it. Line and column count from 1; `null` where no file was read. */
export type SeedProblem = {
  file: string;
  line: number | null;
  column: number | null;
  /** The way to the value, as `claims[3].qualifier`; empty for a file as a whole. */
  field: string;
  found: string;
  right: string;
};

/** `claims[3].qualifier` */
export function formatField(path: SeedPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/** One problem as a line, `file:line:column field: found …; right would be …`; further lines of an example indented. */
export function formatProblem({ file, line, column, field, found, right }: SeedProblem): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const [first, ...example] = right.split('\n');
  const sentence = `${place}${field === '' ? '' : ` ${field}`}: found ${found}; right would be ${first}`;
  return [sentence, ...example.map((text) => `    ${text}`)].join('\n');
}

/** Problems of which each is said once. */
export const withoutRepeats = (problems: readonly SeedProblem[]): SeedProblem[] => [
  ...new Map(problems.map((problem) => [formatProblem(problem), problem])).values(),
];

/** Problems by file and place, with their count at the end; `count` is larger where not all of them are given. */
export function formatProblems(problems: readonly SeedProblem[], count = problems.length): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const all = `${formatCount(problems.length, 'problem')} in ${formatCount(files, 'file')}`;
  const more = count - problems.length;
  const rest = more > 0 ? `, and ${formatNumber(more)} more that are not shown` : '';
  const lines = problems.toSorted(byPlace).map(formatProblem);
  return [...lines, '', `${all}${rest}. Nothing was written.`].join('\n');
}

function byPlace(a: SeedProblem, b: SeedProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
