import { describe, expect, it } from 'vitest';
import { listPrintedValues, printsRange, printsValue, readPrinted } from '../../lib/figures/prints-value.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { NO_WORDS } from '../../lib/language/no-words.ts';
import { FERRIES, listProblems, swaps } from '../support/sample-seed.ts';

describe('listPrintedValues(phrase, language)', () => {
  it.each<[phrase: string, values: number[]]>([
    ['down 9 points', [-9]],
    ['down by about 9 percent', [-9]],
    ['fell 9 percent', [-9]],
    ['fell by more than 9 percent', [-9]],
    ['dropped 9 points', [-9]],
    ['dropped by 9 ferries', [-9]],
    ['declined 9 percent', [-9]],
    ['decreased by nine', [-9]],
    ['lost 9 points', [-9]],
    ['lost 9%', [-9]],
    ['cut by 9 ferries', [-9]],
    ['cut its fleet by 9', [-9]],
    ['a fall of 9 points', [-9]],
    ['a decline in ferries of 9 percent', [-9]],
    ['a 9-point drop', [-9]],
    ['a 9 percent decrease', [-9]],
    ['9 points lower than before', [-9]],
    ['9 percent less', [-9]],
    ['nine fewer ferries', [-9]],
    ['9 ferries fewer than in 2020', [-9, 2020]],
    ['9 percent down on last year', [-9]],
    ['fell −9 points', [-9]],
    ['fell by 3 to 9', [-3, -9]],
    ['fell to 9', [9]],
    ['fell from 12 to 9', [12, 9]],
    ['down to 9 ferries', [9]],
    ['9 percent, down from 12', [9, 12]],
    ['fell 3 to 9 percent', [-3, -9]],
    ['lost 9 ferries', [9, -9]],
    ['cut 9 trees', [9, -9]],
    ['less than 9 percent', [9]],
    ['9 or fewer', [9]],
    ['9 times fewer', [9]],
    ['no fewer than 9', [9]],
    ['9 less developed countries', [9]],
    ['9 percent of lower incomes', [9]],
    ['9 countries declined to answer', [9]],
    ['9 ferries in the fall', [9]],
    ['a down payment of 9 million', [9e6]],
    ['rose 9 percent', [9]],
    ['9 percent', [9]],
    ['9 percent more', [9]],
    ['a 9% drop', [-9]],
    ['a 9% fall', [-9]],
    ['a 9% decline', [-9]],
    ['9% fall', [-9]],
    ['9 percent fall ill', [-9]],
    ['down USD 9 billion', [-9e9]],
    ['down $9 billion', [-9e9]],
    ['fell by EUR 3 billion', [-3e9]],
    ['a loss of USD 3 million', [3e6, -3e6]],
    ['fell between 5 and 10', [-5, -10]],
    ['fell by between 5 and 10 percent', [-5, -10]],
    ['prices are down 9 percent', [-9]],
    ['fell and then rose by 9 points', [9]],
    ['the ferries fell by 9', [-9]],
    ['exports down 9 percent', [-9]],
    ['shut down 9 percent of the ferries', [9, -9]],
    ['shut down 20 ferries', [20, -20]],
    ['broke down 20 times', [20]],
    ['handed down 200 verdicts', [200, -200]],
    ['fell 20 times', [20]],
    ['sank 9 ships', [9, -9]],
    ['falls 9 percent short', [-9]],
    ['last fall 15 ferries', [15]],
    ['in the fall, 15 ferries', [15]],
    ['in the fall ferries rose by 15', [15]],
    ['the fall of 1989', [1989]],
    ['a fall of 1989 ferries', [-1989]],
  ])('takes “%s” to print %j', (phrase, values) => {
    expect(listPrintedValues(phrase, ENGLISH)).toEqual(values);
  });
});

