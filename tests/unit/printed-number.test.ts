import { describe, expect, it } from 'vitest';
import { listPrintedNumbers } from '../../lib/figures/printed-number.ts';
import { FERRIES, listProblems, swap, swaps } from '../support/sample-seed.ts';

describe('listPrintedNumbers(phrase)', () => {
  it.each<[string, number[]]>([
    ['120 countries', [120]],
    ['over 1,120 ships', [1120]],
    ['1 120 ships', [1120]],
    ['1,20,000 people', [120_000]],
    ['.5 percent', [0.5]],
    ['1½ million', [1_500_000]],
    ['83 percent, give or take three', [83, 3]],
    ['83%', [83]],
    ['between 12 and 15 per cent', [12, 15]],
    ['2.3 million', [2_300_000]],
    ['USD5 billion', [5e9]],
    ['US $5 billion', [5e9]],
    ['$2.5bn', [2.5e9]],
    ['5m', [5, 5e6]],
    ['Rs 5 crore', [5e7]],
    ['5–10 billion', [5e9, 10e9]],
    ['5 - 10 billion', [5e9, 10e9]],
    ['USD 5 to 10 billion', [5e9, 10e9]],
    ['500 to 2 million', [500, 2e6]],
    ['5 and 10 billion', [5e9, 10e9]],
    ['2019-20', [2019, 20]],
    ['two billion', [2e9]],
    ['two and a half million', [2.5e6]],
    ['a million and a half', [1.5e6]],
    ['half a million', [5e5]],
    ['three quarters of a million', [750_000]],
    ['one hundred and twenty-five thousand', [125_000]],
    ['two thousand and five', [2005]],
    ['twenty thirty', [20, 30]],
    ['two men and three', [2, 3]],
    ['half a dozen', [6]],
    ['two dozen', [24]],
    ['a dozen', [12]],
    ['a hundred', [100]],
    ['the third wave', [3]],
    ['20th', [20]],
    ['twenty-first', [21]],
    ['half', [50, 0.5]],
    ['one in five', [20, 0.2, 1, 5]],
    ['nine out of ten', [90, 0.9, 9, 10]],
    ['-3 percent', [-3]],
    ['−0.5 points', [-0.5]],
    ['-$5 million', [-5e6]],
    ['minus two', [-2]],
    ['zero ferries', [0]],
    ['no ferries', [0]],
    ['both loans', [2]],
    ['dozens of small boats', []],
    ['billions of dollars', []],
    ['several hundred', []],
    ['COVID-19', []],
    ['N95 masks', []],
    ['most of them', []],
  ])('reads “%s” as %j', (phrase, numbers) => {
    expect(listPrintedNumbers(phrase)).toEqual(numbers);
  });

  const CARDINALS =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
  const ORDINALS =
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
  const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
  const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

  it('knows every word for a number by itself', () => {
    const read = (words: string) => words.split(' ').map((word) => listPrintedNumbers(`the ${word} ships`));
    const upTo = (count: number, step = 1, first = 0) =>
      Array.from({ length: count }, (_, index) => [(first + index) * step]);
    expect(read(CARDINALS)).toEqual(upTo(20));
    expect(read(ORDINALS)).toEqual(upTo(20));
    expect(read(TENS)).toEqual(upTo(8, 10, 2));
    expect(read(TENTHS)).toEqual(upTo(8, 10, 2));
    expect(read('no none nil once single sole both twice thrice')).toEqual([
      ...[[0], [0], [0], [1], [1], [1], [2], [2], [3]],
    ]);
  });

  it.each([
    ['dozen', 12],
    ['hundred', 100],
    ['thousand', 1e3],
    ['lakh', 1e5],
    ['million', 1e6],
    ['mn', 1e6],
    ['crore', 1e7],
    ['billion', 1e9],
    ['bn', 1e9],
    ['trillion', 1e12],
    ['tn', 1e12],
    ['trn', 1e12],
  ])('knows how much a %s is', (scale, factor) => {
    expect(listPrintedNumbers(`3 ${scale}`)).toEqual([3 * factor]);
    expect(listPrintedNumbers(`three ${scale}`)).toEqual([3 * factor]);
    // Nobody prints “a bn”.
    if (scale.length > 3) expect(listPrintedNumbers(`a ${scale}`)).toEqual([factor]);
  });

  it.each([
    ['k', 1e3],
    ['m', 1e6],
    ['b', 1e9],
    ['t', 1e12],
  ])('takes %s that touches a number for a scale too, and apart from it for none', (letter, factor) => {
    expect(listPrintedNumbers(`7${letter}`).toSorted((a, b) => a - b)).toEqual([7, 7 * factor]);
    expect(listPrintedNumbers(`7 ${letter}`)).toEqual([7]);
  });

  it.each([
    ['half', 2],
    ['third', 3],
    ['quarter', 4],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
    ['tenth', 10],
  ])('knows a %s as a part', (part, of) => {
    expect(listPrintedNumbers(`a ${part} of a million`)).toEqual([Number((1e6 / of).toPrecision(15))]);
    expect(listPrintedNumbers(`a ${part} of them`)).toContain(1 / of);
  });

  it.each<[string, number[]]>([
    ['two halves', [100, 1]],
    ['three-quarters', [75, 0.75]],
    ['a tenth of them', [10, 0.1]],
    ['two dozens of them', [24]],
    ['two hundreds of them', [200]],
    ['three millions of them', [3e6]],
    ['four lakhs and five crores', [4e5, 5e7]],
    ['a hundred and five', [105]],
    ['two hundred and fifty thousand and six', [250_006]],
    ['one million two hundred thousand', [1_200_000]],
    ['ten five', [10, 5]],
    ['one hundred ten five', [110, 5]],
    ['twenty zero', [20, 0]],
    ['hundred twenty', [120]],
    ['two and a half', [2.5]],
    ['3 and a half', [3.5]],
    ['several thousand, a few dozen, many hundred, some million, a couple hundred', []],
    ['5-million', [5e6]],
    ['2 hundred thousand', [2e5]],
    ['1,234.5 tonnes', [1234.5]],
    ["1'234 tonnes", [1234]],
    ['12,34 tonnes', [12.34]],
    ['¼ cup, 2¾ cups', [0.25, 2.75]],
    ['negative 4', [-4]],
    ['5 minus 4', [5, -4]],
    ['10-4', [10, 4]],
    ['10 -4', [10, 4]],
    ['down -€ 4', [-4]],
    ['5 or 10 billion', [5e9, 10e9]],
    ['5 billion to 10 billion', [5e9, 10e9]],
    ['20 to 10 million', [20, 10e6]],
    ['3 in 4', [75, 0.75, 3, 4]],
    ['3 in every 4', [75, 0.75, 3, 4]],
    ['one in a hundred', [1, 0.01, 100]],
    ['one-in-four', [25, 0.25, 1, 4]],
    ['1 out of 3', [33.3, 33.3333333333333, 33, 33.33, 1 / 3, 0.33, 1, 3]],
    ['1 in 0', [1, 0]],
    ['F16 and A4 and USD5', [5]],
    ['MIG-29 and H1N1', []],
  ])('reads “%s” as %j too', (phrase, numbers) => {
    expect(listPrintedNumbers(phrase)).toEqual(numbers);
  });

  it.each<[string, number[]]>([
    ['5%–10%', [5, 10]],
    ['5% – 10%', [5, 10]],
    ['5 percent –10 percent', [5, 10]],
    ['5 °C–10 °C', [5, 10]],
    ['(-5)', [-5]],
    ['a drop of –5', [-5]],
    ['VND4,927 billion', [4927e9]],
    ['VND 4,927 billion', [4927e9]],
    ['NOK4,927', [4927]],
    ['USD5-10 billion', [5e9, 10e9]],
    ['Rp4,927 trillion', [4927e12]],
    ['KSh1.5 million', [1.5e6]],
    ['PM2.5 and CO₂', []],
    ['half-million hens', [5e5]],
    ['half million hens', [5e5]],
    ['a half-million hens', [5e5]],
    ['a quarter-million hens', [250_000]],
    ['quarter million hens', [250_000]],
    ['two-and-a-half million', [2.5e6]],
    ['two and a quarter million', [2.25e6]],
    ['3 and three-quarter million', [3.75e6]],
    ['2⅓ cups', [2.33333333333333]],
    ['a fifth ship', [5]],
    ['the fifth ship', [5]],
    ['300² ferries', [300]],
    ['300[2] ferries', [300]],
    ['10⁶ cells', [1e6]],
    ['10^6 cells', [1e6]],
    ['3 × 10⁶ cells', [3e6]],
    ['1.5·10⁶ cells', [1.5e6]],
    ['2.5e6 cells', [2.5e6]],
    ['10⁻³ grams', [0.001]],
    ['5 km² of ice', [5]],
    ['1·5 million litres', [1.5e6]],
    ['five to ten million tonnes', [5e6, 10e6]],
    ['83 ± 3 percent', [83, 3]],
    ['minus USD 5', [-5]],
    ['minus US$5 million', [-5e6]],
    ['$-5', [-5]],
    ['$5-$10', [5, 10]],
    ['between 5 and 10 million', [5e6, 10e6]],
    ['five or ten million', [5e6, 10e6]],
    ['5 percent and 10 million ferries', [5, 10e6]],
    ['USD 5 to USD 10 billion', [5e9, 10e9]],
    ['$1.2trn', [1.2e12]],
    ['$1.5T', [1.5e12]],
    ['US$5m', [5e6]],
    ['EUR 5m', [5e6]],
    ['the top 5m', [5, 5e6]],
    ['1 1/2 million', [1.5e6]],
    ['3/4 of them', [75, 0.75]],
    ['a 3/4 majority', [75, 0.75]],
    ['1/2 million', [5e5]],
    ['five point two percent', [5.2]],
    ['one point two five million', [1.25e6]],
    ['a nine point drop', [9]],
    ['24/7 service on 9/11', []],
  ])('reads “%s” as %j, and as nothing else', (phrase, numbers) => {
    expect(listPrintedNumbers(phrase)).toEqual(numbers);
  });

  it('gives parts as they are and in percent, rounded too', () => {
    expect(listPrintedNumbers('two-thirds')).toEqual(expect.arrayContaining([2 / 3, 67, 66.7]));
    expect(listPrintedNumbers('a third of them')).toEqual(expect.arrayContaining([1 / 3, 33, 33.3]));
  });
});

