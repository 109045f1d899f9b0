import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['5-10%', ['5..10 percent']],
  ['5%–10%', ['5..10 percent']],
  ['five to ten million tonnes', ['5000000..10000000 tonnes']],
  ['between 15 kHz and 17 kHz', ['15..17 kilohertz']],
  ['from $200 to $4 million', ['200..4000000 USD']],
  ['$5-10bn', ['5000000000..10000000000 USD']],
  ['two or three days', ['2..3 days']],
  ['1 to 2 in 10 kites', ['10..20 percent']],
  ['about two to three in ten', ['20..30 about percent']],
  ['1-2 in every 10 kites', ['10..20 percent']],
  ['between 5 and 6 in 10 voters', ['50..60 percent']],
  ['between five and six out of ten', ['50..60 percent']],
  ['8 to 12 in 10', ['8..12', '10']],
  ['between 9 and 5 kites, between -2% and -6%', ['5..9 kites', '-6..-2 down percent']],
  ['500 to 2 million', ['500..2000000']],
  ['18- to 24-year-olds', ['18..24 years']],
  ['It ranged from 200 to 400 kites.', ['200..400 kites']],
  ['It rose from 22 to 31 percent.', ['22 percent', '31 percent']],
  ['It fell from 520 to 470 million tonnes.', ['520000000 tonnes', '470000000 tonnes']],
  ['It fell from 520,000 to 0.3 million.', ['520000', '300000']],
  ['It fell from over 300 to 120 kites.', ['300 more_than kites', '120 kites']],
  ['300 ± 20 kites', ['300 about kites']],
  ['83 percent, plus or minus 3', ['83 about percent']],
  ['the 25-50 age group', ['25..50 age']],
])('joinAmounts: a spread is one range, a change two quantities, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
