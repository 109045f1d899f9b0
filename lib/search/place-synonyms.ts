import { NAMED_COUNTRIES } from '../model/country-names.ts';
import { NAMED_PLACES } from '../model/place-names.ts';
import { listPlainWords } from '../text/plain-words.ts';
import { listPhraseKeys } from './phrase-key.ts';
import type { SynonymRow } from './synonym-row.ts';

/** Of peoples, what in small letters is another word: utility poles, to polish. A text is not found by these for the country. */
const OTHER_WORDS = new Set(['Pole', 'Poles', 'Polish']);
const SMALL = new Set(['of', 'the', 'and']);

const PLACES = [...NAMED_COUNTRIES, ...NAMED_PLACES].map(({ code, names }) => ({ code, names }));

/** Countries, regions and groups with all that texts call them and their people, as rows of synonyms. */
export const PLACE_SYNONYMS: readonly SynonymRow[] = PLACES.map(({ code, names }) => ({
  typed: [...new Set(names.flatMap(listPhraseKeys))],
  finds: names.filter((name) => !OTHER_WORDS.has(name)),
  entity: code,
}));

/** All that texts call a country, a region or a group; nothing of any other entity. */
export const listPlaceNames = (wanted: string): string[] =>
  PLACES.flatMap(({ code, names }) => (code === wanted ? names : []));

/** Words beside which a name is that of another place: North before Korea, Samoa behind American. */
export type Elsewhere = { before: string[]; behind: string[] };

const NOWHERE: Elsewhere = { before: [], behind: [] };

function listElsewhere(): Map<string, Elsewhere> {
  const named = PLACES.flatMap(({ code, names }) => names.map((name) => ({ code, words: toWords(name) })));
  const owners = new Map<string, Set<string>>();
  for (const { code, words } of named) {
    const name = words.join(' ');
    owners.set(name, new Set([...(owners.get(name) ?? []), code]));
  }
  const found = new Map<string, Elsewhere>();
  for (const { code, words } of named)
    for (const [from, to] of listRuns(words.length)) {
      const name = words.slice(from, to).join(' ');
      const isOthers = [...(owners.get(name) ?? [])].some((owner) => owner !== code);
      if (isOthers) found.set(name, join(found.get(name), words[from - 1], words[to]));
    }
  return found;
}

const toWords = (name: string) => listPlainWords(name).map((word) => word.toLowerCase());

const listRuns = (length: number) =>
  Array.from({ length }, (_, from) => from).flatMap((from) =>
    Array.from({ length: length - from }, (_, at) => [from, from + at + 1] as const),
  );

function join(
  { before, behind }: Elsewhere = NOWHERE,
  left: string | undefined,
  right: string | undefined,
): Elsewhere {
  return { before: withWord(before, left), behind: withWord(behind, right) };
}

const withWord = (words: readonly string[], word: string | undefined) =>
  word === undefined || SMALL.has(word) ? [...words] : [...new Set([...words, word])];

const ELSEWHERE = listElsewhere();

/** Beside which words these are no name of the place. */
export const elsewhereOf = (words: readonly string[]): Elsewhere => ELSEWHERE.get(words.join(' ')) ?? NOWHERE;
