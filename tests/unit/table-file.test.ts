import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { readTableFile } from '../../seed/files/read-table-file.ts';
import { formatCode, showNumber } from '../../seed/files/xlsx/number-format.ts';
import { scanXml } from '../../seed/files/xlsx/xml.ts';

const FERRIES = readFileSync(path.join(import.meta.dirname, '../support/tables/ferries.xlsx'));
const textsOf = (content: Buffer | string, options = {}) =>
  readTableFile(content, options).grid.rows.map(({ cells }) => cells.map(({ text }) => text));
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('readTableFile(content, options) of text', () => {
  it.each([
    ['semicolons', 'Country;Share\nNorway;12,5\nIceland;3,5'],
    ['tabs', 'Country\tShare\nNorway\t12,5\nIceland\t3,5'],
    ['bars', 'Country|Share\nNorway|12,5\nIceland|3,5'],
    ['commas', 'Country,Share\nNorway,"12,5"\nIceland,"3,5"'],
    ['semicolons', '\uFEFFCountry;Share\r\nNorway;12,5\r\nIceland;3,5\r\n'],
    ['semicolons', 'sep=;\nCountry;Share\nNorway;12,5\nIceland;3,5'],
  ])('finds %s by itself', (parted, text) => {
    expect(textsOf(text)).toEqual([
      ['Country', 'Share'],
      ['Norway', '12,5'],
      ['Iceland', '3,5'],
    ]);
    expect(readTableFile(text).read).toContain(`parted by ${parted}`);
  });

  it('reads UTF-8, UTF-16 with and without its mark, and else Windows-1252, which it says', () => {
    const text = 'Country;Share\nCôte d’Ivoire;1';
    const wanted = [
      ['Country', 'Share'],
      ['Côte d’Ivoire', '1'],
    ];
    const swapped = utf16(`\uFEFF${text}`).swap16();
    for (const bytes of [Buffer.from(text), utf16(`\uFEFF${text}`), utf16(text), swapped])
      expect(textsOf(bytes)).toEqual(wanted);
    const latin = readTableFile(Buffer.from('Country;Share\nC\u00f4te;1', 'latin1'));
    expect(latin.grid.rows[1]?.cells[0]?.text).toBe('Côte');
    expect(latin.notes).toEqual([expect.stringContaining('Windows-1252')]);
  });

  it('counts the lines of the file, with line ends within cells and empty lines between', () => {
    const { grid } = readTableFile('Country;Note\r\n\r\nNorway;"by\r\nphone"\r\nIceland;"said ""no"""\r\n');
    expect(grid.rows.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(grid.rows[2]?.cells[1]?.text).toBe('said "no"');
  });

  it('is told what parts the cells, and keeps rows of any length', () => {
    expect(textsOf('a:b\nc', { delimiter: ':' })).toEqual([['a', 'b'], ['c']]);
    expect(textsOf('one column\nof words')).toEqual([['one column'], ['of words']]);
  });

  it.each([
    ['', 'it is empty'],
    [' \n\t\n', 'it is empty'],
    ['a;"b\nc;d', 'a quotation mark opens'],
    ['a\0b', 'zero bytes'],
  ])('refuses %j in a sentence', (text, said) => {
    expect(() => readTableFile(text)).toThrow(said);
  });
});

describe('readTableFile(content, options) of a workbook that another program wrote', () => {
  it('reads cells as the sheet shows them, merged heads in each of their cells', () => {
    const file = readTableFile(FERRIES);
    expect(file.read).toBe('sheet "Ferries"');
    expect(file.notes).toEqual(['It has the sheets "Ferries", "About": --sheet chooses another.']);
    const [, first, second, norway, iceland] = textsOf(FERRIES);
    expect(first).toEqual(['Country', '2021', '2021', '2022', '2022', 'Last counted']);
    expect(second?.slice(1, 5)).toEqual(['Content passengers', 'Ferries', 'Content passengers', 'Ferries']);
    expect(norway).toEqual(['Norway', '12.5%', '1,234', '83%', 'about 1,300', '2022-03-05']);
    expect(iceland).toEqual(['Iceland & isles', '0.0%', '12.5*', 'n/a', '0', '2022-04']);
  });

  it('says what a cell holds where it shows less, and which cells are numbers to the file', () => {
    const cells = readTableFile(FERRIES).grid.rows[3]?.cells ?? [];
    expect(cells[3]).toEqual({ text: '83%', isPlain: true, holds: '0.8349' });
    expect(cells[4]).toEqual({ text: 'about 1,300' });
  });

  it('takes the sheet that is asked for, and names those there are', () => {
    expect(textsOf(FERRIES, { sheet: 'About' })).toEqual([['Note'], ['Invented for the tests.']]);
    expect(() => readTableFile(FERRIES, { sheet: 'Boats' })).toThrow(
      'it has no sheet "Boats": it has "Ferries", "About".',
    );
  });

  it('refuses what is torn, encrypted, old or no workbook, in a sentence each', () => {
    for (const end of [4, 30, 1000, FERRIES.length - 1])
      expect(() => readTableFile(FERRIES.subarray(0, end)), String(end)).toThrow('no whole workbook');
    expect(() => readTableFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toThrow('save it as .xlsx');
    expect(() => readTableFile(zip({ 'other.xml': '<a/>' }))).toThrow('it holds no workbook');
  });

  it('does not unpack a bomb', () => {
    const bomb = zip({ 'xl/workbook.xml': 'x'.repeat(101 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(1e6);
    expect(() => readTableFile(bomb)).toThrow('it unpacks to more than 100 MB');
  });
});

describe('showNumber(value, code, isFrom1904)', () => {
  it.each([
    [0.125, '0%', '13%', false],
    [0.125, '0.0%', '12.5%', true],
    [1234.5, '#,##0.00', '1,234.50', true],
    [1234567, '#,##0', '1,234,567', true],
    [-3, '0;(0)', '-3', true],
    [0, '0.0', '0.0', true],
    [1.005, '0.00', '1.01', false],
    [0.1 + 0.2, 'General', '0.3', true],
    [5, '0" ferries"', '5 ferries', true],
    [5, '[$€-407] #,##0', '€ 5', true],
    [1234567, '#,##0,', '1,235', false],
    [44625, 'yyyy-mm-dd', '2022-03-05', true],
    [44625, 'mmm yyyy', '2022-03', true],
    [44625, 'yyyy', '2022', true],
    [1e-9, 'General', '0.000000001', true],
  ])('shows %d by %s as %s', (value, code, text, isExact) => {
    expect(showNumber(value, code, false)).toEqual({ text, isExact });
  });

  it('counts days from 1904 where the workbook does, and knows formats by number', () => {
    expect(showNumber(43163, 'yyyy-mm-dd', true).text).toBe('2022-03-05');
    expect(formatCode(9, new Map())).toBe('0%');
    expect(formatCode(164, new Map([[164, '0.0']]))).toBe('0.0');
    expect(formatCode(999, new Map())).toBe('General');
  });
});

test('scanXml(xml) knows prefixes, references, CDATA and comments, and declares nothing', () => {
  const xml =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "x">]><x:a b="1 &lt; 2"><!-- no --><c/>&amp;&#65;&e;<![CDATA[<d>]]></x:a>';
  const pieces = [...scanXml(xml)];
  expect(pieces.filter(({ kind }) => kind === 'open')).toEqual([
    { kind: 'open', name: 'a', attributes: { b: '1 < 2' }, isEmpty: false },
    { kind: 'open', name: 'c', attributes: {}, isEmpty: true },
  ]);
  const text = pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])).join('');
  expect(text).toContain('&A&e;<d>');
});

/** An archive of deflated files, as programs write them. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(text), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(text.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed]);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), head, behind, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\u0005\u0006'), end]);
}
