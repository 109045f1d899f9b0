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
  ['The bank raised its rate by a quarter point.', ['0.25 up points']],
  ['A half-point cut is likely.', ['0.5 down points']],
  ['The creek was a foot and a half above the weir.', ['1.5 feet']],
  ['She won by a length and a half.', ['1.5 lengths']],
  ['Harvests were a third lower than usual.', ['33.3 down percent']],
  ['One school in five runs a deficit.', ['20 percent']],
  ['About 1 in 36 barges leaks.', ['2.8 about percent']],
  ['They scored one goal in five games.', ['1 goal', '5 games']],
  ['Only one of their nine boats sank.', ['1', '9 boats']],
])('readFraction: parts of a whole, of a scale and of a unit, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
