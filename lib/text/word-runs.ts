import { cleanBlock, splitRawBlocks } from './extract.ts';
import { normalise } from './normalise.ts';

/** So many words in a row of an article, or more, are a copy of it. */
export const RUN_LENGTH = 9;

/** A word as comparisons see it (letters and digits alone, in lower case) and as it is printed. */
export type Word = { text: string; printed: string };

const PLAIN = /^[!-~]*$/;
const MARK = /[^\p{L}\p{N}]/gu;
const TAG = /<\/?[a-z][^<>]*>/giu;
const BETWEEN = /(?:\\[nrt](?![\p{L}\p{N}]{0,2}\\)|[\s\u0085"“”«»()[\]{}|=…\u2012-\u2015]|--+|\.{3,})+/u;

/** The words of a text, whatever its quotes, dashes, spaces, tags and marks of comments. */
export function listWords(text: string): Word[] {
  return text
    .replace(TAG, ' ')
    .split(BETWEEN)
    .flatMap((printed) => {
      const word = (PLAIN.test(printed) ? printed.toLowerCase() : normalise(printed)).replace(MARK, '');
      return word === '' ? [] : [{ text: word, printed }];
    });
}

/** The words of an article's text, over the ends of its blocks, which layouts tear apart. */
export const listArticleWords = (text: string): Word[] =>
  listWords(splitRawBlocks(text).map(cleanBlock).join(' '));

/** Every run of `RUN_LENGTH` words, as one text; `runs[i]` begins with the word `i`. */
export function listRuns(words: readonly Word[]): string[] {
  return words.slice(RUN_LENGTH - 1).map((_, start) =>
    words
      .slice(start, start + RUN_LENGTH)
      .map(({ text }) => text)
      .join(' '),
  );
}
