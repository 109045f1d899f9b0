import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claimRows } from '../../db/schema/read-model.ts';
import { boundsOf } from '../../lib/model/bounds.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { claimRowSchema } from '../../lib/out/api/api-claims.ts';
import { toOpenApi } from '../../lib/out/api/openapi.ts';
import { type Column, type ColumnType, readField } from '../../lib/out/column.ts';
import { columnTypeWords } from '../../lib/out/column-words.ts';
import { COLUMNS, toFields, toRecord } from '../../lib/out/columns.ts';
import { toTableSchema } from '../../lib/out/table-schema.ts';
import { aClaimRow, aParticipant } from '../support/claim-row.ts';

/** As published: whoever reads a file by place or by name builds on it. Only ever added to, at the end. */
const PUBLISHED = [
  'claim_id kind metric value lower lower_exclusive upper upper_exclusive qualifier as_printed unit',
  'period_start period_end period_basis entity country role description caveat',
  'article_title article_url article_published article_genre section paragraph attributed_to restates',
  'check_verdict check_evidence claim_url data_version',
  'period_note primary_source primary_title primary_publisher primary_url primary_inferred chain_end',
].flatMap((line) => line.split(' '));

const CONTEXT = { siteUrl: 'https://metrics.example.org', dataVersion: 'abc' };

describe('COLUMNS', () => {
  it('keeps the published names in their order', () => {
    expect(COLUMNS.map(({ name }) => name)).toEqual(PUBLISHED);
  });
});

describe('toRecord(row)', () => {
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
    expect(toFields(row, CONTEXT).slice(-6)).toEqual([null, null, null, null, null, 'not_traced']);
  });
});

const { properties: DESCRIBED = {} } = toOpenApi(CONTEXT.siteUrl).components.schemas.Claim ?? {};

/** A value that each type of column holds, and one of another type. */
const SAMPLES: Record<ColumnType, [right: unknown, wrong: unknown]> = {
  text: ['words', 1],
  number: [0, '0'],
  boolean: [false, 'false'],
  date: ['2020-04', '2020-13'],
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
    const { chain_end, ...short } = toRecord(aClaimRow(), CONTEXT);
    expect(claimRowSchema.safeParse(short).success).toBe(false);
    expect(claimRowSchema.safeParse({ ...short, chain_end, more: 1 }).success).toBe(false);
  });
});
