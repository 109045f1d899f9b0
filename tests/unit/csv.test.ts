import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvField, csvLine } from '../../lib/out/csv.ts';
import { toPlainDecimal } from '../../lib/out/plain-decimal.ts';

/** A second reader, which holds to RFC 4180. */
const read = (text: string): string[][] => parse(text, { relax_column_count: true, record_delimiter: '\n' });

describe('csvField(value)', () => {
  it.each([
    [null, ''],
    ['', ''],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "this"', '"say ""this"""'],
    ['"', '""""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['a;b', 'a;b'],
    [' spaces ', ' spaces '],
    ['ü – “x” 😀', 'ü – “x” 😀'],
    [0, '0'],
    [-3.5, '-3.5'],
    [true, 'true'],
    [false, 'false'],
  ])('%j is written as %s', (value, text) => {
    expect(csvField(value)).toBe(text);
  });

  it.each(['=1+1', '=HYPERLINK("x")', '+1', '-1+2', '-1 x!A1', '-3 percent\n=1+1', '@SUM(A1)', '\tx', '\rx'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(read(`${csvField(text)},end\n`)[0]?.[0]).toBe(`'${text}`);
    },
  );

  it.each(['-3 percent', '+1.5 percentage points', '-9%'])('leaves %j, which nothing can run', (text) => {
    expect(csvField(text)).toBe(text);
  });

  it('leaves a negative number a number', () => {
    expect(csvField(-5)).toBe('-5');
  });

  it('leaves a sign within a text alone', () => {
    expect(csvField('1=1')).toBe('1=1');
    expect(csvField('a-b')).toBe('a-b');
  });
});

describe('csvLine(fields)', () => {
  it('ends by LF alone', () => {
    expect(csvLine(['a', 1, null, true])).toBe('a,1,,true\n');
  });

  it('is read back by another reader, field for field', () => {
    const rows = [
      ['', 'a', 'a,b', '"', '""', 'x"y,z'],
      ['line\nbreak', 'line\r\nbreak', ' lead', 'trail ', '“curly”', 'ü😀'],
      [',', ',,', '\n', '\n\n', '"\n"', ',"\n",'],
    ];
    expect(read(rows.map((row) => csvLine(row)).join(''))).toEqual(rows);
  });

  it('is read back with as many fields, whatever the texts hold', () => {
    const pieces = ['"', ',', '\n', '\r\n', 'a', ' ', ';', '=', '0', 'é'];
    for (let seed = 1; seed <= 300; seed++) {
      const row = Array.from({ length: 4 }, (_, field) =>
        Array.from(
          { length: 5 },
          (_, place) => pieces[(seed * (field + 3) * (place + 7)) % pieces.length],
        ).join(''),
      );
      const [found] = read(csvLine(['first', ...row]));
      expect(found).toEqual(['first', ...row.map((text) => (/^[=\r]/.test(text) ? `'${text}` : text))]);
    }
  });
});

describe('toPlainDecimal(value)', () => {
  it.each([
    [0, '0'],
    [120, '120'],
    [2_000_000_000, '2000000000'],
    [2.35e9, '2350000000'],
    [1e15, '1000000000000000'],
    [1e21, '1000000000000000000000'],
    [1.5e21, '1500000000000000000000'],
    [-1.25e22, '-12500000000000000000000'],
    [0.1, '0.1'],
    [49.5, '49.5'],
    [1e-7, '0.0000001'],
    [1.25e-7, '0.000000125'],
    [-2.5e-10, '-0.00000000025'],
  ])('%d is %s', (value, text) => {
    expect(toPlainDecimal(value)).toBe(text);
  });

  it('is the same number again, without exponent and without separators', () => {
    for (let exponent = -12; exponent <= 24; exponent++)
      for (const digits of [1, 1.5, 7.0571, -2.35]) {
        const value = Number(`${digits}e${exponent}`);
        const text = toPlainDecimal(value);
        expect(Number(text)).toBe(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      }
  });
});
