import { expect, it } from 'vitest';
import { findHedgeWords, printedQualifier } from '../../lib/figures/printed-hedge.ts';

it.each([
  ['more than 50 countries', 'more_than'],
  ['over 100', 'more_than'],
  ['Over USD 2 billion', 'more_than'],
  ['just over 100', 'just_over'],
  ['almost 100 countries', 'almost'],
  ['just under 100', 'almost'],
  ['fewer than five', 'less_than'],
  ['up to 180', 'up_to'],
  ['no more than 12', 'at_most'],
  ['no fewer than twelve', 'at_least'],
  ['not fewer than 300', 'at_least'],
  ['at least a dozen', 'at_least'],
  ['50 or more', 'at_least'],
  ['50+ countries', 'at_least'],
  ['about 2.5 percent', 'about'],
  ['some 40 countries', 'about'],
  ['close to 90', 'about'],
  ['ABOUT  40', 'about'],
  ['about 30 to 40 percent', 'about'],
  ['120 countries', 'stated'],
  ['86 percent over the last ten years', 'stated'],
  ['USD5-10 billion', 'stated'],
  ['four international organisations', 'stated'],
  ['17 countries, more than ever', 'stated'],
  ['somewhat 40', 'stated'],
  ['roundabout40', 'stated'],
  ['over the 50', 'stated'],
  ['an estimated 50', 'stated'],
  ['12 percent of people over 65', 'stated'],
  ['5 percent below 2019 levels', 'stated'],
  ['27 firms with fewer than ten staff', 'stated'],
] as const)('printedQualifier(%j) is %s', (phrase, qualifier) => {
  expect(printedQualifier(phrase)).toBe(qualifier);
});

it('printedQualifier(phrase, values) is of the number that has one of the values', () => {
  const phrase = '27 firms with fewer than ten staff';
  expect(printedQualifier(phrase, { values: [10] })).toBe('less_than');
  expect(printedQualifier(phrase, { values: [27] })).toBe('stated');
});

it.each([
  ['Fewer than 100 people', 'less_than', 100, 'fewer than', false],
  ['200 or more', 'at_least', 200, 'or more', true],
  ['~300', 'about', 300, '~', false],
  ['fell by more than 9 percent', 'more_than', -9, 'more than', false],
] as const)(
  'findHedgeWords(%j) are those of its own number, where they stand',
  (phrase, qualifier, value, words, isBehind) => {
    expect(findHedgeWords(phrase, { qualifier, values: [value] })).toEqual({ words, isBehind });
  },
);

it('findHedgeWords(phrase) are none where the phrase has another hedge, or none', () => {
  expect(findHedgeWords('over 100', { qualifier: 'at_most', values: [100] })).toBeNull();
  expect(findHedgeWords('100', { qualifier: 'more_than', values: [100] })).toBeNull();
  expect(findHedgeWords('over 100', { qualifier: 'stated', values: [100] })).toBeNull();
});

const BEFORE = {
  up_to: ['as many as', 'as much as', 'up to'],
  at_most: ['no more than', 'at most', 'a maximum of'],
  at_least: ['no fewer than', 'no less than', 'at least', 'a minimum of'],
  almost: ['just under', 'almost', 'nearly', 'just shy of'],
  less_than: ['fewer than', 'less than', 'lower than', 'under', 'below'],
  just_over: ['just over', 'slightly more than'],
  more_than:
    'more than, greater than, higher than, over, above, upward of, upwards of, exceed, exceeds, exceeded, exceeding, beyond'.split(
      ', ',
    ),
  about: ['about', 'around', 'approximately', 'roughly', 'circa', 'some', '~'],
};
const BEHIND = {
  at_least: ['or more', 'or over', 'or above'],
  at_most: ['or fewer', 'or less', 'or under', 'or below'],
  about: ['or so'],
};
const each = (words: object) =>
  Object.entries(words).flatMap(([qualifier, all]) => all.map((hedge: string) => [hedge, qualifier]));

it.each(each(BEFORE))('printedQualifier(“%s 50”) is %s', (hedge, qualifier) => {
  expect(printedQualifier(`it took ${hedge} 50 days`)).toBe(qualifier);
});

it.each(each(BEHIND))('printedQualifier(“50 %s”) is %s', (hedge, qualifier) => {
  expect(printedQualifier(`50 days ${hedge}`)).toBe(qualifier);
});