describe('printsValue(phrase, value, { unit, language })', () => {
  it.each<[string, number, string, boolean]>([
    ['3.4 million tonnes', 3_400_000, 'tonnes', true],
    ['3.4 million tonnes', 3.4, 'million tonnes', true],
    ['3.4 million tonnes', 3.4, 'tonnes', false],
    ['3.4 million tonnes', 3_400_000, 'million tonnes', false],
    ['half a million tonnes', 500_000, 'million tonnes', false],
    ['half a million tonnes', 0.5, 'million tonnes', true],
    ['$2bn', 2e9, 'billion USD', false],
    ['3.4', 3.4, 'million tonnes', true],
    ['down 3 percent', -3, 'percent', true],
    ['up 3 percent', -3, 'percent', false],
    ['5 percent less', -5, 'percent', true],
    ['less than 5 percent', -5, 'percent', false],
    ['less than 5 percent', 5, 'percent', true],
    ['Fewer than five ships', -5, 'ships', false],
    ['down by less than 5 percent', -5, 'percent', true],
    ['83 percent', 17, 'percent', false],
    ['5–10 billion', 7.5e9, 'USD', false],
    ['up to zero ferries', 0, 'ferries', true],
    ['dozens of boats', 0, 'boats', false],
    ['declined 3', -3, 'points', true],
    ['a decrease of 3', -3, 'points', true],
    ['dropped 3', -3, 'points', true],
    ['fell 3', -3, 'points', true],
    ['falling 3', -3, 'points', true],
    ['3 fewer', -3, 'points', true],
    ['lost 3', -3, 'points', true],
    ['reduced by 3', -3, 'points', true],
    ['shrank by 3', -3, 'points', true],
    ['cut by 3', -3, 'points', true],
    ['DOWN 3', -3, 'points', true],
    ['grew by 3', -3, 'points', false],
    ['2 lakh', 2, 'lakh people', true],
    ['3 crore', 3, 'crores of people', true],
    ['3 million', 3, 'Million tonnes', true],
    ['3 million', 3, 'millionaires', false],
    ['1 billion', 1_000_000_001, 'USD', true],
    ['1 billion', 1_000_000_002, 'USD', false],
  ])('takes “%s” for %d %s: %s', (phrase, value, unit, prints) => {
    expect(printsValue(phrase, value, { unit, language: ENGLISH })).toBe(prints);
  });

  it('knows no falls of other languages, so that each number may be one', () => {
    const isPrinted = (value: number) =>
      printsValue('9 Prozent weniger', value, { unit: 'percent', language: NO_WORDS });
    expect([isPrinted(9), isPrinted(-9), isPrinted(8)]).toEqual([true, true, false]);
  });
});

describe('printsValue(phrase, value, { unit, language: NO_WORDS })', () => {
  it.each<[phrase: string, value: number, prints: boolean]>([
    ['12.000 Fähren', 12_000, true],
    ['12.000 Fähren', 12, false],
    ['1.234.567 Fähren', 1_234_567, true],
    ['1.234,5 Tonnen', 1234.5, true],
    ['12 000 bateaux', 12_000, true],
    ["12'000 Fähren", 12_000, true],
    ['2,5 Millionen', 2_500_000, true],
    ['2,5 Millionen', 2.4e6, false],
    ['16.56亿元', 1_656_000_000, true],
    ['1.125亿元', 112_500_000, true],
    ['0,5 %', 0.5, true],
    ['0,5 %', 5, false],
    ['2.5 %', 2.5, true],
    ['1.125%', 1.125, true],
    ['٣٠٠ عبّارة', 300, true],
    ['٣٠٠ عبّارة', 301, false],
    ['१२ नावें', 12, true],
    ['１２０隻', 120, true],
    ['12,000척', 12_000, true],
    ['3 sur 4', 75, true],
    ['douze bateaux', 12, true],
    ['−9 points', -9, true],
  ])('takes “%s” for %d: %s', (phrase, value, prints) => {
    expect(printsValue(phrase, value, { unit: 'ferries', language: NO_WORDS })).toBe(prints);
  });
});

