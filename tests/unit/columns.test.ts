import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claimRows } from '../../db/schema/read-model.ts';
import { boundsOf } from '../../lib/model/bounds.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import {
  CHAIN_ENDS,
  EVIDENCE,
  GENRES,
  INTERVAL_KINDS,
  KINDS,
  MEASURES,
  PERIOD_BASES,
  QUALIFIERS,
  REFERENCES,
  STAGES,
  STANDINGS,
  STATISTICS,
  VERDICTS,
} from '../../lib/model/vocabulary.ts';
import { claimRowSchema } from '../../lib/out/api/api-claims.ts';
import { toOpenApi } from '../../lib/out/api/openapi.ts';
import { type Column, type ColumnType, readField } from '../../lib/out/column.ts';
import { columnTypeWords } from '../../lib/out/column-words.ts';
import { COLUMNS, toFields, toRecord } from '../../lib/out/columns.ts';
import { toTableSchema } from '../../lib/out/table-schema.ts';
import { aClaimRow, aParticipant } from '../support/claim-row.ts';

/** Of each date of mixed precision the days between which it lies. */
const DAYS = [
  'period_start_first_day period_start_last_day period_end_first_day period_end_last_day',
  'article_published_first_day article_published_last_day revised_on_first_day revised_on_last_day',
  'verified_on_first_day verified_on_last_day',
];

/** What other sources say beside the claim. */
const OTHERS = 'other_who other_date other_from other_to other_qualifier other_printed';

/** As published: whoever reads a file by place or by name builds on it. Only ever added to, at the end. */
const PUBLISHED = [
  'claim_id kind metric value lower lower_exclusive upper upper_exclusive qualifier as_printed unit',
  'period_start period_end period_basis entity country role description caveat',
  'article_title article_url article_published article_genre section paragraph attributed_to restates',
  'check_verdict check_evidence claim_url data_version',
  'period_note primary_source primary_title primary_publisher primary_url primary_inferred chain_end',
  'reference standing changed_before_publication revised_on stage verified_on',
  'range_from range_to measure denominator currency unit_code statistic fraction base',
  'interval_kind interval_level interval_lower interval_upper region population',
  ...DAYS,
  OTHERS,
].flatMap((line) => line.split(' '));

const CONTEXT = { siteUrl: 'https://metrics.example.org', dataVersion: 'abc' };

/** What stands in no row's place: of every other column a program may count on a value. */
const MAY_BE_EMPTY = [
  'value lower lower_exclusive upper upper_exclusive qualifier unit period_start period_end',
  'period_basis country article_url article_published section paragraph restates check_evidence',
  'period_note primary_source primary_title primary_publisher primary_url primary_inferred',
  'standing changed_before_publication revised_on stage verified_on',
  'range_from range_to denominator currency unit_code statistic fraction base',
  'interval_kind interval_level interval_lower interval_upper region population',
  ...DAYS,
  OTHERS,
].flatMap((line) => line.split(' '));

describe('COLUMNS', () => {
  it('keeps the published names in their order', () => {
    expect(COLUMNS.map(({ name }) => name)).toEqual(PUBLISHED);
  });

  it('says what each means in a sentence', () => {
    const meanings = COLUMNS.map(({ meaning }) => meaning);
    expect(meanings.filter((meaning) => !/^\S.{12,}\.$/.test(meaning))).toEqual([]);
  });

  it('has types that a program can go by', () => {
    const ofType = (type: Column['type']) =>
      COLUMNS.filter((each) => each.type === type).map(({ name }) => name);
    expect(ofType('number')).toEqual([
      ...['value', 'lower', 'upper', 'paragraph', 'range_from', 'range_to'],
      ...['interval_level', 'interval_lower', 'interval_upper'],
    ]);
    expect(ofType('boolean')).toEqual(['lower_exclusive', 'upper_exclusive', 'primary_inferred']);
    expect(ofType('date')).toEqual([
      ...['period_start', 'period_end', 'article_published', 'revised_on', 'verified_on'],
    ]);
    expect(ofType('day')).toEqual(DAYS.flatMap((line) => line.split(' ')));
    expect(ofType('list')).toEqual([
      ...['entity', 'country', 'role', 'region', 'population'],
      ...OTHERS.split(' '),
    ]);
    expect(ofType('address')).toEqual(['article_url', 'claim_url', 'primary_url']);
    expect(ofType('text')).toHaveLength(COLUMNS.length - 41);
  });

  it('says which are filled in every row, in what numbers count, and from which closed list a text is', () => {
    const columns: readonly Column[] = COLUMNS;
    expect(columns.filter(({ filled }) => filled !== true).map(({ name }) => name)).toEqual(MAY_BE_EMPTY);
    const units = columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]]));
    expect(units).toEqual([
      ...['value', 'lower', 'upper'].map((name) => [name, 'what the column unit says']),
      ['paragraph', 'paragraphs of the body, from 1'],
      ...['range_from', 'range_to'].map((name) => [name, 'what the column unit says']),
      ['interval_level', 'percent'],
      ...['interval_lower', 'interval_upper'].map((name) => [name, 'what the column unit says']),
    ]);
    const lists = columns.flatMap(({ name, values }) => (values === undefined ? [] : [[name, values]]));
    expect(Object.fromEntries(lists)).toEqual({
      kind: KINDS,
      qualifier: QUALIFIERS,
      period_basis: PERIOD_BASES,
      article_genre: GENRES,
      check_verdict: [...VERDICTS, 'not_checked'],
      check_evidence: EVIDENCE,
      chain_end: CHAIN_ENDS,
      reference: REFERENCES,
      standing: STANDINGS,
      stage: STAGES,
      measure: MEASURES,
      statistic: STATISTICS,
      interval_kind: INTERVAL_KINDS,
    });
  });
});

