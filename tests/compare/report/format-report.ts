import type { Difference } from '../judge/difference.ts';
import type { Comparison } from './comparison.ts';
import { countKinds, type KindCount } from './count-kinds.ts';

/** What a comparison found, for a terminal: a table by kind, then every difference with an excerpt of both sites. */
export function formatReport(comparisons: readonly Comparison[], ignored: number): string {
  const counts = countKinds(comparisons);
  const different = counts.reduce((sum, each) => sum + each.different, 0);
  const compared = counts.reduce((sum, each) => sum + each.compared, 0);
  const verdict =
    different === 0 ? `All ${compared} answers are equal.` : `${different} of ${compared} answers differ.`;
  const note = ignored === 0 ? '' : ` Differences left out by --ignore: ${ignored}.`;
  return [formatCounts(counts), ...groupAlike(comparisons).map(formatGroup), `${verdict}${note}`].join(
    '\n\n',
  );
}

function formatCounts(counts: readonly KindCount[]): string {
  const head = ['kind', 'compared', 'equal', 'different'];
  const rows = counts.map((each) => [each.kind, each.compared, each.equal, each.different].map(String));
  return [head, ...rows]
    .map(([kind = '', ...numbers]) => [kind.padEnd(10), ...numbers.map((each) => each.padStart(9))].join(' '))
    .join('\n');
}

type Group = { difference: Difference; addresses: string[] };

/** One change of a footer shows on every page: it is told once. */
function groupAlike(comparisons: readonly Comparison[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { address, differences } of comparisons)
    for (const difference of differences) {
      const { what, first, second } = difference;
      const key = JSON.stringify([what.replace(/, line \d+$/, ''), first, second]);
      const group = groups.get(key) ?? { difference, addresses: [] };
      group.addresses.push(address);
      groups.set(key, group);
    }
  return [...groups.values()];
}

function formatGroup({ difference: { what, first, second }, addresses }: Group): string {
  const [address, ...others] = addresses;
  const more = others.length === 0 ? [] : [`  and alike at ${others.length} more: ${formatSome(others)}`];
  return [`${address}: ${what}`, `  1: ${first}`, `  2: ${second}`, ...more].join('\n');
}

const SHOWN = 4;
const formatSome = (addresses: readonly string[]) =>
  addresses.slice(0, SHOWN).join(', ') + (addresses.length > SHOWN ? ', …' : '');