describe('printsRange(phrase, range, { unit, language })', () => {
  it.each<[phrase: string, from: number, to: number, unit: string, prints: boolean]>([
    ['32 to 41 percent', 32, 41, 'percent', true],
    ['between 5 and 10 million tonnes', 5, 10, 'million tonnes', true],
    ['between 5 and 10 million tonnes', 5e6, 10e6, 'tonnes', true],
    ['between 5 and 10 million tonnes', 5e6, 10e6, 'million tonnes', false],
    ['fell between 5 and 10 percent', -10, -5, 'percent', true],
    ['fell between 5 and 10 percent', 5, 10, 'percent', false],
    ['lost 5 to 10 ferries', -10, -5, 'ferries', true],
    ['lost 5 to 10 ferries', 5, 10, 'ferries', true],
    ['−9 to −3 percent', -9, -3, 'percent', true],
    ['rose from 22 to 31 percent', 22, 31, 'percent', false],
    ['32 to 41 percent', 32, 40, 'percent', false],
    ['32 percent', 32, 41, 'percent', false],
  ])('takes “%s” for %d to %d %s: %s', (phrase, from, to, unit, prints) => {
    expect(printsRange(phrase, { from, to }, { unit, language: ENGLISH })).toBe(prints);
  });

  it('looks for both numbers alone in a language without a file', () => {
    const prints = (to: number) =>
      printsRange('32 à 41 %', { from: 32, to }, { unit: 'percent', language: NO_WORDS });
    expect([prints(41), prints(43)]).toEqual([true, false]);
  });
});

describe('readPrinted(phrase, language, unit)', () => {
  it('takes a part of a whole as its percentage alone in a unit of percent', () => {
    const read = (phrase: string) => readPrinted(phrase, ENGLISH, 'percent of riders');
    expect(read('one in five riders')).toEqual({ values: [20], likeliest: [20], ranges: [] });
    const third = read('a third');
    expect([33.3, 33, 33.33].filter((one) => third.values.includes(one))).toEqual([33.3, 33, 33.33]);
    expect(third.values.filter((one) => one < 33)).toEqual([]);
    expect(third.likeliest).toEqual([33.3]);
  });

  it('parts single numbers from ranges', () => {
    expect(readPrinted('83 percent (80 to 86)', ENGLISH)).toEqual({
      values: [83],
      likeliest: [83],
      ranges: [{ from: 80, to: 86 }],
    });
    expect(readPrinted('no ferries', ENGLISH)).toEqual({ values: [0], likeliest: [0], ranges: [] });
  });
});

describe('npm run seed:check', () => {
  const fall = (phrase: string, value: string) => ({
    [FERRIES]: swaps(
      ['    value: 2.5\n', `    value: ${value}\n`],
      [
        '    qualifier: about\n    as_printed: about 2.5 percent',
        `    qualifier: stated\n    as_printed: ${phrase}`,
      ],
      ['printed: about 2.5 percent, disp', `printed: ${phrase}, disp`],
    ),
  });

  it('refuses a fall without its sign, and a sign without a fall', async () => {
    expect(await listProblems(fall('down 9 points', '9'))).toEqual([
      'articles/ferries-2021.yaml «9» claims[2].value: found 9; right would be -9, which as_printed "down 9 points" prints (a fall has its sign), or the phrase that prints 9',
    ]);
    expect(await listProblems(fall('9 percent', '-9'))).toEqual([
      'articles/ferries-2021.yaml «-9» claims[2].value: found -9; right would be 9, which as_printed "9 percent" prints, or the phrase that prints -9',
    ]);
    expect(await listProblems(fall('down 9 points', '-9'))).toEqual([]);
  });

  it.each([
    ['5%–10%', '-10', '{ from: 5, to: 10 }'],
    ['five to ten million tonnes', '5', '{ from: 5000000, to: 10000000 }'],
  ])('refuses of “%s” the value %s, and names the range', async (phrase, value, range) => {
    expect(await listProblems(fall(JSON.stringify(phrase), value))).toContainEqual(
      `articles/ferries-2021.yaml «${value}» claims[2].value: found ${value}; right would be \`range: ${range}\` in its place: as_printed ${JSON.stringify(phrase)} prints a range`,
    );
  });

  it.each([
    ['VND4,927 billion', '927000000000', '4927000000000'],
    ['half-million hens', '50000000', '500000'],
    ['300² ferries', '3002', '300'],
    ['10⁶ cells', '106', '1000000'],
    ['no fewer than 9', '0', '9'],
  ])('refuses of “%s” the value %s, and names %s', async (phrase, value, right) => {
    const [problem] = await listProblems(fall(JSON.stringify(phrase), value));
    expect(problem).toBe(
      `articles/ferries-2021.yaml «${value}» claims[2].value: found ${value}; right would be ${right}, which as_printed ${JSON.stringify(phrase)} prints, or the phrase that prints ${value}`,
    );
  });
});
