import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  [
    'more than 300 kites, just over 300 kites, at least 300 kites, almost 300 kites',
    ['300 more_than kites', '300 just_over kites', '300 at_least kites', '300 almost kites'],
  ],
  [
    'fewer than 300 kites, at most 300 kites, up to 300 kites, about 300 kites',
    ['300 less_than kites', '300 at_most kites', '300 up_to kites', '300 about kites'],
  ],
  [
    'no more than 300 kites, not fewer than 300 kites, well below 300 kites, close to 300 kites',
    ['300 at_most kites', '300 at_least kites', '300 less_than kites', '300 about kites'],
  ],
  [
    '300 or more kites, 300-plus kites, 300+ kites, 300 or so kites, 300, give or take',
    ['300 at_least kites', '300 at_least kites', '300 at_least kites', '300 about kites', '300 about'],
  ],
  [
    '~300, >300, ≥300, ≤300, ca. 300, max. 300',
    ['300 about', '300 more_than', '300 at_least', '300 at_most', '300 about', '300 at_most'],
  ],
  ['more than the usual 300 kites', ['300 more_than kites']],
  ['12 percent of people over 65', ['12 percent', '65 more_than']],
  ['34 percent over three years', ['34 percent', '3 years']],
  ['27 firms with fewer than ten staff', ['27 firms', '10 less_than staff']],
  ['5 percent below 2019 levels', ['5 percent', 'year']],
  ['12 percent more than in 2019', ['12 up percent', 'year']],
  ['It handed over 12 kites.', ['12 kites']],
  ['complaints about 12 kites', ['12 kites']],
  ['An above-average 12 percent left.', ['12 percent']],
  ['an estimated 300 kites', ['300 kites']],
  ['up to about 50 kites', ['50 up_to kites']],
  ['The rate edged up to 2.9 percent.', ['2.9 percent']],
  ['It came no closer than 2 km.', ['2 at_least kilometres']],
  ['Prices fell as low as $8.', ['8 at_least USD']],
  ['The heat could top 40 degrees.', ['40 more_than degrees']],
])('findHedge: a hedge belongs to its own number, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