describe('toRecord(row)', () => {
  it('reads every column from the row and from where it stands', () => {
    const row = aClaimRow({
      ...{ lower: 45, lowerExclusive: false, upper: 55, upperExclusive: true, qualifier: 'stated' },
      ...{ periodStart: '2021-01', periodNote: 'As printed.', restates: 'a-town-01', section: null },
      ...{ checkVerdict: 'more_exact', checkEvidence: 'primary', primaryUrl: 'https://board.example/hours' },
      ...{ standing: 'primary', revisedOn: '2021-05-01' },
      changedBefore: { who: 'Board; Library', date: '2021-03-01', says: '60 libraries' },
      verifiedOn: '2026-11-28',
    });
    expect(toRecord(row, CONTEXT)).toEqual({
      ...{ claim_id: 'town-libraries-01', kind: 'figure', metric: 'libraries-open', value: 50 },
      ...{ lower: 45, lower_exclusive: false, upper: 55, upper_exclusive: true, qualifier: 'stated' },
      ...{ as_printed: 'more than 50 libraries', unit: 'libraries' },
      ...{ period_start: '2021-01', period_end: '2021-03-31', period_basis: 'inferred' },
      ...{ entity: 'Luxembourg', country: 'LUX', role: 'provider' },
      description: 'The Example Gazette writes that more than 50 libraries open on Sundays.',
      caveat: 'It does not say which.',
      article_title: 'Sunday, in the reading room',
      ...{ article_url: 'https://gazette.example/sunday', article_published: '2021-04' },
      ...{ article_genre: 'analysis', section: null, paragraph: 3, attributed_to: 'Library Board' },
      ...{ restates: 'a-town-01', check_verdict: 'more_exact', check_evidence: 'primary' },
      claim_url: 'https://metrics.example.org/claims/town-libraries-01',
      ...{ data_version: 'abc', period_note: 'As printed.' },
      ...{ primary_source: 'library-board-2021', primary_title: 'Opening hours, 2021' },
      ...{ primary_publisher: 'Library Board', primary_url: 'https://board.example/hours' },
      ...{ primary_inferred: false, chain_end: 'primary_not_read', reference: 'no_link_shown' },
      ...{ standing: 'primary', revised_on: '2021-05-01', stage: null, verified_on: '2026-11-28' },
      changed_before_publication: '60 libraries (Board; Library, 2021-03-01)',
      ...{ range_from: null, range_to: null, measure: 'count', denominator: null, currency: null },
      ...{ unit_code: null, statistic: null, fraction: null, base: null, region: '', population: '' },
      ...{ interval_kind: null, interval_level: null, interval_lower: null, interval_upper: null },
      ...{ period_start_first_day: '2021-01-01', period_start_last_day: '2021-01-31' },
      ...{ period_end_first_day: '2021-03-31', period_end_last_day: '2021-03-31' },
      ...{ article_published_first_day: '2021-04-01', article_published_last_day: '2021-04-30' },
      ...{ revised_on_first_day: '2021-05-01', revised_on_last_day: '2021-05-01' },
      ...{ verified_on_first_day: '2026-11-28', verified_on_last_day: '2026-11-28' },
      ...Object.fromEntries(OTHERS.split(' ').map((name) => [name, ''])),
    });
  });

  it('reads a range, its interval, and of each who takes part the region or the population', () => {
    const interval = {
      kind: 'confidence',
      level: 95,
      lower: -0.5,
      upper: 12,
      asPrinted: null,
      block: null,
    } as const;
    const row = aClaimRow({
      ...{
        value: null,
        rangeFrom: -9,
        rangeTo: 0,
        statistic: 'median',
        fraction: '1/5',
        base: 'the year before',
      },
      ...{ measure: 'rate', denominator: '100,000 people', currency: 'EUR', ucum: 't', interval },
      entities: [
        { ...aParticipant('Europe'), code: '150', kind: 'region' },
        { ...aParticipant('Group of Seven'), code: 'g7', kind: 'group' },
        { ...aParticipant('Nurses'), code: 'nurses', kind: 'population', country: 'LUX' },
      ],
    });
    expect(toRecord(row, CONTEXT)).toMatchObject({
      ...{ value: null, range_from: -9, range_to: 0, measure: 'rate', denominator: '100,000 people' },
      ...{ currency: 'EUR', unit_code: 't', statistic: 'median', fraction: '1/5', base: 'the year before' },
      ...{ interval_kind: 'confidence', interval_level: 95, interval_lower: -0.5, interval_upper: 12 },
      ...{ country: ';;LUX', region: '150;g7;', population: ';;nurses' },
    });
  });

  it('has what other sources say as parallel lists: whose, when, both ends, hedge, as printed and converted by us', () => {
    const said = { qualifier: null, converted: null };
    const others: ClaimRow['others'] = [
      { ...said, who: 'Board; Trier', date: '2021-04', from: 5e9, to: 1e10, printed: 'LUF5–10 billion' },
      {
        ...{ who: 'Metz', date: null, from: -20, to: -20, qualifier: 'about', printed: 'LUF 800' },
        converted: { rate: 40.5 },
      },
    ];
    expect(toRecord(aClaimRow({ others }), CONTEXT)).toMatchObject({
      ...{ other_who: 'Board, Trier;Metz', other_date: '2021-04;', other_qualifier: ';about' },
      ...{ other_from: '5000000000;-20', other_to: '10000000000;-20' },
      other_printed: 'LUF5–10 billion;LUF 800 (converted by us at 40.5)',
    });
  });

  it('says nothing of the kind of a bound that is not there, and that a claim was not checked', () => {
    const row = aClaimRow({ lower: null, lowerExclusive: true, upper: null, upperExclusive: true });
    expect(toRecord(row, CONTEXT)).toMatchObject({
      ...{ lower: null, lower_exclusive: null, upper: null, upper_exclusive: null },
      ...{ check_verdict: 'not_checked', check_evidence: null },
    });
    expect(toRecord(aClaimRow({ lower: 0, upper: 0, upperExclusive: true }), CONTEXT)).toMatchObject({
      ...{ lower_exclusive: true, upper_exclusive: true },
    });
  });

  it('keeps lists parallel, with a place for what a participant lacks and no separator inside a name', () => {
    const board = aParticipant('Board; Libraries; Trier');
    const entities = [board, { ...aParticipant('Metz', 'recipient'), country: 'FRA' }];
    expect(toRecord(aClaimRow({ entities }), CONTEXT)).toMatchObject({
      ...{ entity: 'Board, Libraries, Trier;Metz', country: ';FRA', role: 'provider;recipient' },
    });
  });

  it('has the same values as toFields(row), in their order', () => {
    const row = aClaimRow();
    expect(Object.values(toRecord(row, CONTEXT))).toEqual(toFields(row, CONTEXT));
  });

  it('tells the primary source, where it is known, and that it is our inference', () => {
    const row = aClaimRow({ primaryInferred: true, periodNote: 'The year is that of publication.' });
    expect(toRecord(row, CONTEXT)).toMatchObject({
      period_note: 'The year is that of publication.',
      primary_source: 'library-board-2021',
      primary_title: 'Opening hours, 2021',
      primary_publisher: 'Library Board',
      primary_url: null,
      primary_inferred: true,
      chain_end: 'primary_not_read',
    });
  });

  it('leaves a gap where the chain leads to no source', () => {
    const none = { primarySlug: null, primaryTitle: null, primaryPublisher: null, primaryInferred: null };
    const row = aClaimRow({ ...none, chainEnd: 'not_traced' });
    expect(toRecord(row, CONTEXT)).toMatchObject({
      ...{ primary_source: null, primary_title: null, primary_publisher: null, primary_url: null },
      ...{ primary_inferred: null, chain_end: 'not_traced' },
    });
  });

  it('has the stage of a relation, and of nothing else', () => {
    const stageOf = (part: Partial<ClaimRow>) => toRecord(aClaimRow(part), CONTEXT).stage;
    expect([stageOf({ kind: 'relation', stage: 'considered' }), stageOf({})]).toEqual(['considered', null]);
  });
});

