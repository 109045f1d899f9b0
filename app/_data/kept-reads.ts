import 'server-only';
import { type ChartClaims, listChartClaims } from '../../db/queries/chart-claims.ts';
import { listChecksOf } from '../../db/queries/checks.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listCountryNames } from '../../db/queries/countries.ts';
import { listEntityNames } from '../../db/queries/entities.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { type FindingRow, listFindings } from '../../db/queries/findings.ts';
import { listMetricSpans } from '../../db/queries/metric-spans.ts';
import { listApartOf, listMetricsNamed, type MetricApart } from '../../db/queries/metrics.ts';
import { listTopics } from '../../db/queries/topics.ts';
import type { Vocabulary } from '../../lib/filter/filter.ts';
import { claimUrl, metricUrl } from '../../lib/filter/urls.ts';
import type { CheckRow, MetricRow, TopicRow } from '../../lib/model/rows.ts';
import { loneClaimWords } from '../../lib/words/lone-claim-words.ts';
import { memoizeEachPerVersion, memoizePerVersion } from './memoize-per-version.ts';

/*
 * Reads that say the same to whatever page or filter asks, as long as no other data are loaded: asked once a load.
 */

/** As `listFindings`. */
export function readFindings(limit?: number): Promise<FindingRow[]> {
  return memoizePerVersion(`findings ${limit ?? ''}`, () => listFindings(limit));
}

/** As `listMetricsNamed`; a metric that is known is not asked for again. */
export async function readMetricsNamed(slugs: readonly string[]): Promise<MetricRow[]> {
  const metrics = await memoizeEachPerVersion('metric', slugs, async (missing) =>
    toMap(await listMetricsNamed(missing), ({ slug }) => slug),
  );
  return [...metrics.values()].sort((a, b) => a.position - b.position);
}

/** As `listTopics`. */
export function readTopicList(): Promise<TopicRow[]> {
  return memoizePerVersion('topics', listTopics);
}

/** The names of all countries by their codes. */
export async function readCountryNames(): Promise<Map<string, string>> {
  return new Map(await memoizePerVersion('country names', async () => [...(await listCountryNames())]));
}

/** The names of entities by their codes, as `listEntityNames`. */
export function readEntityNames(codes: readonly string[]): Promise<Map<string, string>> {
  return memoizeEachPerVersion('entity', codes, listEntityNames);
}

/** What an address may name, as far as it needs it. */
export function readVocabulary(asked: URLSearchParams): Promise<Vocabulary> {
  const named = (['country', 'region', 'population', 'metric', 'source'] as const).map((name) =>
    asked.getAll(name),
  );
  return memoizePerVersion(`vocabulary ${JSON.stringify(named)}`, () => getVocabulary(asked));
}

/** The lowest and the highest value of each of these metrics, as `listMetricSpans` gives them. */
export function readMetricSpans(slugs: readonly string[]) {
  return memoizeEachPerVersion('span', slugs, listMetricSpans);
}

/** The claims of some metrics for one chart, and the checks of those that restate no other. */
export type WholeChart = ChartClaims & { checks: CheckRow[] };

/** As `listChartClaims`, with what other sources say of these claims. */
export function readWholeChart(metrics: readonly MetricRow[]): Promise<WholeChart> {
  return memoizePerVersion(`chart ${metrics.map(({ slug }) => slug).join()}`, async () => {
    const read = await listChartClaims(metrics);
    return { ...read, checks: await listChecksOf(idsOfChecked(read)) };
  });
}

/** The claims of which a chart shows what other sources say. */
export function idsOfChecked({ rows }: Pick<ChartClaims, 'rows'>): string[] {
  return rows.filter((row) => row.restates === null).map((row) => row.claimId);
}

/** Which metrics stand apart from these, in the order of these, and why. */
export async function readApart(slugs: readonly string[]): Promise<MetricApart[]> {
  const apart = await memoizeEachPerVersion('apart', slugs, async (missing) => {
    const all = await listApartOf(missing);
    return new Map(missing.map((slug) => [slug, all.filter(({ metric }) => metric === slug)]));
  });
  return slugs.flatMap((slug) => apart.get(slug) ?? []);
}

/** A number that readers would expect on the same axis: said as a sentence, with why it stands apart. */
export type ApartSentence = { text: string; href: string; reason: string };

/** What stands apart from these metrics as sentences: the number where there is one alone, else the metric's name. */
export async function readApartSentences(slugs: readonly string[]): Promise<ApartSentence[]> {
  return Promise.all(
    (await readApart(slugs)).map((apart) =>
      memoizePerVersion(`apart ${apart.metric} ${apart.other}`, () => sayApart(apart)),
    ),
  );
}

async function sayApart({ other, otherName, otherRowsBy, reason }: MetricApart): Promise<ApartSentence> {
  const { rows } = await listClaims({ metric: [other], limit: 2 });
  const only = rows.length === 1 ? rows[0] : undefined;
  if (only === undefined) return { text: otherName, href: metricUrl(other), reason };
  return { text: loneClaimWords(only, otherRowsBy), href: claimUrl(only.claimId), reason };
}

function toMap<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  return new Map(list.map((item) => [keyOf(item), item]));
}
