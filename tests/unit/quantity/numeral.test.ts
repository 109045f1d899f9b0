import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['1,234,567 kites', ['1234567 kites']],
  ['1.234.567 kites', ['1234567 kites']],
  ['1 234 567 kites', ['1234567 kites']],
  ["1'234'567 kites", ['1234567 kites']],
  ['12,34,567 kites', ['1234567 kites']],
  ['1_234_567 kites', ['1234567 kites']],
  ['1,234.5 litres', ['1234.5 litres']],
  ['2,5 litres', ['2.5 litres']],
  ['1·5 litres', ['1.5 litres']],
  ['.5 litres', ['0.5 litres']],
  ['1,2,3', ['1', '2', '3']],
  ['Table 3 120 kites', ['label', '120 kites']],
  ['٣٠٠ kites, ३०० kites, ３００ kites', ['300 kites', '300 kites', '300 kites']],
  ['300² kites, 300[4] kites', ['300 kites', '300 kites']],
  [
    '10⁶ kites, 3×10⁸ kites, 2.5e6 kites, 10^3 kites',
    ['1000000 kites', '300000000 kites', '2500000 kites', '1000 kites'],
  ],
  ['It rose 3 .5 percent to 1 ,200 crates.', ['3.5 up percent', '1200 crates']],
  ['Barley rose to $6.11 3/4 per bushel.', ['6.1175 USD / bushel']],
])('readNumeral: digits with every separator, power and note, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
