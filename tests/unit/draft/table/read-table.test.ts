import { describe, expect, it, test } from 'vitest';
import { fieldOf, MappingProblem, matchColumns, parseMapping } from '../../../../lib/draft/table/fields.ts';
import { createFindEntity } from '../../../../lib/draft/table/find-entity.ts';
import { columnLetter, type Grid } from '../../../../lib/draft/table/grid.ts';
import { divideTable } from '../../../../lib/draft/table/head-rows.ts';
import { readPeriod } from '../../../../lib/draft/table/read-period.ts';
import { readTable } from '../../../../lib/draft/table/read-table.ts';
import type { TableOptions } from '../../../../lib/draft/table/table.ts';
import { issueLine, tellTable } from '../../../../lib/draft/table/tell-table.ts';

const gridOf = (text: string): Grid => ({
  rows: text.split('\n').map((line, index) => ({
    line: index + 1,
    cells: line.split(';').map((cell) => ({ text: cell })),
  })),
});
const findEntity = createFindEntity([{ code: 'atlantis', kind: 'group', name: 'Atlantis' }]);
const read = (text: string, options: Partial<TableOptions> = {}) =>
  readTable(gridOf(text), { findEntity, ...options });

describe('parseMapping(text)', () => {
  it('reads heads, letters, metrics, escaped commas and what is for nothing', () => {
    expect(parseMapping('Country=entity, C=value:ferries, Share\\, all=value, Rank=nothing')).toEqual([
      { column: 'Country', use: { field: 'entity' } },
      { column: 'C', use: { field: 'value', metric: 'ferries' } },
      { column: 'Share, all', use: { field: 'value' } },
      { column: 'Rank', use: null },
    ]);
    expect(parseMapping('')).toEqual([]);
  });

  it.each(['Country', '=value', 'Country=land', 'Country=entity:x'])(
    'refuses %j and says what would be right',
    (text) => {
      expect(() => parseMapping(text)).toThrow(MappingProblem);
      expect(() => parseMapping(text)).toThrow('"Country=entity"');
    },
  );
});

