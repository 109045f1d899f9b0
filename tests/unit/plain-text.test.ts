import { describe, expect, it } from 'vitest';
import { toPlainText, toPlainWord } from '../../lib/text/plain-text.ts';

describe('toPlainText(text)', () => {
  it.each([
    ['“Harmony” – ‘calm’ — «quiet»', " Harmony    'calm'    quiet "],
    ['Côte d’Ivoire', "Cote d'Ivoire"],
    ['€5bn, £3bn and ₹12', ' 5bn,  3bn and  12'],
    ['co‑operate soft­ly', 'co-operate softly'],
    ['Łódź, Ørsted, Straße, Æsir', 'Lodz, Orsted, Strasse, AEsir'],
    ['３４ and ٣٤ and ३४', '34 and 34 and 34'],
    ['ﬁsh CO₂', 'fish CO2'],
    ['10⁶ and 5½', '10 6 and 5 1 2'],
    ['РОССИЯ ΑΘΗΝΑΣ', 'россия αθηνασ'],
    ['the U.S. and the U.K.', 'the US  and the UK '],
    ['e.g. ferries', 'e g. ferries'],
    ['aid/assistance, harbour.example, COVID-19, 30-40', 'aid assistance, harbour example, COVID 19, 30 40'],
    ['-9 and 1.5', '-9 and 1.5'],
    ['🚢 Ferry™', '  Ferry '],
  ])('of %j is %j', (text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });

  it('is plain already', () => {
    for (const text of ['“Harmony”', 'Łódź €5bn', 'the U.S. aid/assistance'])
      expect(toPlainText(toPlainText(text))).toBe(toPlainText(text));
  });
});

describe('toPlainWord(word)', () => {
  it('is in small letters', () => {
    expect(toPlainWord('Åland')).toBe('aland');
    expect(toPlainWord('İstanbul')).toBe('istanbul');
  });
});
