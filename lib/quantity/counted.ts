import { afterHyphen, type Context, isDash, isGlued, isIn, wordAt } from './cursor.ts';

/** What a number counts, with where its noun ends: "ferries" of "300 electric ferries". */
export type Counted = { end: number; noun: string; isPlural: boolean };

/** So many words may stand before the noun. */
const MOST_ADJECTIVES = 3;

export function isPlural(context: Context, word: string): boolean {
  const { language } = context;
  if (language.plurals.has(word)) return true;
  return word.length > 3 && language.pluralEnds.test(word) && !language.notPlural.has(word);
}

/** A word with what hyphens join to it: "left-handed". */
function wordEnd(context: Context, at: number): number {
  let end = at + 1;
  while (
    isDash(context.tokens[end]) &&
    isGlued(context, end) &&
    isGlued(context, end + 1) &&
    context.tokens[end + 1]?.kind === 'word'
  )
    end += 2;
  return end;
}

const isWord = ({ tokens }: Context, at: number) => tokens[at]?.kind === 'word';

/** "More than 300 Norwegian ferries": capitals may be adjectives, a name is none. */
const isNoun = ({ tokens, language }: Context, at: number) =>
  language.capitalNouns
    ? /^\p{Lu}/u.test(tokens[at]?.text ?? '')
    : /^[\p{Ll}\p{Lo}]/u.test(tokens[at]?.text ?? '');

/** As printed where nouns have capitals, else in lower case. */
const nounAt = (context: Context, at: number) =>
  context.language.capitalNouns ? (context.tokens[at]?.text ?? '') : wordAt(context, at);

/** Number words count nothing by being counted: "twenty thirty" are two numbers. */
const isNumber = ({ language, tokens }: Context, at: number) =>
  language.cardinals.has(tokens[at]?.lower ?? '') ||
  language.scales.has(tokens[at]?.lower ?? '') ||
  language.groups.has(tokens[at]?.lower ?? '');

/** The noun that a number counts: a plural within a few words, else the very next word. */
export function readCounted(context: Context, from: number): Counted | undefined {
  const { language } = context;
  const isHyphened = afterHyphen(context, from) > from;
  const start =
    language.of.has(wordAt(context, from)) && isIn(context, from + 1, language.determiners)
      ? from + 2
      : afterHyphen(context, from);
  if (!isWord(context, start) || isIn(context, start, language.stops) || isNumber(context, start))
    return undefined;
  if (start > from && !isHyphened) return undefined;
  let at = start;
  for (let count = 0; count <= MOST_ADJECTIVES; count += 1) {
    if (!isWord(context, at) || isIn(context, at, language.stops) || isNumber(context, at)) break;
    if (count > 0 && context.tokens[at]?.spaced !== true) break;
    const end = wordEnd(context, at);
    const last = wordAt(context, end - 1);
    if (isNoun(context, end - 1) && isPlural(context, last))
      return { end, noun: nounAt(context, end - 1), isPlural: true };
    at = end;
  }
  if (!isNoun(context, start)) return undefined;
  const end = wordEnd(context, start);
  return { end, noun: nounAt(context, end - 1), isPlural: false };
}