const { properties: DESCRIBED = {} } = toOpenApi(CONTEXT.siteUrl).components.schemas.Claim ?? {};

/** A value that each type of column holds, and one of another type. */
const SAMPLES: Record<ColumnType, [right: unknown, wrong: unknown]> = {
  text: ['words', 1],
  number: [0, '0'],
  boolean: [false, 'false'],
  date: ['2020-04', '2020-13'],
  day: ['2020-04-24', '2020-04'],
  list: ['a;b', ['a', 'b']],
  address: ['https://example.org/', 'example'],
};

describe.each(COLUMNS.map((column: Column) => [column.name, column] as const))(
  'the column %s',
  (name, column) => {
    const [right, wrong] = SAMPLES[column.type];
    const schema = claimRowSchema.shape[name];
    const described = DESCRIBED[name];
    const field = toTableSchema().fields.find((each) => each.name === name);
    const isNullable = column.filled !== true && column.type !== 'list';

    it('has its type in zod', () => {
      const values = column.values ?? [right];
      for (const value of values) expect(schema?.safeParse(value).success, String(value)).toBe(true);
      expect(schema?.safeParse(column.values === undefined ? wrong : 'no such word').success).toBe(false);
    });

    it('may be null in zod and in OpenAPI just where it may have a gap', () => {
      expect(schema?.safeParse(null).success).toBe(isNullable);
      expect(schema?.safeParse(undefined).success).toBe(false);
      const types = [described, ...(described?.anyOf ?? [])].flatMap((each) => each?.type ?? []);
      expect(types.includes('null')).toBe(isNullable);
    });

    it('may be empty in the Table Schema, and is told so in the dictionary, just where it is not filled', () => {
      const { required = false, enum: values } = (field?.constraints ?? {}) as Record<string, unknown>;
      expect(required).toBe(column.filled === true);
      expect(columnTypeWords(column).includes('never empty')).toBe(column.filled === true);
      expect(values).toEqual(column.values && [...column.values]);
      if (column.filled) expect(schema?.safeParse('').success).toBe(false);
    });

    it('has a gap just where the database has one', () => {
      if (!('from' in column)) return;
      expect(getTableColumns(claimRows)[column.from].notNull).toBe(column.filled === true);
    });
  },
);

