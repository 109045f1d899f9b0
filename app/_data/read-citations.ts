import 'server-only';
import { listSourcesCited } from '../../db/queries/sources.ts';
import { citeUrl, claimUrl, metricUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow, MetricRow, SourceRow } from '../../lib/model/rows.ts';
import {
  type CitedChart,
  chartSentence,
  claimSentence,
  claimTitle,
  sourceSentence,
} from '../../lib/out/citation.ts';
import { type Bibliography, type Citations, formatCitations } from '../../lib/out/cite/citations.ts';
import { type CslItem, toCslPage, toCslSource } from '../../lib/out/cite/csl.ts';
import { titleWords } from '../../lib/words/title-words.ts';
import { requireDataState, siteAddress } from './site-address.ts';

/** What is said under “Cite”: a ready sentence, and a bibliography of all that it rests on. */
export type Cited = { sentence: string; bibliography: Bibliography; citations: Citations };

/** The same where the bibliography is one step away, at an address of its own. */
export type CitedBriefly = { sentence: string; bibliography: string };

/** The sentence of a claim, and where its bibliography stands. */
export async function citeClaimBriefly(row: ClaimRow): Promise<CitedBriefly> {
  const path = claimUrl(row.claimId);
  const sentence = claimSentence(row, siteAddress(path), await requireDataState());
  return { sentence, bibliography: citeUrl(path) };
}

/** The sentence of a chart that stands at `path`, whose bibliography stands at `bibliography`. */
export async function citeChartBriefly(
  chart: CitedChart,
  path: string,
  rows: readonly ClaimRow[],
  bibliography: string,
): Promise<CitedBriefly> {
  return {
    sentence: chartSentence(chart, rows, siteAddress(path), await requireDataState()),
    bibliography,
  };
}

/** The sentence of a source, and where its bibliography stands. */
export async function citeSourceBriefly(source: SourceRow): Promise<CitedBriefly> {
  const path = sourceUrl(source.slug);
  const sentence = sourceSentence(source, siteAddress(path), await requireDataState());
  return { sentence, bibliography: citeUrl(path) };
}

/** A claim: our page, the article it is printed in, and the primary source that its chain leads to. */
export async function citeClaim(row: ClaimRow): Promise<Cited> {
  const state = await requireDataState();
  const url = siteAddress(claimUrl(row.claimId));
  const page = toCslPage(claimTitle(row), url, state);
  return withSources(claimSentence(row, url, state), page, sourcesOf(row));
}

/** A chart or metric: our page, every article and primary behind its rows, and every other source that it shows. */
export async function citeChart(
  chart: CitedChart,
  path: string,
  rows: readonly ClaimRow[],
  checks: readonly CheckRow[],
): Promise<Cited> {
  const state = await requireDataState();
  const url = siteAddress(path);
  const slugs = [...rows.flatMap(sourcesOf), ...checks.map((check) => check.source)];
  return withSources(chartSentence(chart, rows, url, state), toCslPage(chart.title, url, state), slugs);
}

/** A metric by the chart of its own page. */
export function citeMetric(
  metric: MetricRow,
  rows: readonly ClaimRow[],
  checks: readonly CheckRow[],
): Promise<Cited> {
  return citeChart({ ...metric, metrics: [metric] }, metricUrl(metric.slug), rows, checks);
}

/** The article, and the primary source; one that we only infer and did not read is told in the chain and cited by nobody. */
function sourcesOf({ articleSlug, primarySlug, primaryInferred, chainEnd }: ClaimRow): (string | null)[] {
  return [articleSlug, primaryInferred && chainEnd !== 'primary_read' ? null : primarySlug];
}

/** A source: itself, and our page of it. */
export async function citeSource(source: SourceRow): Promise<Cited> {
  const state = await requireDataState();
  const url = siteAddress(sourceUrl(source.slug));
  const page = toCslPage(`Claims and checks of ${titleWords(source.title)}`, url, state);
  return toCited(sourceSentence(source, url, state), { cited: toCslSource(source), restsOn: [page] });
}

async function withSources(sentence: string, page: CslItem, slugs: (string | null)[]): Promise<Cited> {
  const sources = await listSourcesCited([...new Set(slugs.filter((slug) => slug !== null))]);
  return toCited(sentence, { cited: page, restsOn: sources.map(toCslSource) });
}

const toCited = (sentence: string, bibliography: Bibliography): Cited => ({
  sentence,
  bibliography,
  citations: formatCitations(bibliography),
});
