import { expect, it } from 'vitest';
import { listPrintedHedges } from '../../lib/figures/printed-hedge.ts';

it.each([
  ['more than 50 countries', ['more_than']],
  ['over 100', ['more_than']],
  ['Over USD 2 billion', ['more_than']],
  ['almost 100 countries', ['almost']],
  ['fewer than five', ['almost']],
  ['up to 180', ['up_to']],
  ['no more than 12', ['up_to']],
  ['no fewer than twelve', ['at_least']],
  ['at least a dozen', ['at_least']],
  ['50 or more', ['at_least']],
  ['50+ countries', ['at_least']],
  ['about 2.5 percent', ['about']],
  ['some 40 countries', ['about']],
  ['close to 90', ['about']],
  ['120 countries', []],
  ['83 or 84 percent, give or take', ['about']],
  ['86 percent over the last ten years', []],
  ['USD5-10 billion', []],
  ['four international organisations', []],
  ['17 countries, more than ever', []],
  ['ABOUT  40', ['about']],
  ['somewhat 40', []],
  ['roundabout40', []],
  ['more than a total 50', ['more_than']],
  ['more than a grand total of 50', ['more_than']],
  ['over the 50', []],
  ['an estimated 50', []],
  ['12 percent of people over 65', []],
  ['5 percent below 2019 levels', []],
  ['not fewer than 300', ['at_least']],
  ['27 firms with fewer than ten staff', []],
])('listPrintedHedges(%j) gives %j', (phrase, qualifiers) => {
  expect(listPrintedHedges(phrase)).toEqual(qualifiers);
});

const BEFORE = {
  up_to: ['no more than', 'at most', 'as many as', 'as much as', 'up to', 'a maximum of'],
  at_least: ['no fewer than', 'no less than', 'at least', 'a minimum of'],
  almost:
    'fewer than, less than, lower than, under, below, just under, well below, short of, almost, nearly'.split(
      ', ',
    ),
  more_than:
    'more than, greater than, higher than, over, above, upward of, upwards of, exceed, exceeds, exceeded, exceeding, beyond'.split(
      ', ',
    ),
  about: ['about', 'around', 'approximately', 'roughly', 'circa', 'some', '~'],
};
const BEHIND = {
  at_least: ['or more', 'or over', 'or above'],
  up_to: ['or fewer', 'or less', 'or under', 'or below'],
  about: ['or so'],
};
const each = (words: object) =>
  Object.entries(words).flatMap(([qualifier, all]) => all.map((hedge: string) => [hedge, qualifier]));

it.each(each(BEFORE))('listPrintedHedges(“%s 50”) gives %s', (hedge, qualifier) => {
  expect(listPrintedHedges(`it took ${hedge} 50 days`)).toEqual([qualifier]);
});

it.each(each(BEHIND))('listPrintedHedges(“50 %s”) gives %s', (hedge, qualifier) => {
  expect(listPrintedHedges(`50 days ${hedge}`)).toEqual([qualifier]);
});
