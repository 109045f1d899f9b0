import { markWords } from '../../lib/words/marked-text.ts';

/** A text in which the words that a search found are marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return markWords(text, words).map(([part, isFound], index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name, and keep their order
    isFound ? <mark key={index}>{part}</mark> : part,
  );
}
