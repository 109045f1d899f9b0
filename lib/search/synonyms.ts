import { isLoud, loudTerm } from '../text/plain-text.ts';
import { listPlainWords, MAX_PHRASE_WORDS } from '../text/plain-words.ts';
import { entityTerm } from './entity-terms.ts';
import { listPhraseKeys } from './phrase-key.ts';
import { elsewhereOf, PLACE_SYNONYMS } from './place-synonyms.ts';
import type { SynonymRow } from './synonym-row.ts';
import { quote, type TypedWord } from './typed-words.ts';

/** Words of a search text that stand for others too, with the terms of these. */
type Phrase = { words: TypedWord[]; terms: string[] };

const PLACES = new Map<string, SynonymRow[]>();
for (const row of PLACE_SYNONYMS)
  for (const key of row.typed) PLACES.set(key, [...(PLACES.get(key) ?? []), row]);

/** What of a search text may have synonyms: the keys of its words and of their runs. */
export function listKeysOfRuns(words: readonly { word: string }[]): string[] {
  const all = words.flatMap((_, from) =>
    listEnds(words, from).flatMap((to) => listPhraseKeys(toRunText(words.slice(from, to)))),
  );
  return [...new Set(all)].filter((key) => key !== '');
}

/** The words of a search text in order, as phrases; the longest run of words that has synonyms is one. */
export function toPhrases(words: readonly TypedWord[], rows: readonly SynonymRow[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < words.length; ) {
    const found = listEnds(words, from)
      .toReversed()
      .map((to) => ({ to, phrase: toRunText(words.slice(from, to)) }))
      .map(({ to, phrase }) => ({ to, phrase, known: listRows(phrase, rows) }))
      .find(({ known }) => known.length > 0);
    const to = found?.to ?? from + 1;
    phrases.push({ words: words.slice(from, to), terms: found ? listTerms(found) : [] });
    from = to;
  }
  return phrases;
}

const toRunText = (words: readonly { word: string }[]) => words.map(({ word }) => word).join(' ');

/** The codes of the entities that a text names by all its words. */
export function listNamedEntities(text: string, rows: readonly SynonymRow[]): string[] {
  return [...new Set(codesOf(listRows(text, rows)))];
}

const codesOf = (rows: readonly SynonymRow[]) =>
  rows.flatMap(({ entity }) => (entity === null ? [] : [entity]));

function listRows(phrase: string, rows: readonly SynonymRow[]): SynonymRow[] {
  const keys = listPhraseKeys(phrase);
  const listed = rows.filter(({ typed }) => keys.some((key) => typed.includes(key)));
  return [...new Set([...keys.flatMap((key) => PLACES.get(key) ?? []), ...listed])];
}

/** Where runs of words may end that begin at one. */
const listEnds = (words: readonly unknown[], from: number) =>
  Array.from({ length: Math.min(MAX_PHRASE_WORDS, words.length - from) }, (_, at) => from + at + 1);

function listTerms({ phrase, known }: { phrase: string; known: readonly SynonymRow[] }): string[] {
  const finds = known.flatMap((row) => row.finds);
  const codes = codesOf(known).map((code) => quote(entityTerm(code)));
  return [...new Set([...codes, ...leaveFewest(finds, phrase).map(toPhraseTerm)])];
}

/** Without phrases that say another one with more words, or as more than one, and without what is typed itself. */
function leaveFewest(finds: readonly string[], typed: string): string[] {
  const keys = finds.map(toShortest);
  const isSaid = (key: string, at: number) =>
    keys.some((other, nth) => (other === key ? nth < at : ` ${key} `.includes(` ${other} `)));
  const own = toSolid(typed);
  return finds.filter((phrase, at) => !isSaid(keys[at] ?? '', at) && toSolid(phrase) !== own);
}

const toShortest = (phrase: string) => listPhraseKeys(phrase).at(-1) ?? '';
const toSolid = (phrase: string) => toShortest(phrase).replaceAll(' ', '');

/** A phrase as texts have it, its words side by side; not where it is part of the name of another place. */
function toPhraseTerm(phrase: string): string {
  const plain = listPlainWords(phrase);
  const words = plain.map((word) => quote(isLoud(word) ? loudTerm(word) : word.toLowerCase()));
  const { before, behind } = elsewhereOf(plain.map((word) => word.toLowerCase()));
  const parts = [...exclude(before), ...words, ...exclude(behind)];
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' <-> ')})`;
}

const exclude = (words: readonly string[]) =>
  words.length === 0 ? [] : [`!(${words.map(quote).join(' | ')})`];
