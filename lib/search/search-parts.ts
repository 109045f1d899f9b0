import type { Language } from '../language/language.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { type FigureTerms, toFigureTerms } from './figure-terms.ts';
import type { SynonymRow } from './synonym-row.ts';
import { toPhrases } from './synonyms.ts';
import { quote, type Typed, type TypedWord } from './typed-words.ts';
import { type Group, groupOf } from './word-group.ts';

/** Alternatives of which a claim must have one, in the syntax of PostgreSQL's `to_tsquery`. */
export type SearchPart = string[];

/** How many letters of a text a language's reader understands as numbers. */
export function coverOf(text: string, language: Language): number {
  const spans = listQuantities(text, language).flatMap(({ start, end, hedge }) => [
    { start, end },
    ...(hedge === null ? [] : [hedge]),
  ]);
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What a claim must have for a search text, its numbers read in one language: each part by what it says, or by its words. */
export function findParts(typed: Typed, language: Language, synonyms: readonly SynonymRow[]): SearchPart[] {
  const figures = listQuantities(typed.text, language).map((figure) => readFigure(figure, typed, language));
  const taken = new Set(figures.flatMap(({ words }) => words));
  const others = typed.words.filter((word) => !taken.has(word));
  return [...figures.flatMap(({ parts }) => parts), ...toPhrases(others, synonyms).map(toPart)];
}

/** The words as typed, or what stands for them. */
function toPart({ words, terms }: ReturnType<typeof toPhrases>[number]): SearchPart {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return [...only.terms, ...terms];
  return [`(${words.map((word) => oneOf(word.terms)).join(' & ')})`, ...terms];
}

function listQuantities(text: string, language: Language): Figure[] {
  return readFigures(text, language).filter(
    ({ kind, value, range }) => kind === 'quantity' && (value !== null || range !== null),
  );
}

const GROUPS = ['number', 'unit', 'currency', 'denominator', 'hedge'] as const satisfies Group[];

function readFigure(figure: Figure, { text, words }: Typed, language: Language) {
  const before = words.findLast(({ end }) => end <= figure.start);
  const isPer = before !== undefined && language.per.has(before.word.toLowerCase());
  const terms = quoteAll(toFigureTerms(figure, language, isPer));
  const grouped = words.map((word) => ({
    word,
    group: groupOf(word, { figure, terms, text, language, before, isPer }),
  }));
  const wordsOf = (group: Group) => grouped.flatMap((each) => (each.group === group ? [each.word] : []));
  const isImplied = wordsOf('unit').length === 0 && !hasMark(figure, text);
  const said = isImplied ? withUnit(terms) : terms;
  const parts = GROUPS.map((group) => [...said[group], ...requireAll(wordsOf(group), figure)]);
  return {
    words: grouped.flatMap(({ word, group }) => (group ? [word] : [])),
    parts: parts.filter(isFilled),
  };
}

const isFilled = (part: SearchPart) => part.length > 0;

const quoteAll = (terms: FigureTerms) =>
  Object.fromEntries(Object.entries(terms).map(([name, each]) => [name, each.map(quote)])) as FigureTerms;

/** "One in five" is of its unit by itself: words that say so are one alternative to both. */
function withUnit(terms: FigureTerms): FigureTerms {
  const [unit] = terms.unit;
  if (unit === undefined) return terms;
  return { ...terms, number: terms.number.map((number) => `(${number} & ${unit})`), unit: [] };
}

/** Whether a sign stands at the number: €, %. */
function hasMark({ start, end, core }: Figure, text: string): boolean {
  return /[^\p{L}\p{M}\p{N}\s-]/u.test(`${text.slice(start, core.start)} ${text.slice(core.end, end)}`);
}

/** The words as one alternative, all of which must occur. Those of a fraction mean nothing apart: 1/5, one in five. */
function requireAll(words: readonly TypedWord[], { sign, value, isFraction, isWords }: Figure): SearchPart {
  const [only] = words;
  if (only === undefined || (isFraction && !isWords)) return [];
  if (words.length > 1)
    return [`(${words.map(({ terms }) => oneOf(isFraction ? terms.slice(0, 1) : terms)).join(' & ')})`];
  return sign === '-' && /^\d/.test(only.word) ? [quote(String(value))] : only.terms;
}

const oneOf = (terms: readonly string[]) => (terms.length === 1 ? terms[0] : `(${terms.join(' | ')})`);
