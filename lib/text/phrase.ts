import { foldWithIndex, normalise } from './normalise.ts';

/** A stretch of a text, in UTF-16 units: `start` inclusive, `end` exclusive. */
export type Span = { start: number; end: number };

const WORD = /[\p{L}\p{N}]/u;

function cutsWord(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (WORD.test(before.slice(-1)) && WORD.test(after.slice(0, 1))) return true;
  return /\p{Nd}[.,]?$/u.test(before) && /^[.,]?\p{Nd}/u.test(after);
}

/**
 * Finds a phrase in a text (NFC) whatever the typography, on word boundaries, without overlaps. A number is
 * never found inside a longer one: "5 billion" is not in "2.5 billion", nor "120" in "1,120".
 */
export function findPhrase(text: string, phrase: string): Span[] {
  const { text: haystack, sourceIndex } = foldWithIndex(text);
  const needle = normalise(phrase);
  const spans: Span[] = [];
  if (needle === '') return spans;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (cutsWord(haystack, at) || cutsWord(haystack, end)) continue;
    spans.push({ start: sourceIndex[at] ?? 0, end: (sourceIndex[end - 1] ?? text.length) + 1 });
    at = end - 1;
  }
  return spans;
}

/** How often the phrase stands in the text, as `findPhrase` counts. */
export function countPhrase(text: string, phrase: string): number {
  return findPhrase(text, phrase).length;
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
