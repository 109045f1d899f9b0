import { formatProblem, type SeedProblem } from './seed-problems.ts';

const MOST_LINES = 12;

/** Problems with one message a cause: where the same is wrong in several places of a file, the others are named by line. */
export function formatCauses(problems: readonly SeedProblem[]): string[] {
  const causes = new Map<string, SeedProblem[]>();
  for (const problem of problems) {
    const { file, field, found, right } = problem;
    const key = [file, field.replace(/\[\d+\]/gu, '[]'), found, right].join('\0');
    causes.set(key, [...(causes.get(key) ?? []), problem]);
  }
  return [...causes.values()].map((alike) => {
    const [first, ...more] = alike;
    if (!first) return '';
    const [sentence = '', ...paste] = formatProblem(first).split('\n');
    return [sentence + alsoAt(more), ...paste].join('\n');
  });
}

function alsoAt(more: readonly SeedProblem[]): string {
  if (more.length === 0) return '';
  const lines = more.slice(0, MOST_LINES).map(({ line }) => line ?? '?');
  const rest = more.length > lines.length ? ` and ${more.length - lines.length} more` : '';
  return ` (the same in line${more.length === 1 ? '' : 's'} ${lines.join(', ')}${rest})`;
}
