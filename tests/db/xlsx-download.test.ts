import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerDownload } from '../../app/_http/downloads/answer-download.ts';
import { database } from '../../db/client.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { FORMULA_STARTS } from '../../lib/out/csv.ts';
import { readWorkbook } from '../../seed/files/xlsx/read-workbook.ts';
import { readZip } from '../support/read-zip.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { makeClaimsWild } from '../support/wild-claims.ts';

const SITE = 'https://metrics.example.org';
const METRIC = 'medical-exports';

beforeAll(async () => {
  vi.stubEnv('SITE_URL', SITE);
  const close = await openSeededDatabase();
  await makeClaimsWild();
  await database().execute(
    sql`update claim_rows set period_start = '1897-04-24', value = 123456789012345678 where claim_id = 'walker-2022-01'`,
  );
  return close;
});

async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const { pathname } = new URL(address, SITE);
  vi.stubEnv('SITE_URL', SITE);
  const slug = /^\/metrics\/([^/]+)\//.exec(pathname)?.[1];
  const format = pathname.endsWith('xlsx') ? 'xlsx' : 'csv';
  return answerDownload(new Request(`http://127.0.0.1:1${address}`, init), format, slug);
}
const bytesOf = async (address: string) => Buffer.from(await (await ask(address)).arrayBuffer());

/** The sheets of a workbook by name, as rows of the texts that they show. */
async function readSheets(address: string): Promise<Record<string, string[][]>> {
  const sheets = readWorkbook(await bytesOf(address));
  return Object.fromEntries(
    sheets.map(({ name, read }) => [name, read().rows.map(({ cells }) => cells.map(({ text }) => text))]),
  );
}

/** The fields of the CSV without its guard against formulas, and booleans as sheets show them. */
function toShown(field: string, column: number): string {
  const isGuarded = field.startsWith("'") && FORMULA_STARTS.some((start) => field.startsWith(start, 1));
  if (COLUMNS[column]?.type === 'boolean') return field.toUpperCase();
  return isGuarded ? field.slice(1) : field;
}

type Cell = { '@s': string; '@t'?: string; '@r': string; v?: string; is?: unknown };

/** The cells of the claims by place, as the XML of their sheet has them. */
async function readCells(address: string) {
  const files = await readZip(await bytesOf(address));
  const xml = String(files.get('xl/worksheets/sheet1.xml'));
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === 'c' || name === 'row' || name === 'hyperlink',
    processEntities: true,
  });
  const { worksheet } = parser.parse(xml);
  const rows: Cell[][] = worksheet.sheetData.row.map(({ c }: { c: Cell[] }) => c);
  return { files, xml, worksheet, rows };
}

const letters = (place: string) => place.replace(/\d+$/, '');
const typeOf = (rows: Cell[][], name: string) => {
  const [head = []] = rows;
  const at = COLUMNS.findIndex((column) => column.name === name);
  const column = letters(head[at]?.['@r'] ?? '');
  return rows.slice(1).flatMap((row) => row.filter((cell) => letters(cell['@r']) === column));
};

