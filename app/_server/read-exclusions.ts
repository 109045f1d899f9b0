import 'server-only';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter.ts';
import { type Chosen, describeParts, type PartWords } from '../_components/describe-filter.ts';
import type { FilterPart } from '../_components/explorer-words.ts';

/** Why a filter finds nothing: parts that find nothing by themselves, pairs that exclude each other, and ways out. */
export type Exclusions = {
  alone: PartWords[];
  pairs: [PartWords, PartWords][];
  ways: { words: string; filter: ClaimFilter; claims: number }[];
};

/** Counts the parts of a filter that found nothing: each alone, each two together, and all without each one. */
export async function readExclusions(filter: ClaimFilter, chosen: readonly Chosen[]): Promise<Exclusions> {
  const parts = describeParts(chosen, filter.q);
  const alone = await keepEmpty(parts, ({ part }) => only(filter, [part]));
  const others = parts.filter((part) => !alone.includes(part));
  const pairs = await keepEmpty(
    others.flatMap((one, index) => others.slice(index + 1).map((two): [PartWords, PartWords] => [one, two])),
    ([one, two]) => only(filter, [one.part, two.part]),
  );
  const ways = parts.map(async ({ part, words }) => {
    const off = leaveOut(filter, part);
    return { words, filter: off, claims: (await countClaims(off)).claims };
  });
  return { alone, pairs, ways: await Promise.all(ways) };
}

async function keepEmpty<T>(items: T[], toFilter: (item: T) => ClaimFilter): Promise<T[]> {
  const counts = await Promise.all(items.map((item) => countClaims(toFilter(item))));
  return items.filter((_, index) => counts[index]?.claims === 0);
}

function only(filter: ClaimFilter, parts: readonly FilterPart[]): ClaimFilter {
  const kept = Object.fromEntries(parts.map((part) => [part, filter[part]]));
  return { ...EMPTY_FILTER, ...kept };
}

function leaveOut(filter: ClaimFilter, part: FilterPart): ClaimFilter {
  return { ...filter, after: null, [part]: part === 'q' ? '' : [] };
}
