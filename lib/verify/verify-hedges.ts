import { printedQualifier } from '../figures/printed-hedge.ts';
import { listNumberSpans } from '../quantity/number-spans.ts';
import { findPhrase, type Span } from '../text/phrase.ts';

/** "as many as" and "no more than" have three words, "just over" two. */
const MOST_WORDS = 4;

/** The words directly before a printed phrase (English) that hedge its number otherwise: "more than"; '' where none do. */
export function findHedgeBefore(text: string, { start, end }: Span): string {
  const printed = text.slice(start, end);
  const words = text.slice(0, start).split(/\s+/u).filter(Boolean).slice(-MOST_WORDS);
  let hedge = '';
  for (let count = 1; count <= words.length; count += 1) {
    const before = words.slice(-count);
    const changes =
      printedQualifier(`${before.join(' ')} ${printed}`) !== printedQualifier(`${hedge} ${printed}`);
    const isNear =
      printedQualifier(`${before.slice(0, -1).join(' ')} ${printed}`) === printedQualifier(printed);
    if (changes && isNear) hedge = before.join(' ');
  }
  return hedge;
}

/** The hedge that a phrase has and a sentence leaves out, and what the sentence prints; undefined where that is not so. */
export function findLostHedge(text: string, phrase: string): { hedge: string; printed: string } | undefined {
  const number = listNumberSpans(phrase)[0]?.start ?? 0;
  const hedge = phrase.slice(0, number).trim();
  const bare = phrase.slice(number);
  if (hedge === '' || printedQualifier(phrase) === printedQualifier(bare)) return undefined;
  const span = findPhrase(text, bare)[0];
  if (!span) return undefined;
  return { hedge, printed: `${findHedgeBefore(text, span)} ${text.slice(span.start, span.end)}`.trim() };
}
