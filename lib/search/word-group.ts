import type { Language } from '../language/language.ts';
import type { Figure } from '../quantity/read-figures.ts';
import type { Span } from '../quantity/token.ts';
import type { FigureTerms } from './figure-terms.ts';
import type { TypedWord } from './typed-words.ts';

/** Which of a figure's terms a word of it says. */
export type Group = keyof FigureTerms;

/** A figure of a search text; `before` is the word in front of it, and `isPer`: that one is “per”. */
type Place = {
  figure: Figure;
  terms: FigureTerms;
  text: string;
  language: Language;
  before: TypedWord | undefined;
  isPer: boolean;
};

/** What a word says of a figure; undefined where it says nothing that has a term, as the noun that is counted does. */
export function groupOf(word: TypedWord, place: Place): Group | undefined {
  const { figure, terms, language, isPer } = place;
  const { start, end, core, hedge } = figure;
  if (word === place.before && (isPer || isJoint(word, place))) return isPer ? 'denominator' : 'number';
  if (isWithin(word, core)) return isPer ? 'denominator' : 'number';
  if (hedge !== null && isWithin(word, hedge)) return 'hedge';
  if (!isWithin(word, { start, end })) return undefined;
  const group = isOfDenominator(word, place)
    ? 'denominator'
    : terms.currency.length > 0
      ? 'currency'
      : 'unit';
  const isSaid =
    group === 'denominator' || word.start < core.start || unitWordsOf(language).has(word.word.toLowerCase());
  return isSaid && terms[group].length > 0 ? group : undefined;
}

const isWithin = (word: Span, { start, end }: Span) => word.start >= start && word.end <= end;

/** "Between 20 and 30", "from 20 to 30". */
function isJoint({ word }: TypedWord, { figure, language }: Place): boolean {
  const { between, from } = language.range;
  return figure.range !== null && (between.has(word.toLowerCase()) || from.has(word.toLowerCase()));
}

/** "Per" and the number behind it; of its noun nothing but the word is known. */
function isOfDenominator({ word, start }: TypedWord, { figure, text, language }: Place): boolean {
  const { denominator, core, end } = figure;
  if (denominator === null || start < core.end) return false;
  const lower = word.toLowerCase();
  if (language.per.has(lower)) return true;
  const isBehind = start >= text.lastIndexOf(denominator, end - denominator.length);
  return isBehind && (/^\d/.test(lower) || language.cardinals.has(lower) || language.scales.has(lower));
}

const UNIT_WORDS = new Map<Language, ReadonlySet<string>>();

/** Every word by which a language names percents, points, multiples and money. */
function unitWordsOf(language: Language): ReadonlySet<string> {
  const known = UNIT_WORDS.get(language);
  if (known !== undefined) return known;
  const { percent, percentPhrases, pointPhrases, points, times, fold, money, moneyAdjectives } = language;
  const phrases = [
    ...[...percent, ...percentPhrases, ...pointPhrases, ...points, ...times, fold],
    ...[...money.keys(), ...moneyAdjectives.keys()],
    ...[...money.values(), ...moneyAdjectives.values()].flat().map((code) => code.toLowerCase()),
  ];
  const words = new Set([...phrases, ...phrases.flatMap((phrase) => phrase.split(' '))]);
  UNIT_WORDS.set(language, words);
  return words;
}
