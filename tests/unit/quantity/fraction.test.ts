import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['half of the kites', ['50 percent']],
  ['a third of kites', ['33.3 percent']],
  ['two-thirds of the kites', ['66.7 percent']],
  [
    '3/4 of them, ⅔ of them, 2 ½ litres, 6-1/4 cents',
    ['75 percent', '66.7 percent', '2.5 litres', '6.25 cents'],
  ],
  [
    'one in five kites, 9 out of 10 kites, one out of every four kites, a 1-in-5 chance',
    ['20 percent', '90 percent', '25 percent', '20 percent'],
  ],
  [
    'half a million kites, a quarter of a million kites, a half-million kites',
    ['500000 kites', '250000 kites', '500000 kites'],
  ],
  [
    'half an hour, half a percentage point, three hundredths of a day',
    ['0.5 hours', '0.5 percentage points', '0.03 days'],
  ],
  ['the first half and the third quarter of 2021', ['ordinal', 'ordinal', 'year']],
  ['a third kite', ['ordinal']],
])('readFraction: parts of a whole, of a scale and of a unit, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