describe('matchColumns(heads, mapping)', () => {
  test.each([
    ['Country', 'entity'],
    ['COUNTRY OR AREA', 'entity'],
    ['Share (%)', 'value'],
    ['Jahr', 'period'],
    ['TIME_PERIOD', 'period'],
    ['As printed', 'printed'],
    ['Rank', undefined],
  ])('fieldOf(%s) is %s', (head, field) => {
    expect(fieldOf(head)).toBe(field);
  });

  it('takes what was said before what a head says, and no other column for a value then', () => {
    const uses = matchColumns(['Country', 'Value', 'Ferries', 'Year', 'Date'], parseMapping('Ferries=value'));
    expect(uses.map(({ use }) => use?.field ?? null)).toEqual(['entity', null, 'value', 'period', null]);
  });

  it('names the columns where a mapping names none of them, or several', () => {
    expect(() => matchColumns(['Country', 'Share'], parseMapping('Land=entity'))).toThrow(
      'No column is headed "Land". The columns are A "Country", B "Share".',
    );
    expect(() => matchColumns(['Share', 'Share'], parseMapping('Share=value'))).toThrow('(A, B)');
    expect(matchColumns(['Share', 'Share'], parseMapping('B=value'))[1]?.use).toEqual({ field: 'value' });
  });

  test('columnLetter(index) goes on behind Z', () => {
    expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});

describe('divideTable(grid, wanted)', () => {
  it('takes lone words above for a caption, and joins heads of two rows', () => {
    const divided = divideTable(
      gridOf('Ferries\n\nCountry;2019;;2020;\n;Ferries;Crews;Ferries;Crews\nNorway;1;2;3;4'),
    );
    expect(divided.caption).toEqual(['Ferries']);
    expect(divided.heads).toEqual([
      'Country',
      '2019 / Ferries',
      '2019 / Crews',
      '2020 / Ferries',
      '2020 / Crews',
    ]);
    expect(divided.headLines).toEqual([3, 4]);
    expect(divided.rows.map(({ line }) => line)).toEqual([5]);
  });

  it('takes years for heads, and a row of numbers for none', () => {
    expect(divideTable(gridOf('Country;2019;2020\nNorway;1;2')).heads).toEqual(['Country', '2019', '2020']);
    expect(divideTable(gridOf('Norway;12\nIceland;13')).rows).toHaveLength(2);
    expect(divideTable(gridOf('Country;Note\nNorway;\nIceland;')).rows).toHaveLength(2);
    expect(divideTable(gridOf('A;B\nC;D\nNorway;1'), 2).heads).toEqual(['A / C', 'B / D']);
  });

  it('keeps a table of nothing empty', () => {
    expect(divideTable({ rows: [] })).toEqual({ caption: [], heads: [], headLines: [], rows: [] });
    expect(read('').open[0]?.said).toBe('The table has no row beneath its head.');
  });
});

test.each([
  ['2022', '2022', '2022'],
  ['2022-03', '2022-03', '2022-03'],
  ['March 2022', '2022-03', '2022-03'],
  ['5 March 2022', '2022-03-05', '2022-03-05'],
  ['Q1 2022', '2022-01', '2022-03'],
  ['2019–21', '2019', '2021'],
  ['2019-2021', '2019', '2021'],
  ['March 2022 to May 2022', '2022-03', '2022-05'],
])('readPeriod(%s) is %s to %s', (text, start, end) => {
  expect(readPeriod(text)).toEqual({ start, end });
});

test.each(['spring', 'spring 2022', '2021–2019', '12', '', '2022-13', 'March'])(
  'readPeriod(%s) is none',
  (text) => {
    expect(readPeriod(text)).toBeUndefined();
  },
);

test.each([
  ['Norway', 'NOR'],
  ['norway*', 'NOR'],
  ['NOR', 'NOR'],
  ['the Netherlands', 'NLD'],
  ['Cote d’Ivoire', 'CIV'],
  ['Türkiye', 'TUR'],
  ['Viet Nam', 'VNM'],
  ['OECD', 'oecd'],
  ['Europe', '150'],
  ['Atlantis', 'atlantis'],
  ['Nowhere', undefined],
])('createFindEntity(own)(%s) is %s', (name, code) => {
  expect(findEntity(name)?.code).toBe(code);
});

describe('readTable(grid, options)', () => {
  it('makes a figure of each cell of numbers, with what its row says', () => {
    const { rows, issues, open } = read(
      'Country;Value;Unit;Year;Source;Note;Rank\nNorway;more than 50;ferries;2021;Council;by phone;1',
    );
    expect([issues, open]).toEqual([[], []]);
    expect(rows[0]?.figures).toEqual([
      {
        letter: 'B',
        printed: 'more than 50',
        decimal: '.',
        value: 50,
        range: null,
        qualifier: 'more_than',
        unit: 'ferries',
        metric: null,
        period: { start: '2021', end: '2021' },
        entity: { code: 'NOR', name: 'Norway' },
        source: 'Council',
      },
    ]);
    expect(rows[0]?.cells.map(({ field }) => field)).toEqual([
      'entity',
      'value',
      'unit',
      'period',
      'source',
      'note',
      null,
    ]);
  });

  it('keeps the year of a head, and a metric a column', () => {
    const { rows } = read('Country;2019;2020\nNorway;1;2', {
      mapping: parseMapping('2019=value:boats, 2020=value:boats'),
    });
    expect(rows[0]?.figures.map(({ period, metric }) => [period?.start, metric])).toEqual([
      ['2019', 'boats'],
      ['2020', 'boats'],
    ]);
  });

  it('joins hedge and number, and lower and upper ends, from columns of their own', () => {
    const hedged = read(
      'Country;Hedge;Value\nNorway;about;50\nIceland;;9\nDenmark;sort of;3\nSweden;at_least;4',
    );
    expect(
      hedged.rows.flatMap(({ figures }) => figures.map(({ printed, qualifier }) => [printed, qualifier])),
    ).toEqual([
      ['about 50', 'about'],
      ['9', 'stated'],
      ['4', 'at_least'],
    ]);
    expect(hedged.issues[0]?.found).toContain('the hedge “sort of”');
    const ends = read('Country;Low;High\nNorway;5;10\nIceland;7;3\nDenmark;4;\nSweden;;');
    expect(ends.rows[0]?.figures[0]?.range).toEqual({ from: 5, to: 10 });
    expect(ends.issues.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('holds a printed phrase against the number beside it', () => {
    const { rows, issues } = read(
      'Country;Value;As printed\nNorway;50;nearly 50 ferries\nIceland;50;60 ferries',
    );
    expect(rows[0]?.figures[0]).toMatchObject({
      printed: 'nearly 50 ferries',
      qualifier: 'almost',
      unit: 'ferries',
    });
    expect(issues[0]?.found).toContain('another number than the phrase “60 ferries”');
  });

  it('takes percent from the head, and a unit from its brackets', () => {
    const unitOf = (head: string) =>
      read(`Country;${head}\nNorway;5`, { mapping: parseMapping('B=value') }).rows[0]?.figures[0]?.unit;
    expect(unitOf('Content, %')).toBe('percent');
    expect(unitOf('Freight (million tonnes)')).toBe('million tonnes');
    expect(unitOf('Ferries')).toBeNull();
  });

  it('keeps rows of totals and says that they are', () => {
    const { rows, issues } = read('Country;Value\nNorway;1\nTotal;2\nOECD average;3');
    expect(rows.map(({ isTotal, figures }) => [isTotal, figures.length])).toEqual([
      [false, 1],
      [true, 1],
      [true, 1],
    ]);
    expect(issues).toEqual([]);
  });

  it('reads no column of numbers by guess, and names those that may be', () => {
    const { open, rows } = read('Country;Ferries;Rank\nNorway;12;1');
    expect(rows[0]?.figures).toEqual([]);
    expect(open[0]?.said).toContain('It may be B "Ferries" (1 of 1 cells begin with digits) or C "Rank"');
    expect(open[0]?.option).toBe('--map "Ferries=value"');
    expect(read('Who;Value\nNorway;12').open).toEqual([
      { said: 'No column is known to hold whom the numbers are about.', option: '--map "Country=entity"' },
    ]);
  });

  it('leaves an empty name empty until it is said that it repeats the one above', () => {
    const text = 'Country;Value\nNorway;1\n;2';
    expect(read(text).issues[0]).toMatchObject({ line: 3, letter: 'A', found: 'no name', isFigure: false });
    expect(read(text, { fill: ['country'] }).rows[1]?.figures[0]?.entity?.code).toBe('NOR');
  });

  it('names each cell that it can’t read by line and column, and what would be right', () => {
    const { issues } = read('Country;Value;Year\nNorway;12,5o;2021\nNowhere;3,5;spring\nSweden;1.234;2020');
    expect(issues.map((issue) => issueLine('rows.csv', issue))).toEqual([
      'rows.csv:2 column B "12,5o": a number and something else; right would be a number alone, as "12,50"',
      'rows.csv:3 column A "Nowhere": no country, region or group of this name; right would be "Norway" or "NOR", or a code or name of seed/entities.yaml',
      'rows.csv:3 column C "spring": no date with a year; right would be "2022", "2022-03", "March 2022", "Q1 2022" or "2019–2021"',
    ]);
  });

  it('refuses a metric that nobody knows', () => {
    const { issues } = read('Country;Value;Metric\nNorway;1;boats\nIceland;2;ships', {
      metrics: new Set(['boats']),
    });
    expect(issues.map(({ line }) => line)).toEqual([3]);
  });
});

test('tellTable(table, name) says of every cell what it became', () => {
  const said = tellTable(read('Ferries\nCountry;Value;Rank\nNorway;12,5*;1\nTotal;n/a;'), 'rows.csv').join(
    '\n',
  );
  expect(said).toContain('Above it: Ferries');
  expect(said).toContain('B "Value": value, with decimal commas, as line 3 shows');
  expect(said).toContain('C "Rank": nothing, no field is known by this head; kept beside its figures');
  expect(said).toContain(
    'rows.csv:3 Norway: A NOR Norway | B 12.5 (“12,5”); footnote mark * left out | C “1” beside it',
  );
  expect(said).toContain(
    'rows.csv:4 Total (seems to add others up): A a row of totals, of no one entity | B “n/a”: no figure',
  );
  expect(said).toContain('2 rows: 1 figure, 1 cell without a figure, 1 row that seems to add others up.');
});
