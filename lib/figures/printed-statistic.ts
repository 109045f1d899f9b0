import type { Language, StatisticWord } from '../language/language.ts';
import type { Figure } from '../quantity/read-figures.ts';

/** Where whole words stand in a text: no part of another, and joined to none by a hyphen. */
const prints = (text: string, words: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${words}(?![\\p{L}\\p{N}-])`, 'iu').test(text);

/** The statistic that a phrase says its figure is, with the word that says so: "an average of 12", "12 on average". */
export function printedStatistic(
  phrase: string,
  { core }: Figure,
  { statistics }: Language,
): { statistic: StatisticWord; words: string } | undefined {
  const sides = [
    [phrase.slice(0, core.start), statistics.before],
    [phrase.slice(core.end), statistics.behind],
  ] as const;
  for (const [text, words] of sides)
    for (const [word, statistic] of words) if (prints(text, word)) return { statistic, words: word };
  return undefined;
}

/** Whether a figure's hedge may say that it is the smallest of several cases: "as few as 2,000 in one country". */
export function mayBeSmallest(phrase: string, { hedge }: Figure, { statistics }: Language): boolean {
  return hedge !== null && statistics.smallest.has(phrase.slice(hedge.start, hedge.end).toLowerCase());
}