describe('a column', () => {
  it('compiles only with the gaps and the type of what it is read from', () => {
    const base = { name: 'x', meaning: 'x' } as const;
    // @ts-expect-error What has no gap is filled.
    const gap: Column = { ...base, type: 'text', from: 'asPrinted' };
    // @ts-expect-error What has gaps is not.
    const filled: Column = { ...base, type: 'text', filled: true, from: 'section' };
    // @ts-expect-error A text is no number.
    const number: Column = { ...base, type: 'number', from: 'section' };
    // @ts-expect-error There is no such part of a row.
    const none: Column = { ...base, type: 'text', from: 'nothing' };
    // @ts-expect-error What is made has no gap where it is filled.
    const made: Column = { ...base, type: 'text', filled: true, read: () => null };
    expect([gap, filled, number, none, made]).toHaveLength(5);
  });
});

describe('claimRowSchema', () => {
  const wordless = { value: null, lower: null, lowerExclusive: false, qualifier: null, unit: null } as const;
  const untold: Partial<ClaimRow> = {
    ...{ periodEnd: null, periodBasis: null, articleUrl: null, articlePublished: null, section: null },
    ...{ paragraph: null, primarySlug: null, primaryTitle: null, primaryPublisher: null },
    ...{ primaryInferred: null, chainEnd: 'not_traced' },
  };
  const rows = {
    ...Object.fromEntries(
      QUALIFIERS.map((qualifier) => [qualifier, aClaimRow({ qualifier, ...boundsOf(qualifier, 50, '50') })]),
    ),
    soft: aClaimRow({ ...wordless, kind: 'soft' }),
    relation: aClaimRow({ ...wordless, kind: 'relation', entities: [aParticipant('A'), aParticipant('B')] }),
    untold: aClaimRow(untold),
    checked: aClaimRow({ checkVerdict: 'differs', checkEvidence: 'primary', restates: 'town-libraries-02' }),
  };

  it.each(Object.entries(rows))('takes a row of the kind %s', (_kind, row) => {
    expect(claimRowSchema.safeParse(toRecord(row, CONTEXT)).error?.issues).toBeUndefined();
    for (const column of COLUMNS)
      if ('filled' in column) expect(readField(column, row, CONTEXT), column.name).not.toBe('');
  });

  it('refuses a row that lacks a column, or has one more', () => {
    const { verified_on, ...short } = toRecord(aClaimRow(), CONTEXT);
    expect(claimRowSchema.safeParse(short).success).toBe(false);
    expect(claimRowSchema.safeParse({ ...short, verified_on, more: 1 }).success).toBe(false);
  });
});
