import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFigure, toChartText } from '../../app/_data/read-figure.ts';
import { database } from '../../db/client.ts';
import { listChartClaims } from '../../db/queries/chart-claims.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { claims } from '../../db/schema/claim-tables.ts';
import { metrics } from '../../db/schema/metric-tables.ts';
import { chooseRows } from '../../lib/chart/choose-rows.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import type { RowChoice } from '../../lib/model/vocabulary.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const LONG = 'libraries-open';
const OVER_TIME = 'libraries-over-time';
const ROWS = 90;
const YEARS = 16;
/** Its claims name nobody; its latest value is the highest of all. */
const NAMELESS = 48;

beforeAll(async () => {
  const close = await openSeededDatabase();
  const [first] = await database().select().from(metrics).limit(1);
  if (first === undefined) throw new Error('the seeds have no metric');
  const unit = 'libraries';
  await database()
    .insert(metrics)
    .values([
      { ...first, slug: LONG, position: 900, measure: 'count', unit, form: 'counts', rowsBy: 'provider' },
      {
        ...first,
        slug: OVER_TIME,
        position: 901,
        measure: 'count',
        unit,
        form: 'series',
        rowsBy: 'provider',
      },
    ]);
  await database().execute(sql`insert into entities (code, kind, name)
    select 'library-' || n, 'organisation', 'Library ' || n from generate_series(1, ${ROWS}::int) n`);
  for (const metric of [LONG, OVER_TIME]) await addClaims(metric);
  return close;
});

/** Every library with a value a year, one without a date, and one that was withdrawn. */
async function addClaims(metric: string) {
  const [pattern] = await database()
    .select()
    .from(claims)
    .where(sql`kind = 'figure' and restates is null`)
    .limit(1);
  if (pattern === undefined) throw new Error('the seeds have no figure');
  const start = metric === LONG ? 10_000 : 50_000;
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: YEARS + 2 }, (_, year) => {
      const nn = start + row * (YEARS + 2) + year;
      const isDated = year < YEARS;
      return {
        ...pattern,
        id: `${pattern.article}-${nn}`,
        position: nn,
        metric,
        unit: 'libraries',
        value: ((row * 37) % 60) + (year === YEARS - 1 ? 0 : 1000 + year),
        qualifier: 'stated' as const,
        ...{ lower: null, upper: null, lowerExclusive: false, upperExclusive: false },
        ...{ periodStart: null, periodEnd: isDated ? String(2000 + year) : null },
        periodBasis: isDated ? ('printed' as const) : null,
        ...(year === YEARS + 1 && { withdrawnOn: '2024', withdrawnReason: 'A test.' }),
        fingerprint: `${nn}`,
      };
    }),
  ).flat();
  const entities = rows.map((claim, index) => ({
    claim: claim.id,
    row: Math.floor(index / (YEARS + 2)) + 1,
  }));
  for (let from = 0; from < rows.length; from += 500)
    await database()
      .insert(claims)
      .values(rows.slice(from, from + 500));
  await database().execute(sql`insert into claim_entities (claim, position, entity, role, inferred)
    select x ->> 'claim', 1, 'library-' || (x ->> 'row'), 'provider', false
    from jsonb_array_elements(${JSON.stringify(entities)}::text::jsonb) x
    where (x ->> 'row')::int <> ${NAMELESS}`);
  const affected = { claims: rows.map(({ id }) => id), articles: [], metrics: [], sources: [], entities: [] };
  await database().transaction((tx) => refreshReadModel(tx, affected));
}

async function metricOf(slug: string): Promise<MetricRow> {
  return (await getMetric(slug)) as MetricRow;
}

/** What is drawn where every row is read, as a hold against what is drawn from candidates. */
async function chooseFromAll(slug: string, choice: RowChoice) {
  const { rows } = await listClaims({ metric: [slug], limit: null });
  return chooseRows(rows, { choice, rowsBy: 'provider' });
}

describe('listChartClaims(metrics)', () => {
  it('listChartClaims() reads a short list whole, with its restatements', async () => {
    const metric = await metricOf('countries-given-assistance');
    const { rows, claims: count, found } = await listChartClaims([metric]);
    expect(rows).toEqual((await listClaims({ metric: [metric.slug] })).rows);
    expect(rows.some((row) => row.restates !== null)).toBe(true);
    expect([count, found]).toEqual([rows.length, undefined]);
  });

  it('listChartClaims() reads two values a place of a long list, from which the same chart is made as from all', async () => {
    const metric = await metricOf(LONG);
    const { rows, claims: count, found } = await listChartClaims([metric]);
    expect(rows.length).toBeLessThanOrEqual(40);
    expect(count).toBe(ROWS * (YEARS + 1));
    expect(found).toEqual({ claims: ROWS * (YEARS + 1), labels: ROWS });
    const chosen = chooseRows(rows, { choice: 'ends', rowsBy: 'provider' }, found);
    expect(chosen).toEqual(await chooseFromAll(LONG, 'ends'));
    expect(chosen.rows.every((row) => row.periodEnd === String(2000 + YEARS - 1))).toBe(true);
    expect(chosen.rows[0]).toMatchObject({ value: 59, entities: [] });
  });

  it('listChartClaims() reads of a long list over time the latest dates of the outermost rows', async () => {
    const metric = await metricOf(OVER_TIME);
    const { rows, found } = await listChartClaims([metric]);
    expect(rows.length).toBeLessThanOrEqual(14 * 12);
    const chosen = chooseRows(rows, { choice: 'over_time', rowsBy: 'provider' }, found);
    const fromAll = await chooseFromAll(OVER_TIME, 'over_time');
    const dated = fromAll.rows.filter((row) => row.periodEnd !== null);
    expect(chosen.rows.map((row) => row.claimId)).toEqual(dated.map((row) => row.claimId));
    expect(chosen.said).toBe(fromAll.said);
    expect(chosen.rows.filter((row) => row.entities.length === 0)).toHaveLength(12);
  });

  it('readFigure() gives of a long list the rows that its chart shows, and no other', async () => {
    const metric = await metricOf(LONG);
    const { rows, chart, claims: count } = await readFigure([metric], toChartText(metric));
    expect(rows.map(({ claimId }) => claimId).sort()).toEqual(
      chart?.notes.map(({ claimId }) => claimId).sort(),
    );
    expect(rows).toHaveLength(20);
    expect(count).toBe(ROWS * (YEARS + 1));
  });

  it('listChartClaims() of no metric is empty', async () => {
    expect(await listChartClaims([])).toEqual({ rows: [], claims: 0, found: undefined });
  });
});
