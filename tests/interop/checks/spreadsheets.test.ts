import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../lib/out/columns.ts';
import { readZip } from '../../support/read-zip.ts';
import { type OpenedCell, openInLibreOffice } from '../support/libre-office.ts';
import { bringNpmTools } from '../support/npm-tools.ts';
import { runOther } from '../support/run-other.ts';
import { scratchFolder } from '../support/site.ts';
import { openWildDatabase, saveWild } from '../support/wild-download.ts';

const LOCALES = ['de-DE', 'fr-FR', 'en-US'];
const TYPES: Record<string, readonly string[]> = {
  number: ['float', 'string'],
  boolean: ['boolean'],
  date: ['date', 'string'],
  day: ['date'],
};

beforeAll(openWildDatabase);

/** The fields of the CSV, without the apostrophe by which it guards what a sheet could run. */
async function readFields(folder: string): Promise<string[][]> {
  const [, ...rows] = parse(readFileSync(await saveWild(folder, 'csv'))) as string[][];
  return rows.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r])/, '')));
}

const typed = (cells: Record<string, OpenedCell[][]>) =>
  Object.entries(cells).map(([name, rows]) => [
    name,
    rows.map((row) => row.map(({ type, value, shown }) => [type, value || shown])),
  ]);

describe('LibreOffice', () => {
  it(`opens /claims.xlsx with the same values and types in ${LOCALES.join(', ')}`, async () => {
    const folder = scratchFolder();
    const file = await saveWild(folder, 'xlsx');
    const [first, ...others] = await Promise.all(
      LOCALES.map((locale) => openInLibreOffice(folder, file, locale)),
    );
    for (const other of others) expect(typed(other)).toEqual(typed(first ?? {}));
    const [, ...rows] = first?.Claims ?? [];
    const fields = await readFields(folder);
    expect(rows.length).toBeGreaterThanOrEqual(fields.length);
    for (const [at, row] of fields.entries())
      for (const [place, field] of row.entries()) {
        const { type, name } = COLUMNS[place] ?? { type: 'text', name: '' };
        const { type: found = '', value = '', shown = '' } = rows[at]?.[place] ?? {};
        if (field === '') expect(found, name).toBe('');
        else expect(TYPES[type] ?? ['string'], `${name}: ${field}`).toContain(found);
        if (found === 'float') expect(Number(value), name).toBe(Number(field));
        else if (found === 'date' || found === 'boolean') expect(value, name).toBe(field);
        else if (!/[^\P{Cc}\t\n]/u.test(field)) expect(shown, name).toBe(field);
      }
  });
});

describe('other readers of workbooks', () => {
  it('in2csv gives the fields of /claims.csv', async () => {
    const folder = scratchFolder();
    const { stdout } = await runOther('in2csv', ['--no-inference', await saveWild(folder, 'xlsx')]);
    const [head, ...rows] = parse(stdout) as string[][];
    expect(head).toEqual(COLUMNS.map(({ name }) => name));
    expect(rows.map((row) => plain(row.map(fromEscapes)))).toEqual((await readFields(folder)).map(plain));
  });

  it('read-excel-file gives numbers, days, booleans and texts', async () => {
    const { require } = await bringNpmTools(['read-excel-file@9.3.17']);
    const { readSheet } = require('read-excel-file/node');
    const folder = scratchFolder();
    const [, ...rows] = await readSheet(await saveWild(folder, 'xlsx'));
    const shown = (cell: unknown) =>
      cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
    expect(rows.map((row: unknown[]) => row.map(shown).map(plainText))).toEqual(
      (await readFields(folder)).map(plain),
    );
  });

  /** What openpyxl, by which in2csv reads, leaves as it stands: the escapes of characters that XML can't hold. */
  const fromEscapes = (field: string) =>
    field.replace(/_x([\dA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  /** Numbers as numbers: one reader writes 5.0, another 5. White space at ends is trimmed by some. */
  const plainText = (field: string) => {
    const text = field.replaceAll('\r', '').trim();
    return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? String(Number(text)) : text;
  };
  const plain = (row: string[]) =>
    row.map((field) => plainText(/^(true|false)$/i.test(field) ? field.toLowerCase() : field));

  it('xmllint reads every part', async () => {
    const folder = scratchFolder();
    const files = await readZip(readFileSync(await saveWild(folder, 'xlsx')));
    for (const [name, bytes] of files) {
      const file = path.join(folder, name.replaceAll('/', '-'));
      writeFileSync(file, bytes);
      expect((await runOther('xmllint', ['--noout', '--nonet', file])).stderr, name).toBe('');
    }
    expect(files.size).toBeGreaterThan(10);
  });
});
