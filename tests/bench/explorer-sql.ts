import type { Sql } from 'postgres';
import { openSql } from '../support/open-sql.ts';
import { type BenchContext, compare, defineBench, defineBenches } from './support/bench.ts';
import { type LoadedSite, openLoadedDatabase, openLoadedSite } from './support/loaded-site.ts';
import { renewState } from './support/new-state.ts';
import { logStatements, spentDuring } from './support/statements.ts';

const CLAIMS = 1_000_000;
const WARMED = 2;

/** What a first version would ask: everything counted, two facets counted, the first page. */
const NAIVE = [
  'select count(*) from claim_rows where withdrawn_on is null',
  'select metric, count(*) from claim_rows where withdrawn_on is null group by metric order by 2 desc',
  'select c, count(*) from claim_rows, unnest(countries) c where withdrawn_on is null group by c order by 2 desc',
  'select * from claim_rows where withdrawn_on is null order by article_slug, position limit 25',
];

export const EXPLORER_SQL = defineBench({
  name: 'all SQL of the unfiltered explorer at 1,000,000 claims, against naive count, two facets and page',
  bar: { atMost: 0.1 },
  measure: async (context) => {
    const { site, sql } = await openLogged(context);
    return compare(
      context,
      () => spentOnPage(site, '/claims'),
      () => spentOn(site, sql, NAIVE),
    );
  },
});

/** Filters by country and metric: the largest of all, one in the middle, and one that finds little. */
const PAIRS = [
  { words: 'the most claims', rank: 0 },
  { words: 'the 100th most claims', rank: 100 },
  { words: 'the 10,000th most claims', rank: 10_000 },
];

export const FILTERED_SQL = defineBenches(
  PAIRS.map(({ words }) => ({
    name: `all SQL of a view filtered by country and metric (${words}), against its page of 50 alone`,
    bar: { atMost: 4 },
  })),
  async (context) => {
    const { site, sql } = await openLogged(context);
    const values: number[][] = [];
    for (const { rank } of PAIRS) {
      const { country, metric, claims } = await pairOf(sql, rank);
      context.say(`${country} and ${metric}: ${claims} claims`);
      const page = `select * from claim_rows where withdrawn_on is null and countries && array['${country}']
        and metric = '${metric}' order by article_slug, position limit 51`;
      values.push(
        await compare(
          context,
          () => spentOnPage(site, `/claims?country=${country}&metric=${metric}`),
          () => spentOn(site, sql, [page]),
        ),
      );
    }
    return values;
  },
);

async function openLogged(context: BenchContext) {
  const { databaseUrl } = await openLoadedDatabase(context, CLAIMS);
  context.defer(await logStatements(databaseUrl));
  const site = await openLoadedSite(context, CLAIMS);
  const sql = openSql(databaseUrl);
  context.defer(() => sql.end({ timeout: 1 }));
  return { site, sql };
}

/** One view that nobody asked for in this state of the data, after a first one that opens connections and plans. */
async function spentOnPage(site: LoadedSite, path: string): Promise<number> {
  const ask = () => fetch(site.origin + path).then((response) => response.text());
  for (let times = 0; times < WARMED; times += 1) {
    await renewState(site);
    await ask();
  }
  await renewState(site);
  return (await spentDuring(site.serverLog, ask)).ms;
}

/** The same statements twice; the second time counts, as for the page. */
async function spentOn(site: LoadedSite, sql: Sql, statements: readonly string[]): Promise<number> {
  const ask = async () => {
    for (const statement of statements) await sql.unsafe(statement);
  };
  await ask();
  return (await spentDuring(site.serverLog, ask)).ms;
}

async function pairOf(sql: Sql, rank: number) {
  const [pair] = await sql<[{ country: string; metric: string; claims: number }]>`
    select given_value as country, value as metric, claims from facet_counts
    where given = 'country' and facet = 'metric' order by claims desc, given_value, value offset ${rank} limit 1`;
  return pair;
}
