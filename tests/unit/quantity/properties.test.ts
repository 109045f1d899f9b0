import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../lib/language/english.ts';
import { GERMAN } from '../../../lib/language/german.ts';
import type { Language } from '../../../lib/language/language.ts';
import { NO_WORDS } from '../../../lib/language/no-words.ts';
import type { Qualifier } from '../../../lib/language/qualifier.ts';
import { readFigures } from '../../../lib/quantity/read-figures.ts';
import { spell } from './spell.ts';

/** Guards against a hang, far from what 100,000 runs need: QUANTITY_RUNS=100000 npx vitest run --project unit tests/unit/quantity. */
const LONG = 1_800_000;
const RUNS = { numRuns: Number(process.env.QUANTITY_RUNS ?? 2000), seed: 20_201_129 };

const group = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);
const indian = (digits: string) => digits.replace(/\B(?=(\d{2})*\d{3}$)/g, ',');
const whole = (style: (digits: string) => string) =>
  fc.integer({ min: 0, max: 999_999_999 }).map((value) => ({ value, text: style(String(value)) }));
const decimal = (style: (whole: string, part: string) => string) =>
  fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 99 })).map(([one, part]) => {
    const digits = String(part).padStart(2, '0');
    return { value: Number(`${one}.${digits}`), text: style(String(one), digits) };
  });

const NUMBERS = {
  'plain digits': whole((digits) => digits),
  commas: whole((digits) => group(digits, ',')),
  blanks: whole((digits) => group(digits, '\u00a0')),
  apostrophes: whole((digits) => group(digits, '’')),
  underscores: whole((digits) => group(digits, '_')),
  'Indian groups': whole(indian),
  'a decimal point': decimal((one, part) => `${group(one, ',')}.${part}`),
  'a raised point': decimal((one, part) => `${one}·${part}`),
  'Arabic digits': whole((digits) => [...digits].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('')),
  words: fc.integer({ min: 0, max: 999_999_999 }).map((value) => ({ value, text: spell(value) })),
};

const SCALES: Record<string, number> = {
  '': 1,
  ' thousand': 1e3,
  ' million': 1e6,
  ' billion': 1e9,
  ' lakh': 1e5,
  ' crore': 1e7,
};
const HEDGES: Record<string, Qualifier> = {
  '': 'stated',
  'more than ': 'more_than',
  'just over ': 'just_over',
  'at least ': 'at_least',
  'almost ': 'almost',
  'fewer than ': 'less_than',
  'no more than ': 'at_most',
  'up to ': 'up_to',
  'about ': 'about',
};
const UNITS: Record<string, string> = {
  '%': 'percent',
  ' per cent': 'percent',
  ' kilometres': 'kilometres',
  ' MW': 'megawatts',
  ' years': 'years',
  ' kites': 'kites',
  ' euros': 'EUR',
};
const keys = (table: object) => fc.constantFrom(...Object.keys(table));
const product = (value: number, scale: number) => Number((value * scale).toPrecision(15));
const only = (text: string, language: Language = ENGLISH) => {
  const figures = readFigures(text, language);
  expect(figures).toHaveLength(1);
  return figures[0];
};

describe('readFigures(text) reads again what was printed', { timeout: LONG }, () => {
  it.each(Object.entries(NUMBERS))('in %s, with hedge, scale and unit', (style, numbers) => {
    const scales = style === 'plain digits' || style === 'a decimal point' ? SCALES : { '': 1 };
    fc.assert(
      fc.property(numbers, keys(HEDGES), keys(scales), keys(UNITS), ({ value, text }, hedge, scale, unit) => {
        const figure = only(`It says ${hedge}${text}${scale}${unit}.`);
        expect(figure?.value).toBe(product(value, SCALES[scale] ?? 1));
        expect([figure?.kind, figure?.qualifier, figure?.unit]).toEqual([
          ...['quantity', HEDGES[hedge], UNITS[unit]],
        ]);
      }),
      RUNS,
    );
  });

  it.each([
    ['a dash', (a: string, b: string) => `${a}–${b} kites`],
    ['to', (a: string, b: string) => `${a} to ${b} kites`],
    ['between', (a: string, b: string) => `between ${a} and ${b} kites`],
    ['percent', (a: string, b: string) => `${a}% to ${b}%`],
    ['money', (a: string, b: string) => `€${a}–€${b}`],
  ])('as a range with %s', (_, style) => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(ends, ([from, more]) => {
        expect(only(`It says ${style(String(from), String(from + more))}.`)?.range).toEqual({
          from,
          to: from + more,
        });
      }),
      RUNS,
    );
  });

  it('as money before and behind the number, with a minus', () => {
    const codes = fc.constantFrom('USD', 'EUR', 'NOK', 'VND', 'KES', 'PLN');
    fc.assert(
      fc.property(
        codes,
        NUMBERS.commas,
        fc.boolean(),
        fc.boolean(),
        (code, { value, text }, isBefore, isMinus) => {
          const sum = isBefore ? `${code} ${text}` : `${text} ${code}`;
          const figure = only(`It says ${isMinus ? '−' : ''}${sum}.`);
          expect([figure?.value === 0 ? 0 : figure?.value, figure?.currencies]).toEqual([
            ...[isMinus && value > 0 ? -value : value, [code]],
          ]);
        },
      ),
      RUNS,
    );
  });

  it('in German, with points and a comma', () => {
    const numbers = decimal((one, part) => `${group(one, '.')},${part}`);
    fc.assert(
      fc.property(numbers, ({ value, text }) => {
        expect(only(`Es sind ${text} Tonnen.`, GERMAN)?.value).toBe(value);
      }),
      RUNS,
    );
  });
});

describe('readFigures(text) of any text', { timeout: LONG }, () => {
  const PIECES =
    'one two twenty hundred million half third quarter and a the of to in between from over about percent % $ € - – ± ~ / . , : ( ) [ ] 5 19 2020 1,2 0.5 ² ½ ٣ Ⅳ May kg km/h -old 20th USD bn m k 10⁶ COVID-19 300艘 no more than at least or so doubled fold'.split(
      ' ',
    );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((words) => words.join('')),
  );

  it.each([ENGLISH, GERMAN, NO_WORDS])(
    'never throws, and puts each digit into one figure: $code',
    (language) => {
      fc.assert(
        fc.property(texts, (text) => {
          const figures = readFigures(text, language);
          let end = 0;
          for (const { start, end: last, core, phrase } of figures) {
            expect(start).toBeGreaterThanOrEqual(end);
            expect(core.start >= start && core.end <= last && core.start < core.end).toBe(true);
            expect(phrase).toBe(text.slice(start, last));
            end = last;
          }
          for (const { index } of text.matchAll(/\p{N}/gu))
            expect(figures.filter(({ start, end: last }) => start <= index && index < last)).toHaveLength(1);
        }),
        RUNS,
      );
    },
  );
});
