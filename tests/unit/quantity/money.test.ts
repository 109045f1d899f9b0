import { expect, it } from 'vitest';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  [
    '$2.45B, €126.36M, £3bn, ¥5 trillion, ₹12,34,567',
    ['2450000000 USD', '126360000 EUR', '3000000000 GBP', '5000000000000 JPY', '1234567 INR'],
  ],
  [
    'USD34.6 million, 50 MUSD, VND4,927 billion, US$5m, C$3 million',
    ['34600000 USD', '50000000 USD', '4927000000000 VND', '5000000 USD', '3000000 CAD'],
  ],
  ['A$4m bond, Rs 5 crore, kr 20 million', ['4000000 AUD', '50000000 INR', '20000000 SEK']],
  ['2 mln euros and 3 mio. francs', ['2000000 EUR', '3000000 francs']],
  ['a three-billion-dollar dam', ['3000000000 USD']],
  ['25 lakh people, 1.2 crore rupees', ['2500000 people', '12000000 INR']],
  ['20k kites, 30K kites', ['20000 kites', '30000 kites']],
  ['12m kites, a 12m wall, a 100m sprint', ['12000000 kites', '12 metres', '100 metres']],
  ['500 Canadian dollars, 40 cents', ['500 CAD', '40 cents']],
  ['4m to 5m kites, 1m–1.5m ferries', ['4000000..5000000 kites', '1000000..1500000 ferries']],
  ['between 4m and 5m kites, from 1m to 1.5m', ['4000000..5000000 kites', '1000000..1500000']],
  ['Output was 1.66m b/d.', ['1660000 b / d']],
  ['It is 5m long, 2m to 3m wide, a 4m-5m-high fence.', ['5 metres', '2..3 metres', '4..5 metres']],
  ['the 100m and 200m races, 2m to 3m apart', ['100 metres', '200 metres', '2..3 metres']],
  ['The clip was viewed 3.2m times.', ['3200000 times']],
  ['Members grew to 12.5m from 11.1m.', ['12500000', '11100000']],
  ['Dust reached 40 µg/m3.', ['40 micrograms / m3']],
])('readMoneyBefore and readScale: money and what multiplies it, in %j', (text, figures) => {
  expect(read(text)).toEqual(figures);
});
