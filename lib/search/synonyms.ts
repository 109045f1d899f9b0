import { isLoud, loudTerm } from '../text/plain-text.ts';
import { entityTerm } from './entity-terms.ts';
import { listPlainWords, MAX_PHRASE_WORDS, toPhraseKey } from './phrase-key.ts';
import { elsewhereOf, PLACE_SYNONYMS } from './place-synonyms.ts';
import type { SynonymRow } from './synonym-row.ts';
import { quote, type TypedWord } from './typed-words.ts';

/** Words of a search text that stand for others too, with the terms of these. */
type Phrase = { words: TypedWord[]; terms: string[] };

const PLACES = new Map<string, SynonymRow[]>();
for (const row of PLACE_SYNONYMS)
  for (const key of row.typed) PLACES.set(key, [...(PLACES.get(key) ?? []), row]);

/** What of a search text may have synonyms: the keys of its words and of their runs. */
export function listPhraseKeys(words: readonly { word: string }[]): string[] {
  const keys = words.map(({ word }) => toPhraseKey(word));
  const all = keys.flatMap((_, from) => listEnds(keys, from).map((to) => keys.slice(from, to).join(' ')));
  return [...new Set(all)].filter((key) => key !== '');
}

/** The words of a search text in order, as phrases; the longest run of words that has synonyms is one. */
export function toPhrases(words: readonly TypedWord[], rows: readonly SynonymRow[]): Phrase[] {
  const keys = words.map(({ word }) => toPhraseKey(word));
  const phrases: Phrase[] = [];
  for (let from = 0; from < words.length; ) {
    const found = listEnds(keys, from)
      .toReversed()
      .map((to) => ({ to, key: keys.slice(from, to).join(' ') }))
      .find(({ key }) => listRows(key, rows).length > 0);
    const { to, key } = found ?? { to: from + 1, key: keys[from] ?? '' };
    phrases.push({ words: words.slice(from, to), terms: found ? listTerms(key, rows) : [] });
    from = to;
  }
  return phrases;
}

/** The codes of the entities that a text names by all its words. */
export function listNamedEntities(text: string, rows: readonly SynonymRow[]): string[] {
  return codesOf(listRows(toPhraseKey(text), rows));
}

const codesOf = (rows: readonly SynonymRow[]) =>
  rows.flatMap(({ entity }) => (entity === null ? [] : [entity]));

function listRows(key: string, rows: readonly SynonymRow[]): SynonymRow[] {
  return [...(PLACES.get(key) ?? []), ...rows.filter(({ typed }) => typed.includes(key))];
}

/** Where runs of words may end that begin at one. */
const listEnds = (words: readonly unknown[], from: number) =>
  Array.from({ length: Math.min(MAX_PHRASE_WORDS, words.length - from) }, (_, at) => from + at + 1);

function listTerms(key: string, rows: readonly SynonymRow[]): string[] {
  const known = listRows(key, rows);
  const finds = known.flatMap((row) => row.finds);
  const codes = codesOf(known).map((code) => quote(entityTerm(code)));
  return [...new Set([...codes, ...leaveFewest(finds, key).map(toPhraseTerm)])];
}

/** Without phrases that say another one with more words, and without what is typed itself. */
function leaveFewest(finds: readonly string[], typed: string): string[] {
  const keys = finds.map((phrase) => ` ${toPhraseKey(phrase)} `);
  const isSaid = (key: string, at: number) =>
    keys.some((other, nth) => (other === key ? nth < at : key.includes(other)));
  return finds.filter((_, at) => !isSaid(keys[at] ?? '', at) && toSolid(keys[at] ?? '') !== toSolid(typed));
}

const toSolid = (key: string) => key.replaceAll(' ', '');

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
