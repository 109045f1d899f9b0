import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  [
    '1.5°C, 34C, 20 km/h, 4.5 square kilometres, 82,100 km², 6.1-inch screen',
    [
      '1.5 degrees Celsius',
      '34 degrees Celsius',
      '20 kilometres / h',
      '4.5 square kilometres',
      '82100 square kilometres',
      '6.1 inches',
    ],
  ],
  [
    '5 MW, 5 mW, 60 frames per second, 100 MWh',
    ['5 megawatts', '5 milliwatts', '60 frames / second', '100 megawatt-hours'],
  ],
  [
    '3 terawatt hours, 5 kilowatt-hours, 2 megawatts',
    ['3 terawatt-hours', '5 kilowatt-hours', '2 megawatts'],
  ],
  ['It costs $28 a square foot, and 3 dollars a day', ['28 USD / square foot', '3 USD / day']],
  ['The council held a 5-to-4 vote on it', ['score']],
  [
    'Three out of four dollars are loans; more than one in every ten dollars',
    ['75 percent', '10 more_than percent'],
  ],
  ['Of that, a quarter went on land and a third supported it', ['25 percent', '33.3 percent']],
  [
    'The yard is short of some 600 welders, and just short of 600 riders came',
    ['600 about welders', '600 almost riders'],
  ],
  ['Those aged 18 to 35 found it, those aged 40 left', ['18..35', '40']],
  [
    'Under-25s and over-65s ski, as do the over 65s.',
    ['25 less_than people', '65 more_than people', '65 more_than people'],
  ],
  ['It took under 25s, then 30s.', ['25 less_than seconds', '30 seconds']],
  ['12.4 per 100,000 residents', ['12.4 / 100,000 residents']],
  [
    '300 litres a day, $83 a barrel, $15 an hour, €2 apiece',
    ['300 litres / day', '83 USD / barrel', '15 USD / hour', '2 EUR / apiece'],
  ],
  ['10 years ago, a year earlier', ['10 years']],
  [
    '3 percentage points, 25 basis points, 50bps, 2.5 p.p., 5 p.c., 50‰',
    [
      '3 percentage points',
      '25 basis points',
      '50 basis points',
      '2.5 percentage points',
      '5 percent',
      '5 percent',
    ],
  ],
  [
    '10-fold, 2.5-fold, tenfold, five times larger, 10x',
    ['10 times', '2.5 times', '10 times', '5 times', '10 times'],
  ],
])('readUnit and readDenominator: what a number is in, and per, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