describe('npm run seed:check', () => {
  it('refuses a value that its phrase does not print, with place, found and right', async () => {
    expect(await listProblems({ [FERRIES]: swap('    value: 2.5\n', '    value: 2.4\n') })).toEqual([
      'articles/ferries-2021.yaml «2.4» claims[2].value: found 2.4; right would be 2.5, which as_printed "about 2.5 percent" prints, or the phrase that prints 2.4',
    ]);
  });

  it('refuses a figure whose phrase prints no number', async () => {
    const edit = swaps(
      ['as_printed: about 2.5 percent', 'as_printed: hardly any'],
      ['printed: about 2.5 percent, disp', 'printed: hardly any, disp'],
    );
    expect(await listProblems({ [FERRIES]: edit })).toContain(
      'articles/ferries-2021.yaml «2.5» claims[2].value: found 2.5; right would be a phrase in as_printed that prints it, or kind soft: "hardly any" prints no number',
    );
  });

  it('refuses a line of the ledger that prints another number than its claim', async () => {
    const edit = swap('printed: about 2.5 percent, disp', 'printed: about 3.5 percent, disp');
    expect(await listProblems({ [FERRIES]: edit })).toEqual([
      'articles/ferries-2021.yaml «about» ledger[1].printed: found "about 3.5 percent"; right would be a phrase with 2.5, as ferries-2021-03 prints "about 2.5 percent"',
    ]);
  });

  it('leaves a withdrawn claim as it was published', async () => {
    const edit = swaps(
      ['    value: 2.5\n', '    value: 2.4\n'],
      [
        '    caveat: The sample is small.',
        '    caveat: The sample is small.\n    withdrawn: { on: "2024-04-01", reason: a slip, cause: our_reading }',
      ],
    );
    expect(await listProblems({ [FERRIES]: edit })).toEqual([]);
  });
});
