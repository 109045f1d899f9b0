import { describe, expect, it } from 'vitest';
import { countPhrase, findPhrase, overlaps } from '../../lib/text/phrase.ts';

describe('findPhrase(text, phrase)', () => {
  it('points into the text as printed', () => {
    const text = 'At “record highs” of 20th\u00a0Fairs';
    expect(findPhrase(text, 'RECORD highs').map(({ start, end }) => text.slice(start, end))).toEqual([
      'record highs',
    ]);
    expect(findPhrase(text, '20th fairs').map(({ start, end }) => text.slice(start, end))).toEqual([
      '20th\u00a0Fairs',
    ]);
  });

  it('finds nothing for an empty phrase', () => {
    expect(findPhrase('a b', ' ')).toEqual([]);
  });
});

describe('countPhrase(text, phrase)', () => {
  it.each([
    ['the lamps and the lamps', 'the lamps', 2],
    ['someone has one', 'one', 1],
    ['180 percent', '80 percent', 0],
    ['2.5 billion', '5 billion', 0],
    ['1,120 schools', '120 schools', 0],
    ['12 and 12.5', '12', 1],
    ['in 2017, 12 towns', '12', 1],
    ['houses—one of them—stand', 'one of them', 1],
    ['US $5 million', '$5 million', 1],
    ['no no no', 'no no', 1],
  ])('counts on word boundaries: %j holds %j %i times', (text, phrase, times) => {
    expect(countPhrase(text, phrase)).toBe(times);
  });
});

describe('overlaps(a, b)', () => {
  it('takes the end as exclusive', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  });
});
