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
    ['infor-mation and information', 'information', 2],
    ['April 12 120 ships', '120 ships', 1],
    ['in 2017 120 ships', '120 ships', 1],
    ['5–10 percent', '10 percent', 1],
    ['houses—12 of them', '12', 1],
    ['COVID-19', '19', 1],
    ['in table 3 120 ferries', '120 ferries', 1],
    ['in Table 3 120 ferries', 'Table 3', 1],
    ['Article 5 300 people', '300 people', 1],
    ['a harbour 5 300 people', '300 people', 0],
    ['one hundred and two hundred', 'two hundred', 1],
    ['one hundred and two hundred', 'one hundred', 1],
    ['In 2020 two hundred ferries', 'two hundred ferries', 1],
    ['in a million five people', 'five people', 1],
    ['at this point two people', 'two people', 1],
    ['minus the USD 5', 'USD 5', 1],
    ['in the third quarter two million', 'two million', 1],
    ['the third million', 'million', 1],
  ])('counts on word boundaries: %j holds %j %i times', (text, phrase, times) => {
    expect(countPhrase(text, phrase)).toBe(times);
  });
});

describe('findPhrase(text, phrase) in a script without blanks between words', () => {
  it.each([
    ['增长了2.5%。', '2.5%', 1],
    ['船队有300艘船。', '300艘', 1],
    ['船队有1300艘船。', '300艘', 0],
  ])('finds in %j the phrase %j %i times', (text, phrase, count) => {
    expect(findPhrase(text, phrase)).toHaveLength(count);
  });
});

describe('findPhrase(text, phrase) finds no number inside a longer one', () => {
  it.each([
    ['1 234 copies', '234 copies'],
    ['1 234 567 copies', '234 567 copies'],
    ['1\u2009234 copies', '234 copies'],
    ['1\u00a0234 copies', '1'],
    ['1’234 copies', '234 copies'],
    ['.5 percent', '5 percent'],
    ['1·5 million litres', '5 million litres'],
    ['−5 percent', '5 percent'],
    ['− 5 percent', '5 percent'],
    ['-$5', '$5'],
    ['minus five degrees', 'five degrees'],
    ['negative 5', '5'],
    ['10⁶ cells', '106 cells'],
    ['10⁶ cells', '10'],
    ['5 × 10⁶ cells', '10⁶ cells'],
    ['3 1/2 hours', '1/2 hours'],
    ['2 ½ hours', '½ hours'],
    ['US$5', '$5'],
    ['$5', '5'],
    ['USD5', '5'],
    ['１，２００', '200'],
    ['twenty-five million', 'five million'],
    ['two hundred and five', 'five'],
    ['twenty-fifth ferry', 'fifth ferry'],
    ['half-million hens', 'million hens'],
    ['two and a half million', 'a half million'],
    ['12 million', '12'],
    ['a hundred and five ferries', 'five ferries'],
    ['a hundred and five million', 'five million'],
    ['one hundred twenty-five ferries', 'twenty-five ferries'],
    ['minus USD 5 million', 'USD 5 million'],
    ['negative EUR 5', 'EUR 5'],
    ['−USD 5 million', 'USD 5 million'],
    ['a quarter million', 'million'],
    ['a quarter of a million', 'million'],
    ['three-quarters of a million', 'a million'],
    ['two thirds of a million', 'million'],
    ['one and three quarter million', 'three quarter million'],
    ['one million two hundred thousand', 'two hundred thousand'],
    ['one million two hundred thousand', 'one million'],
    ['12 million two hundred thousand', 'two hundred thousand'],
    ['two hundred thousand five hundred', 'five hundred'],
    ['one thousand and one nights', 'one nights'],
    ['five point two percent', 'two percent'],
    ['five point two percent', 'five'],
    ['nought point five percent', 'five percent'],
    ['3 point 5 percent', '5 percent'],
  ])('%j holds no %j', (text, phrase) => {
    expect(countPhrase(text, phrase)).toBe(0);
    expect(countPhrase(text, text)).toBe(1);
  });
});

describe('overlaps(a, b)', () => {
  it('takes the end as exclusive', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
    expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true);
  });
});
