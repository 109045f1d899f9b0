import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '../../db/client.ts';
import { listChartClaims } from '../../db/queries/chart-claims.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listFindings } from '../../db/queries/findings.ts';
import { listMetrics, listMetricsNamed } from '../../db/queries/metrics.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { type Choice, chooseRows, MAX_ROWS } from '../../lib/chart/choose-rows.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { CHOICE_OF_FORM, drawnForms, type RowChoice } from '../../lib/model/vocabulary.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { makeSyntheticSeed } from '../bench/data/articles.ts';
import { listReadModelProblems } from '../support/read-model-problems.ts';
import { scratchDatabase } from '../support/scratch-database.ts';

/** The first is drawn over time, the others as bars; all of one group and unit. */
const [OVER_TIME, BARS, OTHER_BARS] = [1, 2, 3].map((n) => `synthetic-measure-000${n}`) as [
  string,
  string,
  string,
];
const FINDINGS = {
  bars: [BARS, OTHER_BARS],
  'bars-first': [OTHER_BARS, OVER_TIME],
  strips: [OVER_TIME, BARS],
};

let url = '';

beforeAll(async () => {
  const scratch = await scratchDatabase();
  url = scratch.url;
  process.env.DATABASE_URL = url;
  await load(url, makeSyntheticSeed({ claims: 1800, seed: 3 }));
  for (const [slug, metrics] of Object.entries(FINDINGS)) {
    await database().execute(
      sql`insert into front_findings (slug, article, position, may_lead)
        values (${slug}, (select min(slug) from articles), ${slug.length}, false)`,
    );
    for (const [position, metric] of metrics.entries())
      await database().execute(
        sql`insert into front_finding_metrics (finding, position, metric) values (${slug}, ${position}, ${metric})`,
      );
  }
  await change(sql`select 1`, {});
  return async () => {
    await closeDatabase();
    await scratch.drop();
  };
});

/** Changes the tables and what is kept beside them, as a load would. */
async function change(statement: SQL, affected: Parameters<typeof refreshReadModel>[1]): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(statement);
    await refreshReadModel(tx, affected);
  });
}

async function idsWhere(condition: SQL): Promise<string[]> {
  const rows = await database().execute<{ id: string }>(
    sql`select id from claims where ${condition} and value is not null and restates is null and withdrawn_on is null
      and id not in (select restates from claims where restates is not null) order by id`,
  );
  return rows.map(({ id }) => id);
}

