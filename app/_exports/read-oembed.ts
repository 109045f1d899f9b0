import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import { foundWords } from '../../lib/filter/count-words.ts';
import { describeFilter } from '../../lib/filter/describe-filter.ts';
import { onlyParameters } from '../../lib/filter/query-reader.ts';
import {
  citeUrl,
  claimCardUrl,
  claimsChartUrls,
  claimUrl,
  explorerUrl,
  metricCardUrl,
  metricChartUrls,
} from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { claimSentence } from '../../lib/out/citation.ts';
import type { OembedTarget } from '../../lib/out/oembed.ts';
import { claimHeadlineText } from '../../lib/words/claim-headline.ts';
import { citeChartBriefly } from '../_data/read-citations.ts';
import { readClaim } from '../_data/read-claim.ts';
import { readExplorer } from '../_data/read-explorer.ts';
import { readFigure } from '../_data/read-figure.ts';
import { readFindingSubject } from '../_data/read-findings.ts';
import { readMetric } from '../_data/read-metric.ts';
import { requireDataState, siteAddress } from '../_data/site-address.ts';
import { CLAIMS_SUBJECT } from './subject.ts';

/** What stands on another site for an address of ours: a chart in a frame, or what is said in full. Paths are ours. */
export type Embeddable = { title: string; page: string; card?: string } & (
  | { frame: string; chart: Chart; rows: readonly ClaimRow[] }
  | { text: string }
);

/** `undefined` where there is no such record, or nothing that its filter could mean. */
export function readEmbeddable(target: OembedTarget): Promise<Embeddable | undefined> {
  if (target.kind === 'filter') return readFilter(target.query);
  return { claim: readOneClaim, metric: readOneMetric, finding: readFinding }[target.kind](target.name);
}

async function readOneClaim(id: string): Promise<Embeddable | undefined> {
  const found = await readClaim(id);
  if (found === undefined) return undefined;
  const { row, metric } = found;
  const page = claimUrl(row.claimId);
  const text = claimSentence(row, siteAddress(page), await requireDataState());
  return { title: claimHeadlineText(row, metric.rowsBy), page, card: claimCardUrl(row.claimId), text };
}

async function readOneMetric(slug: string): Promise<Embeddable | undefined> {
  const found = await readMetric(slug);
  if (found === undefined) return undefined;
  const { metric, chart, rows } = found;
  const { page, embed: frame } = metricChartUrls(metric.slug);
  const common = { title: metric.title, page, card: metricCardUrl(metric.slug) };
  if (chart !== undefined) return { ...common, frame, chart, rows };
  const { sentence } = await citeChartBriefly({ ...metric, metrics: [metric] }, page, rows, citeUrl(page));
  return { ...common, text: sentence };
}

async function readFinding(slug: string): Promise<Embeddable | undefined> {
  const found = await readFindingSubject(slug);
  if (found === undefined) return undefined;
  const { chart, rows } = await readFigure(found.metrics, found.text);
  const { page, embed: frame } = found.urls;
  return chart && { title: chart.title, page, frame, chart, rows };
}

/** What the explorer shows as one chart is framed; of anything else it is said what is found. */
async function readFilter(query: URLSearchParams): Promise<Embeddable | undefined> {
  const { filter, chosen, count, problems } = await readExplorer(query.toString());
  if (problems.length > 0) return undefined;
  const subject = await CLAIMS_SUBJECT.read(onlyParameters(query, CLAIMS_SUBJECT.parameters));
  if (!('status' in subject)) {
    const { chart, rows, page } = subject;
    return { title: chart.title, page, frame: claimsChartUrls(filter, true).embed, chart, rows };
  }
  const title = describeFilter(chosen, filter.q);
  const { found, restating } = foundWords(count);
  const text = `${title}. ${found}${restating}, as articles state them: each with its hedge, unit, period, paragraph and source.`;
  return { title, page: explorerUrl({ ...filter, after: null, limit: null }), text };
}
