import { expect, it } from 'vitest';
import { GERMAN } from '../../../lib/language/german.ts';
import { read } from './read.ts';

it.each<[text: string, figures: string[]]>([
  ['1.234,56 Euro', ['1234.56 EUR']],
  ['1,5 Millionen Tonnen', ['1500000 tonnes']],
  ['zwei Milliarden Euro', ['2000000000 EUR']],
  ['zweihundertdreiundzwanzig Boote', ['223 Boote']],
  ['dreiundzwanzigtausend Boote', ['23000 Boote']],
  ['eineinhalb Stunden', ['1.5 hours']],
  ['12.000 Fähren', ['12000 Fähren']],
  [
    'mehr als 300 Boote, mindestens 300 Boote, knapp 300 Boote, gut 300 Boote',
    ['300 more_than Boote', '300 at_least Boote', '300 almost Boote', '300 just_over Boote'],
  ],
  [
    'weniger als 300 Boote, höchstens 300 Boote, bis zu 300 Boote, rund 300 Boote',
    ['300 less_than Boote', '300 at_most Boote', '300 up_to Boote', '300 about Boote'],
  ],
  [
    'ein Drittel der Boote, zwei Drittel der Boote, die Hälfte der Boote',
    ['33.3 percent', '66.7 percent', '50 percent'],
  ],
  ['zwischen 10 und 15 Prozent, 5 bis 10 Millionen Boote', ['10..15 percent', '5000000..10000000 Boote']],
  ['Die Mieten stiegen um 3,5 Prozent.', ['3.5 up percent']],
  ['Der Umsatz sank um 2 Prozentpunkte.', ['2 down percentage points']],
  ['am 12. Mai 2020, im Jahr 1949, um 7:30 Uhr', ['date', 'year', 'time']],
  ['12,5 Prozent weniger Boote', ['12.5 down percent']],
  ['die 20er Jahre, Artikel 17, COVID-19', ['year', 'label', 'label']],
  ['Der Index gab um 1,3 Prozent auf 15.234,56 Punkte nach.', ['1.3 down percent', '15234.56 Punkte']],
  ['Der Pegel ist um 1,2 Meter gestiegen.', ['1.2 up metres']],
  ['Der Absatz brach um ein Fünftel ein.', ['20 down percent']],
  ['Mehr als jeder fünfte Haushalt heizt mit Holz, jeden zweiten Tag.', ['20 more_than percent', 'ordinal']],
  ['Fast die Hälfte aller Mühlen steht.', ['50 almost percent']],
  ['Zweihundertfünfzig Gäste blieben anderthalb Tage.', ['250 Gäste', '1.5 days']],
  ['Die Gäste gewannen 3:1.', ['score']],
  ['Die Mieter sind jünger als 30 Jahre.', ['30 less_than years']],
])('GERMAN reads %j', (text, figures) => {
  expect(read(text, GERMAN)).toEqual(figures);
});
