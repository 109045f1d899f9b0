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
  ['The mill index ended up 1.1% and opened down 2 points.', ['1.1 up percent', '2 down points']],
  ['The guests chased down 287.', ['287']],
  ['They paid €35m up front.', ['35000000 EUR']],
  ['The gauge was off 42 points.', ['42 down points']],
  ['They laid off 300 weavers.', ['300 weavers']],
  ['Fares fell by an average of £426 to £2,074.', ['426 down GBP', '2074 GBP']],
  ['Sales grew 3, 5 and 7 percent.', ['3 up', '5 up percent', '7 up percent']],
  ['Remittances fell by a third, or about $18bn.', ['33.3 down percent', '18000000000 about down USD']],
  ['The rate slipped below 5%.', ['5 less_than percent']],
  ['Tin inched 0.1% lower.', ['0.1 down percent']],
  ['It made a loss of 12 cents and a 15-cent loss.', ['12 cents', '15 cents']],
  ['Plums fell to a four-year low of 118 tonnes.', ['4 years', '118 tonnes']],
  ['Nikkei 225 -1.3% at 33,000.', ['label', '-1.3 down percent', '33000']],
])('findDirection: what a clause says of a number, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
