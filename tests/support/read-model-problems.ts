import { COUNTRY_AND_METRIC, MAX_CLAIMS_NOT_COUNTED } from '../../db/read-model/country-metric-counts.ts';
import { withSql } from './dump-tables.ts';
import { type ChartedRow, type Drawing, expectCharts } from './expect-charts.ts';

type Row = Record<string, unknown> &
  ChartedRow & {
    kind: string;
    qualifier: string | null;
    standing: string | null;
    documents: string[];
    countries: string[];
    regions: string[];
    populations: string[];
    roles: string[];
    takes: string[];
    stage: string | null;
    sources: string[];
  };

/** What a database keeps against what its tables say: rows that differ, and counts that a recount does not give. */
export async function listReadModelProblems(url: string): Promise<string[]> {
  return withSql(url, async (sql) => {
    const [made, kept] = [
      await sql`select to_jsonb(x) as row from claims_joined x order by claim_id`,
      await sql`select to_jsonb(x) as row from claim_rows x order by claim_id`,
    ].map((rows) => rows.map(({ row }) => row as Row));
    const counted = await sql`select * from facet_counts`;
    const expected = recount(made ?? []);
    const found = Object.fromEntries(
      counted.map((row) => [
        [row.given, row.given_value, row.facet, row.value].join('|'),
        `${row.claims}/${row.restatements}`,
      ]),
    );
    const charts = await sql`select * from chart_candidates`;
    const drawings = await sql<Drawing[]>`
      select slug as metric, slug as first, form, rows_by from metrics
      union select x.metric, m.slug, m.form, m.rows_by
      from front_finding_metrics x
      join front_finding_metrics f on f.finding = x.finding and f.position = (
        select min(position) from front_finding_metrics y where y.finding = x.finding)
      join metrics m on m.slug = f.metric`;
    return [
      ...differences('row', byId(made ?? []), byId(kept ?? [])),
      ...differences('count', expected, found),
      ...differences('chart', expectCharts(drawings, made ?? []), nameCharts(charts)),
    ];
  });
}

const nameCharts = (charts: Record<string, unknown>[]) =>
  Object.fromEntries(
    charts.map(({ metric, is_over_time, rows_by, ...kept }) => [
      [metric, is_over_time, rows_by].join('|'),
      JSON.stringify(kept),
    ]),
  );

const byId = (rows: Row[]) =>
  Object.fromEntries(rows.map((row) => [String(row.claim_id), JSON.stringify(row, Object.keys(row).sort())]));

function differences(what: string, right: Record<string, string>, found: Record<string, string>): string[] {
  const names = [...new Set([...Object.keys(right), ...Object.keys(found)])].sort();
  return names
    .filter((name) => right[name] !== found[name])
    .map((name) => `${what} ${name}: kept ${found[name]}, right ${right[name]}`);
}

const PAIRED = ['country', 'role', 'metric', 'qualifier', 'kind'];

function recount(rows: Row[]): Record<string, string> {
  const counts = new Map<string, [number, number]>();
  for (const row of rows.filter(({ withdrawn_on }) => withdrawn_on === null))
    for (const key of new Set(listKeys(row))) {
      const [claims, restatements] = counts.get(key) ?? [0, 0];
      counts.set(key, [claims + 1, restatements + (row.restates === null ? 0 : 1)]);
    }
  const isStored = (key: string) => {
    const [given, countryAndMetric = ''] = key.split('|');
    const pair = `country|${countryAndMetric.replace(' ', '|metric|')}`;
    return given !== COUNTRY_AND_METRIC || (counts.get(pair)?.[0] ?? 0) > MAX_CLAIMS_NOT_COUNTED;
  };
  return Object.fromEntries(
    [...counts]
      .filter(([key]) => isStored(key))
      .map(([key, [claims, restatements]]) => [key, `${claims}/${restatements}`]),
  );
}

function listKeys(row: Row): string[] {
  const values = [
    ['kind', row.kind],
    ['metric', row.metric],
    ...(row.qualifier === null ? [] : [['qualifier', row.qualifier]]),
    ...row.countries.map((value) => ['country', value]),
    ...row.regions.map((value) => ['region', value]),
    ...row.populations.map((value) => ['population', value]),
    ...row.roles.map((value) => ['role', value]),
    ...row.sources.map((value) => ['source', value]),
  ] as [string, string][];
  const paired = values.filter(([facet]) => PAIRED.includes(facet));
  const pairs = paired.flatMap(([given, one]) =>
    paired
      .filter(
        ([facet]) => facet !== given && ![given, facet].every((each) => ['country', 'role'].includes(each)),
      )
      .map(([facet, two]) => [given, one, facet, two].join('|')),
  );
  const takes = row.takes.filter((pair) => row.countries.includes(pair.split(' ')[0] ?? ''));
  const countryRoles = takes.flatMap((pair) => {
    const [country, role] = pair.split(' ');
    return [`country|${country}|role|${role}`, `role|${role}|country|${country}`];
  });
  const considered =
    row.stage !== 'considered' ? [] : takes.map((pair) => `country|${pair.replace(' ', '|considered|')}`);
  const countryMetrics = row.countries.flatMap((country) =>
    [
      ...values.filter(([facet]) => ['kind', 'qualifier', 'region', 'population', 'source'].includes(facet)),
      ...row.takes
        .map((pair) => pair.split(' '))
        .flatMap(([of, role]) => (of === country ? [['role', role]] : [])),
    ].map(([facet, value]) => `${COUNTRY_AND_METRIC}|${country} ${row.metric}|${facet}|${value}`),
  );
  const alone = values.map(([facet, value]) => `||${facet}|${value}`);
  return [
    '|||',
    ...alone,
    ...pairs,
    ...countryRoles,
    ...considered,
    ...countryMetrics,
    ...(row.standing === null ? [] : [`kind|${row.kind}|standing|${row.standing}`]),
    ...(row.standing === null
      ? []
      : row.documents.map((slug) => `standing|${row.standing}|document|${slug}`)),
  ];
}
