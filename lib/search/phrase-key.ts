import { loudReading } from '../text/plain-text.ts';
import { listKeyWords } from '../text/plain-words.ts';

/** What a phrase is looked up by, the way it is written first: its words in small letters, the last also as one: "Polls", `polls` and `poll`. */
export function listPhraseKeys(phrase: string): string[] {
  const words = listKeyWords(phrase);
  const before = words.slice(0, -1);
  return listNumbers(words.at(-1) ?? '').map((last) => [...before, last].join(' '));
}

const PLURALS = [
  [/ies$/, 'y'],
  [/(?<=[sxz]|ch|sh)es$/, ''],
  [/(?<=[^su])s$/, ''],
] as const;

/** A word, and what it may be the plural of. */
function listNumbers(word: string): string[] {
  if (loudReading(word)) return [word];
  const singulars = PLURALS.flatMap(([end, instead]) => (end.test(word) ? [word.replace(end, instead)] : []));
  return [word, ...singulars.filter((one) => one.length > 2)];
}
