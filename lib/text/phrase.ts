import { listNumberSpans, widenToNumbers } from '../quantity/number-spans.ts';
import type { Span } from '../quantity/token.ts';
import { foldWithIndex, normalise } from './normalise.ts';

export type { Span } from '../quantity/token.ts';

const WORD = /[\p{L}\p{N}]/u;
const HYPHEN_IN_WORD = /(?<=\p{L})-(?=\p{L})/gu;

type Folded = { text: string; sourceIndex: number[] };

/** The same without the hyphens inside words. */
function withoutHyphens({ text, sourceIndex }: Folded): Folded {
  const dropped = new Set([...text.matchAll(HYPHEN_IN_WORD)].map(({ index }) => index));
  return {
    text: text.replace(HYPHEN_IN_WORD, ''),
    sourceIndex: sourceIndex.filter((_, at) => !dropped.has(at)),
  };
}

/** Scripts that part no words by blanks: a phrase may begin and end anywhere in them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function cutsWord(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  return at > 0 && WORD.test(before) && WORD.test(behind) && !UNSPACED.test(before) && !UNSPACED.test(behind);
}

function listMatches(
  text: string,
  { text: haystack, sourceIndex }: Folded,
  needle: string,
  isCut = cutsWord,
): Span[] {
  const spans: Span[] = [];
  if (needle === '') return spans;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (isCut(haystack, at) || isCut(haystack, end)) continue;
    const last = sourceIndex[end - 1] ?? text.length;
    const width = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
    spans.push({ start: sourceIndex[at] ?? 0, end: last + width });
  }
  return spans;
}

/** A text made ready to be searched; `loose` only where it has hyphens inside words. */
type Prepared = { text: string; folded: Folded; loose: Folded | undefined; numbers?: Span[] };

/** Callers look for many phrases in the blocks of one article: so many are kept. */
const MOST_PREPARED = 256;
const prepared = new Map<string, Prepared>();

function prepare(text: string): Prepared {
  const known = prepared.get(text);
  if (known) return known;
  const folded = foldWithIndex(text);
  const loose = folded.text.search(HYPHEN_IN_WORD) === -1 ? undefined : withoutHyphens(folded);
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const made = { text, folded, loose };
  prepared.set(text, made);
  return made;
}

function numbersOf(text: string): Span[] {
  const known = prepare(text);
  known.numbers ??= listNumberSpans(text);
  return known.numbers;
}

/** Where the phrase's letters and digits stand between word boundaries, also where they are a part of a number. */
function listCandidates(text: string, phrase: string): Span[] {
  const { folded, loose } = prepare(text);
  const needle = normalise(phrase);
  const exact = listMatches(text, folded, needle);
  if (!loose) return exact;
  const more = listMatches(text, loose, needle.replace(HYPHEN_IN_WORD, '')).filter(
    (span) => !exact.some((other) => overlaps(span, other)),
  );
  return [...exact, ...more].sort((a, b) => a.start - b.start);
}

function withoutOverlaps(spans: Span[]): Span[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/**
 * Finds a phrase in a text (NFC) whatever the typography, on word boundaries, without overlaps; a hyphen inside a word
 * may be there or not. A number is never found inside a longer one: "5 billion" is not in "2.5 billion", nor "120" in
 * "1,120", "5 percent" in "−5 percent", "234" in "1 234", "five" in "twenty-five".
 */
export function findPhrase(text: string, phrase: string): Span[] {
  const candidates = listCandidates(text, phrase);
  if (candidates.length === 0) return [];
  const numbers = numbersOf(text);
  return withoutOverlaps(candidates.filter((span) => isSame(span, widenToNumbers(span, numbers))));
}

/** What the text prints where the phrase cuts a number, as "−5 percent" for "5 percent"; undefined where it cuts none. */
export function findWholePhrase(text: string, phrase: string): string | undefined {
  const numbers = numbersOf(text);
  for (const span of listMatches(text, prepare(text).folded, normalise(phrase), () => false)) {
    const whole = widenToNumbers(span, numbers);
    if (!isSame(span, whole)) return text.slice(whole.start, whole.end);
  }
  return undefined;
}

/** How often the phrase stands in the text, as `findPhrase` counts. */
export function countPhrase(text: string, phrase: string): number {
  return findPhrase(text, phrase).length;
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
