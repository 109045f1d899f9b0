import { describe, expect, it } from 'vitest';
import { findHedgeWords, printedQualifier } from '../../lib/figures/printed-hedge.ts';
import { GERMAN } from '../../lib/language/german.ts';

it.each([
  ['more than 50 countries', 'more_than'],
  ['over 100', 'more_than'],
  ['Over USD 2 billion', 'more_than'],
  ['almost 100 countries', 'almost'],
  ['fewer than five', 'less_than'],
  ['up to 180', 'up_to'],
  ['no more than 12', 'at_most'],
  ['no fewer than twelve', 'at_least'],
  ['at least a dozen', 'at_least'],
  ['50 or more', 'at_least'],
  ['50+ countries', 'at_least'],
  ['about 2.5 percent', 'about'],
  ['some 40 countries', 'about'],
  ['close to 90', 'about'],
  ['120 countries', 'stated'],
  ['83 or 84 percent, give or take', 'about'],
  ['83 percent, plus or minus 3', 'stated'],
  ['about 83 percent, plus or minus 3', 'about'],
  ['86 percent over the last ten years', 'stated'],
  ['USD5-10 billion', 'stated'],
  ['four international organisations', 'stated'],
  ['17 countries, more than ever', 'stated'],
  ['ABOUT  40', 'about'],
  ['somewhat 40', 'stated'],
  ['roundabout40', 'stated'],
  ['more than a total 50', 'more_than'],
  ['more than a grand total of 50', 'more_than'],
  ['over the 50', 'stated'],
  ['an estimated 50', 'stated'],
  ['12 percent of people over 65', 'stated'],
  ['5 percent below 2019 levels', 'stated'],
  ['not fewer than 300', 'at_least'],
  ['27 firms with fewer than ten staff', 'stated'],
])('printedQualifier(%j) is %s', (phrase, qualifier) => {
  expect(printedQualifier(phrase)).toBe(qualifier);
});

const BEFORE = {
  up_to: ['as many as', 'as much as', 'up to'],
  at_most: ['no more than', 'at most', 'a maximum of'],
  at_least: ['no fewer than', 'no less than', 'at least', 'a minimum of'],
  less_than: ['fewer than', 'less than', 'lower than', 'under', 'below', 'well below', 'short of'],
  almost: ['just under', 'almost', 'nearly', 'just shy of'],
  more_than:
    'more than, greater than, higher than, over, above, upward of, upwards of, exceed, exceeds, exceeded, exceeding, beyond'.split(
      ', ',
    ),
  just_over: ['just over', 'slightly more than'],
  about: ['about', 'around', 'approximately', 'roughly', 'circa', 'some', '~'],
};
const BEHIND = {
  at_least: ['or more', 'or over', 'or above'],
  at_most: ['or fewer', 'or less', 'or under', 'or below'],
  about: ['or so'],
};
const each = (words: object) =>
  Object.entries(words).flatMap(([qualifier, all]) => all.map((hedge: string) => [hedge, qualifier]));

it.each(each(BEFORE))('printedQualifier(“%s 50 days”) is %s', (hedge, qualifier) => {
  expect(printedQualifier(`it took ${hedge} 50 days`)).toBe(qualifier);
});

it.each(each(BEHIND))('printedQualifier(“50 days %s”) is %s', (hedge, qualifier) => {
  expect(printedQualifier(`50 days ${hedge}`)).toBe(qualifier);
});

describe('printedQualifier(phrase, { values, unit, language })', () => {
  it('is that of the number which the claim has, in its unit too', () => {
    const phrase = '12 ferries with at least 3 million tonnes';
    expect(printedQualifier(phrase, { values: [12] })).toBe('stated');
    expect(printedQualifier(phrase, { values: [3], unit: 'million tonnes' })).toBe('at_least');
    expect(printedQualifier('12 of about 30 to 40 ferries', { values: [30, 40] })).toBe('about');
  });

  it('reads each language by its own words', () => {
    expect(printedQualifier('mehr als 50 Fähren', { language: GERMAN })).toBe('more_than');
    expect(printedQualifier('mehr als 50 Fähren')).toBe('stated');
  });
});

describe('findHedgeWords(phrase, { qualifier, values })', () => {
  it('gives the words as they are printed, before or behind the number', () => {
    expect(findHedgeWords('Fewer than 60 ports', { qualifier: 'less_than', values: [60] })).toEqual({
      words: 'fewer than',
      isBehind: false,
    });
    expect(findHedgeWords('200 or more', { qualifier: 'at_least', values: [200] })).toEqual({
      words: 'or more',
      isBehind: true,
    });
  });

  it('gives none where the phrase hedges otherwise, or not at all', () => {
    expect(findHedgeWords('over 60 ports', { qualifier: 'less_than', values: [60] })).toBeNull();
    expect(findHedgeWords('60 ports', { qualifier: 'stated', values: [60] })).toBeNull();
  });
});