const ofIds = (ids: readonly string[]) =>
  sql`id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;

async function metricsOf(slugs: readonly string[]): Promise<MetricRow[]> {
  const metrics = await listMetricsNamed(slugs);
  return slugs.map((slug) => metrics.find((metric) => metric.slug === slug) as MetricRow);
}

/** The choice from what is kept beside the choice from every row; over time without what has no date. */
async function chooseTwice(metrics: readonly MetricRow[]): Promise<[unknown, unknown]> {
  const [first] = metrics as [MetricRow];
  const way = { choice: CHOICE_OF_FORM[first.form] as RowChoice, rowsBy: first.rowsBy };
  const slugs = metrics.map(({ slug }) => slug);
  const inOrder = <T extends { metric: string }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => slugs.indexOf(a.metric) - slugs.indexOf(b.metric));
  const { rows, found } = await listChartClaims(metrics);
  const all = await listClaims({ metric: slugs, limit: null });
  const name = ({ rows, ...said }: Choice) => ({
    ...said,
    ids: rows
      .filter((row) => way.choice !== 'over_time' || row.periodEnd !== null || row.periodStart !== null)
      .map((row) => row.claimId),
  });
  return [name(chooseRows(inOrder(rows), way, found)), name(chooseRows(inOrder(all.rows), way))];
}

async function expectRight(): Promise<void> {
  expect(await listReadModelProblems(url)).toEqual([]);
  const all = await listMetrics(0, 10_000);
  const long = all.filter(
    ({ form, claims }) => claims > MAX_ROWS && drawnForms('ends', 'over_time').some((each) => each === form),
  );
  expect(long.length).toBeGreaterThan(5);
  const findings = await Promise.all((await listFindings()).map((finding) => metricsOf(finding.metrics)));
  for (const metrics of [...long.map((metric) => [metric]), ...findings]) {
    const [kept, right] = await chooseTwice(metrics);
    expect(kept, metrics.map(({ slug }) => slug).join(' and ')).toEqual(right);
  }
}

describe('refreshReadModel(tx, affected)', () => {
  it('refreshReadModel() keeps for each chart, of one metric or of several, what makes the same chart as all rows', async () => {
    await expectRight();
  });

  it('refreshReadModel() follows claims that are withdrawn, restate others, or move to another metric', async () => {
    const ids = await idsWhere(sql`metric = ${BARS}`);
    const [withdrawn, restating, moved] = [ids.slice(0, 40), ids.slice(40, 80), ids.slice(80, 120)];
    await change(
      sql`update claims set withdrawn_on = '2025', withdrawn_reason = 'A test.' where ${ofIds(withdrawn)}`,
      {
        claims: withdrawn,
      },
    );
    await expectRight();
    await change(
      sql`update claims set restates = ${ids.at(-1)}, restates_reason = 'A test.' where ${ofIds(restating)}`,
      { claims: restating },
    );
    await change(sql`update claims set metric = ${OTHER_BARS} where ${ofIds(moved)}`, { claims: moved });
    await expectRight();
  });

  it('refreshReadModel() sees where a claim leaves a metric while another comes, or is withdrawn as it leaves', async () => {
    const [one = ''] = await idsWhere(sql`metric = ${BARS}`);
    const [two = '', three = ''] = await idsWhere(sql`metric = ${OTHER_BARS}`);
    await change(
      sql`update claims set metric = case id when ${one} then ${OTHER_BARS} else ${BARS} end where ${ofIds([one, two])}`,
      { claims: [one, two] },
    );
    await change(
      sql`update claims set metric = ${BARS}, withdrawn_on = '2025', withdrawn_reason = 'A test.' where id = ${three}`,
      { claims: [three] },
    );
    await expectRight();
  });

  it('refreshReadModel() keeps the first rows too, for where ties leave no end to show', async () => {
    const rows = await database().execute<{ id: string }>(
      sql`select id from claims where metric in (${BARS}, ${OTHER_BARS}) and kind = 'figure'`,
    );
    const ids = rows.map(({ id }) => id);
    await change(
      sql`update claims set qualifier = 'stated', lower = null, upper = null, range_from = null, range_to = null,
        value = case abs(hashtext(id)) % 8 when 0 then 5 when 1 then 9 when 2 then 9 when 3 then 9 else 1 end where ${ofIds(ids)}`,
      { claims: ids },
    );
    const [{ said }] = (await chooseTwice(await metricsOf(FINDINGS.bars))) as [Choice, unknown];
    expect(said).toContain('the first in the order of the articles');
    await expectRight();
  });

  it('refreshReadModel() keeps the same of values of one day as charts over time choose', async () => {
    const ids = await idsWhere(sql`metric = ${OVER_TIME}`);
    const ofClaims = sql`claim in (select id from claims where ${ofIds(ids)})`;
    await database().execute(sql`delete from claim_entities where ${ofClaims} and position > 1`);
    await database().execute(sql`
      update claim_entities set entity = case when hashtext(claim) > 0 then 'SWE' else 'CAN' end where ${ofClaims}`);
    await change(
      sql`update claims set period_start = null, period_end = '2020', period_basis = 'printed' where ${ofIds(ids)}`,
      { claims: ids },
    );
    await expectRight();
  });

  it('refreshReadModel() follows a metric whose form or rows change, a date of an article, and a finding that goes', async () => {
    await change(sql`update metrics set rows_by = 'subject' where slug = ${BARS}`, {});
    await change(sql`update metrics set form = 'counts' where slug = ${OVER_TIME}`, {});
    await expectRight();
    await change(sql`update metrics set form = 'table' where slug = ${OTHER_BARS}`, {});
    await change(sql`delete from front_findings where slug = 'strips'`, {});
    const [source] = await database().execute<{ article: string }>(
      sql`select article from claims where metric = ${BARS} order by article limit 1`,
    );
    const sources = [source?.article ?? ''];
    await change(sql`update sources set published_date = '2031' where slug = ${sources[0]}`, { sources });
    expect(await listReadModelProblems(url)).toEqual([]);
    await change(sql`update metrics set form = 'percentages' where slug = ${OTHER_BARS}`, {});
    await expectRight();
  });

  it('refreshReadModel() follows a metric down to a short list and to none', async () => {
    const ids = await idsWhere(sql`metric = ${OTHER_BARS}`);
    for (const going of [ids.slice(0, -MAX_ROWS), ids]) {
      await change(
        sql`update claims set withdrawn_on = '2025', withdrawn_reason = 'A test.' where ${ofIds(going)}`,
        {
          claims: going,
        },
      );
      await expectRight();
    }
  });

  it('refreshReadModel() writes nothing of charts whose claims stay as they are', async () => {
    const read = () =>
      database().execute(sql`select metric, xmin::text, ctid::text from chart_candidates order by 1, 2, 3`);
    const before = await read();
    const ids = await idsWhere(sql`metric = ${BARS}`);
    await change(sql`select 1`, { claims: ids, metrics: [BARS] });
    await change(sql`update claims set caveat = 'Another.' where ${ofIds(ids)}`, { claims: ids });
    expect(await read()).toEqual(before);
  });

  it('listChartClaims() of a chart of which nothing is kept says what to do', async () => {
    const [metric] = await metricsOf([BARS]);
    await database().execute(sql`delete from chart_candidates where metric = ${BARS}`);
    await expect(listChartClaims([metric as MetricRow])).rejects.toThrow(
      `${BARS} is not kept in this database: run "npm run seed"`,
    );
  });
});
