import { expect, it } from 'vitest';
import { listPrintedHedges } from '../../lib/quantity/printed-hedge.ts';

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
  ['close to 90', ['almost', 'about']],
  ['120 countries', []],
  ['83 or 84 percent, give or take', []],
  ['86 percent over the last ten years', []],
  ['USD5-10 billion', []],
  ['four international organisations', []],
  ['17 countries, more than ever', []],
])('listPrintedHedges(%j) gives %j', (phrase, qualifiers) => {
  expect(listPrintedHedges(phrase)).toEqual(qualifiers);
});
