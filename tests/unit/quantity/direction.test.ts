import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['Rents rose 60%.', ['60 up percent']],
  ['Rents are up about 15 percent.', ['15 about up percent']],
  ['The index stood at 4,120, or −1.3%.', ['4120', '-1.3 down percent']],
  ['Rents rose by 3 points to 41 percent.', ['3 up points', '41 percent']],
  ['a drop in rents of 9 percent', ['9 down percent']],
  ['a 3 percent contraction', ['3 down percent']],
  ['3 percent lower than before', ['3 down percent']],
  ['60 fewer kites', ['60 down']],
  ['They cut their fleet by 12 kites.', ['12 down kites']],
  ['It shed 245 points, or 0.9 percent.', ['245 down points', '0.9 down percent']],
  ['It lost 9 kites.', ['9 kites']],
  ['They shut down 20 kilns.', ['20 kilns']],
  ['Rents doubled, fares trebled and sales halved.', ['2 up times', '3 up times', '50 down percent']],
  ['It fell to 9 percent.', ['9 percent']],
])('findDirection: what a clause says of a number, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
