import { describe, expect, it } from 'vitest';
import { printsMargin } from '../../lib/figures/printed-margin.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { NO_WORDS } from '../../lib/language/no-words.ts';

describe('printsMargin(phrase, value, ends, { unit, language })', () => {
  it.each<[phrase: string, value: number, ends: [number, number], unit: string, prints: boolean]>([
    ['83 percent, plus or minus 3', 83, [80, 86], 'percent', true],
    ['83 percent (±3)', 83, [80, 86], 'percent', true],
    ['83 percent +/- 3 points', 83, [80, 86], 'percent', true],
    ['83 percent, give or take three', 83, [80, 86], 'percent', true],
    ['83 percent with a margin of error of 3', 83, [80, 86], 'percent', true],
    ['between 80 and 86 percent', 80, [80, 86], 'percent', true],
    ['USD 5–10 billion', 5e9, [5e9, 10e9], 'USD', true],
    ['2.5 ± 0.2 million', 2.5e6, [2.3e6, 2.7e6], 'people', true],
    ['2.5 million, plus or minus 0.2', 2.5e6, [2.3e6, 2.7e6], 'people', true],
    ['2.5 million, plus or minus 0.2', 2.5, [2.3, 2.7], 'million people', true],
    ['120 ferries, plus or minus 5 percent', 120, [114, 126], 'ferries', true],
    ['83 percent', 83, [80, 86], 'percent', false],
    ['83 percent, plus or minus 3', 83, [82, 84], 'percent', false],
    ['83 percent, plus or minus 3', 83, [80, 85], 'percent', false],
    ['83 percent, give or take', 83, [80, 86], 'percent', false],
    ['120 of 194 ferries', 120, [120, 194], 'ferries', false],
    ['83 percent in 3 countries', 83, [80, 86], 'percent', false],
    ['between 80 percent and 86 percent', 83, [80, 86], 'percent', true],
    ['80%–86%', 80, [80, 86], 'percent', true],
    ['USD 80 to USD 86', 80, [80, 86], 'USD', true],
    ['$80–$86', 80, [80, 86], 'USD', true],
    ['−12 to −6', -9, [-12, -6], 'points', true],
    ['83 percent, with a 3-point margin', 83, [80, 86], 'percent', true],
    ['83 percent, a 3-percentage-point margin of error', 83, [80, 86], 'percent', true],
    ['83 percent, within 3 points', 83, [80, 86], 'percent', true],
    ['aged 18 to 24', 18, [18, 24], 'years', true],
    ['20 percent of those aged 18 to 24', 20, [18, 24], 'percent', false],
    ['20 percent of 18- to 24-year-olds', 20, [18, 24], 'percent', false],
    ['20 percent of people between 18 and 24', 20, [18, 24], 'percent', false],
    ['83 percent within 3 days', 83, [80, 86], 'percent', false],
  ])('takes “%s” for %d within %j %s: %s', (phrase, value, [lower, upper], unit, prints) => {
    expect(printsMargin(phrase, value, { lower, upper }, { unit, language: ENGLISH })).toBe(prints);
  });

  it('takes a margin around both ends of a range, and an interval that its words name', () => {
    const judge = (
      phrase: string,
      quantity: number | { from: number; to: number },
      lower: number,
      upper: number,
    ) => printsMargin(phrase, quantity, { lower, upper }, { unit: 'percent', language: ENGLISH });
    expect(judge('plus or minus 3 points', { from: 40, to: 50 }, 37, 53)).toBe(true);
    expect(judge('plus or minus 3 points', { from: 40, to: 50 }, 40, 53)).toBe(false);
    expect(judge('83% (95% confidence interval 80–86)', 83, 80, 86)).toBe(true);
    expect(judge('±3 points', 83, 80, 86)).toBe(true);
  });

  it('looks in other languages for the numbers alone', () => {
    const judge = (phrase: string) =>
      printsMargin(phrase, 83, { lower: 80, upper: 86 }, { unit: 'percent', language: NO_WORDS });
    expect(judge('83 Prozent, plus oder minus 3')).toBe(true);
    expect(judge('80 bis 86 Prozent')).toBe(true);
    expect(judge('80,0–86,0 Prozent')).toBe(true);
    expect(judge('83 Prozent')).toBe(false);
  });
});
