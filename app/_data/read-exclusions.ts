import 'server-only';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { type Chosen, describeParts, type PartWords } from '../../lib/filter/describe-filter.ts';
import { type ClaimFilter, defaultSort, EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import type { FilterPart } from '../../lib/filter/filter-words.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { listWords } from '../../lib/search/search-words.ts';

/** A search text may have a hundred words; each costs two counts. */
const MAX_WORDS = 8;

/** A filter that may lead on from one that finds nothing, named by what it leaves out or keeps. */
export type Relaxation = { words: string; filter: ClaimFilter; count: ClaimCount };
/** One of several words searched for: that word alone, and all others without it. */
export type WordRelaxations = { alone: Relaxation; without: Relaxation };

/** Why a filter finds nothing: parts that find nothing by themselves, pairs that exclude each other, and ways out. */
export type Exclusions = {
  alone: PartWords[];
  pairs: [PartWords, PartWords][];
  relaxations: Relaxation[];
  /** Where several words are searched for: each of them. */
  words: WordRelaxations[];
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
  const relaxations = parts.map(({ part, words }) => toRelaxation(words, leaveOut(filter, part)));
  return { alone, pairs, relaxations: await Promise.all(relaxations), words: await readWords(filter) };
}

/** All words are required, so one of them may be what nothing has: each is counted by itself, and left out. */
async function readWords(filter: ClaimFilter): Promise<WordRelaxations[]> {
  const all = listWords(filter.q);
  const words = [...new Set(all)].slice(0, MAX_WORDS);
  if (words.length < 2) return [];
  const toSearch = (name: string, q: string) =>
    toRelaxation(name, { ...filter, after: null, sort: defaultSort(q), q });
  return Promise.all(
    words.map(async (word) => {
      const others = all.filter((each) => each !== word).join(' ');
      const [alone, without] = await Promise.all([toSearch(word, word), toSearch(word, others)]);
      return { alone, without };
    }),
  );
}

async function toRelaxation(words: string, filter: ClaimFilter): Promise<Relaxation> {
  return { words, filter, count: await countClaims(filter) };
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