describe('a workbook', () => {
  it.each(['', '?country=CHN&q=china&sort=period', '?limit=3'])(
    'shows the fields of /claims.csv%s',
    async (query) => {
      const csv: string[][] = parse(await bytesOf(`/claims.csv${query}`));
      const { Claims = [] } = await readSheets(`/claims.xlsx${query}`);
      const padded = Claims.map((row) => COLUMNS.map((_, at) => row[at] ?? ''));
      const [head, ...fields] = csv;
      expect(padded).toEqual([head, ...fields.map((row) => row.map(toShown))]);
      expect(csv.length).toBeGreaterThan(3);
    },
  );

  it('keeps texts that a sheet could run, take for a date, or lose', async () => {
    const { Claims = [] } = await readSheets('/claims.xlsx');
    const texts = new Set(Claims.flat());
    for (const text of [
      '=1+1',
      '-3 percent',
      '2022-10',
      '  <&> _x000D_ \u0001',
      'two\r\nlines',
      '\ttab',
      'ü – “x” 😀, $1',
    ])
      expect(texts, text).toContain(text);
  });

  it('has no formula, and a type for each cell: numbers, booleans, days, and texts for all else', async () => {
    const { rows, xml } = await readCells('/claims.xlsx');
    expect(xml).not.toMatch(/<f[ >]/);
    const kinds = (name: string) =>
      new Set(typeOf(rows, name).map((cell) => `${cell['@t'] ?? 'n'} ${cell['@s']}`));
    expect(kinds('paragraph')).toEqual(new Set(['n 4']));
    expect(kinds('value')).toEqual(new Set(['n 4', 'n 5', 'inlineStr 2']));
    expect(kinds('primary_inferred')).toEqual(new Set(['b 8']));
    expect(kinds('period_start_first_day')).toEqual(new Set(['n 6', 'inlineStr 2']));
    expect(kinds('article_published')).toEqual(new Set(['n 6', 'inlineStr 2']));
    expect(kinds('qualifier')).toEqual(new Set(['inlineStr 2']));
    expect(kinds('description')).toEqual(new Set(['inlineStr 3']));
    expect(kinds('claim_id')).toEqual(new Set(['inlineStr 7']));
  });

  it('freezes and filters its head, and leads from each id to the claim', async () => {
    const { worksheet, rows, files } = await readCells('/claims.xlsx');
    const parts = Object.keys(worksheet).filter((name) => !name.startsWith('@'));
    expect(parts).toEqual([
      ...['sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'hyperlinks', 'ignoredErrors'],
    ]);
    expect(worksheet.sheetViews.sheetView.pane).toMatchObject({ '@ySplit': '1', '@state': 'frozen' });
    const last = letters(rows[0]?.at(-1)?.['@r'] ?? '');
    expect(worksheet.autoFilter['@ref']).toBe(`A1:${last}${rows.length}`);
    expect(worksheet.hyperlinks.hyperlink.map((link: Record<string, string>) => link['@ref'])).toEqual(
      rows.slice(1).map((_, at) => `A${at + 2}`),
    );
    const relations = String(files.get('xl/worksheets/_rels/sheet1.xml.rels'));
    const { Claims = [] } = await readSheets('/claims.xlsx');
    for (const [id] of Claims.slice(1)) expect(relations).toContain(`Target="${SITE}/claims/${id}"`);
  });

  it('is well-formed in each part, and has a type and a relation for each', async () => {
    const { files } = await readCells(`/metrics/${METRIC}/data.xlsx`);
    for (const [name, bytes] of files) expect(XMLValidator.validate(String(bytes)), name).toBe(true);
    expect([...files.keys()][0]).toBe('[Content_Types].xml');
    const types = String(files.get('[Content_Types].xml'));
    const related = String(files.get('xl/_rels/workbook.xml.rels'));
    for (const name of files.keys())
      if (/^xl\/worksheets\/sheet/.test(name)) {
        expect(types).toContain(`PartName="/${name}"`);
        expect(related).toContain(`Target="${name.slice(3)}"`);
      }
  });

  it('says what its columns mean, where they are from, and what it is', async () => {
    const {
      Dictionary = [],
      Sources = [],
      About = [],
    } = await readSheets('/claims.xlsx?country=SWE&role=respondent');
    expect(Dictionary.slice(1).map(([name]) => name)).toEqual(COLUMNS.map(({ name }) => name));
    expect(Dictionary.slice(1).map(([, , meaning]) => meaning)).toEqual(
      COLUMNS.map(({ meaning }) => meaning),
    );
    expect(Sources.length).toBeGreaterThan(1);
    for (const row of Sources.slice(1)) expect(row.at(-1)).toMatch(/^https?:|^address not known$/);
    const about = About.map((row) => row.join(': '));
    for (const words of [
      'Country: Sweden',
      'Creative Commons',
      `${SITE}/claims?country=SWE`,
      `${SITE}/claims.csv?country=SWE`,
    ])
      expect(about.join('\n')).toContain(words);
    for (const qualifier of QUALIFIERS) expect(about.join('\n')).toContain(`Hedge: ${qualifier}`);
  });

  it('is the same bytes for the same data', async () => {
    const [one, two] = await Promise.all([bytesOf('/claims.xlsx'), bytesOf('/claims.xlsx')]);
    expect(one.equals(two)).toBe(true);
  });

  it('has its type, version and name', async () => {
    const { headers, body } = await ask(`/metrics/${METRIC}/data.xlsx`);
    await body?.cancel();
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(headers.get('content-disposition')).toBe(`attachment; filename="cited-metrics-${METRIC}.xlsx"`);
    expect(headers.get('x-data-version')).toMatch(/\S/);
  });

  it.each([
    ['/claims.xlsx?excel=1', 400, 'excel: found “excel”. There is no parameter of this name.'],
    ['/claims.xlsx?country=XXX', 400, 'country: found “XXX”'],
    ['/metrics/no-such/data.xlsx', 404, 'no metric of this name'],
  ])('refuses %s with %i and a sentence', async (address, status, sentence) => {
    const response = await ask(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(sentence);
  });
});

describe('more rows than a sheet holds', () => {
  it('are refused with 413, which names the CSV of the same rows', async () => {
    await database().execute(
      sql`update facet_counts set claims = 1048576 where given = '' and given_value = '' and facet = '' and value = ''`,
    );
    const { status, headers, ...response } = await ask('/claims.xlsx?sort=period').then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      problem: await answer.json(),
    }));
    expect([status, headers.get('content-type')]).toEqual([413, 'application/problem+json']);
    expect(response.problem.detail).toContain('1,048,575 rows');
    expect(response.problem.detail).toContain(`${SITE}/claims.csv?sort=period`);
    expect(headers.get('link')).toBe(`<${SITE}/claims.csv?sort=period>; rel="alternate"; type="text/csv"`);
    for (const few of ['/claims.xlsx?country=SWE', '/claims.xlsx?limit=2']) {
      const answer = await ask(few);
      await answer.body?.cancel();
      expect(answer.status, few).toBe(200);
    }
  });
});
