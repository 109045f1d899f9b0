import { readPrinted } from '../figures/prints-value.ts';
import type { Language } from '../language/language.ts';
import { isSameNumber } from '../model/numbers.ts';
import type { Span } from '../quantity/token.ts';
import type { Reading } from './figure-context.ts';

const MOST_WORDS = 8;
const MOST_LEFT = 5;
const MOST_RIGHT = 3;

/** Whether a phrase by itself says what was read of it in its sentence. */
function saysIt(phrase: string, { value, range, unit }: Reading, language: Language): boolean {
  const { values, ranges } = readPrinted(phrase, language, unit ?? '');
  if (range)
    return ranges.some(({ from, to }) => isSameNumber(from, range.from) && isSameNumber(to, range.to));
  return value === null || values.some((printed) => isSameNumber(printed, value));
}

const wordStarts = (text: string, { start, end }: Span) =>
  [...text.slice(start, end).matchAll(/\S+/gu)].map(({ index }) => start + index);

/**
 * A phrase with as many words around it as it needs to say by itself what it says in its sentence: "fell by 23 percent" of
 * −23, "a quarter went" of 25 percent. The phrase as it is, where no eight words do. `limits` is the sentence.
 */
export function mendSpan(text: string, span: Span, reading: Reading, language: Language, limits: Span): Span {
  if (saysIt(text.slice(span.start, span.end), reading, language)) return span;
  const lefts = wordStarts(text, { start: limits.start, end: span.start }).slice(-MOST_LEFT).reverse();
  const rights = [...text.slice(span.end, limits.end).matchAll(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}’'-]|$)/gu)]
    .map(({ index }) => span.end + index)
    .filter((at) => at > span.end)
    .slice(0, MOST_RIGHT);
  const candidates = [
    ...lefts.map((start) => ({ start, end: span.end })),
    ...rights.map((end) => ({ start: span.start, end })),
  ];
  const found = candidates.find(({ start, end }) => {
    const phrase = text.slice(start, end);
    return phrase.split(/\s+/u).length <= MOST_WORDS && saysIt(phrase, reading, language);
  });
  return found ?? span;
}
