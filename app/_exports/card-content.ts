import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import { claimUrl, metricUrl } from '../../lib/filter/urls.ts';
import { type ClaimRow, statesNumber } from '../../lib/model/claim-row.ts';
import type { DataState, MetricRow } from '../../lib/model/rows.ts';
import { LICENCE_SHORT } from '../../lib/out/licence.ts';
import { toArticleLines } from '../../lib/words/attribution.ts';
import { capitalise, toClaimHeadline } from '../../lib/words/claim-headline.ts';
import { formatCount, formatDate, formatPeriod, formatPlace } from '../../lib/words/format.ts';
import { KIND_WORDS } from '../../lib/words/labels.ts';
import { claimWords } from '../../lib/words/lone-claim-words.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { toSourceText } from '../../lib/words/source-text.ts';
import { statusWords } from '../../lib/words/status-words.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { siteAddress, siteUrl } from '../_data/site-address.ts';
import type { CardContent } from './card-layout.ts';

/** More quantities than these would not be read on a card; its title stands for them. */
const MAX_QUANTITIES = 5;

export function metricCard(
  metric: MetricRow,
  rows: readonly ClaimRow[],
  chart: Chart | undefined,
  state: DataState,
): CardContent {
  return {
    kicker: `${SITE_NAME} · ${metric.name}`,
    headline: metric.title,
    about: metric.subtitle,
    text: chart === undefined ? loneWords(metric, rows) : quantitiesOf(chart),
    caveat: '',
    sources: rows.length === 0 ? [] : sourcesOf(rows),
    address: siteAddress(metricUrl(metric.slug)),
    version: versionOf(state),
  };
}

export function claimCard(row: ClaimRow, metric: MetricRow, state: DataState): CardContent {
  const { quantity, what, who } = toClaimHeadline(row, metric.rowsBy);
  const status = [statusWords(row)].flatMap((words) => (words === '' ? [] : [` · ${words}`])).join('');
  return {
    kicker: `${SITE_NAME} · claim ${row.claimId}, ${KIND_WORDS[row.kind]}${status}`,
    headline: quantity,
    about: [`${what} — ${who}`, formatPeriod(row), formatPlace(row)].join(' · '),
    text: row.description,
    caveat: `What this does not say: ${row.caveat}`,
    sources: sourcesOf([row]),
    address: siteAddress(claimUrl(row.claimId)),
    version: versionOf(state),
  };
}

export function frontCard(
  figures: number,
  rows: readonly ClaimRow[],
  state: DataState,
  lead?: Chart,
): CardContent {
  const articles = toArticleLines(rows).length;
  return {
    kicker: SITE_NAME,
    headline: 'What can you quote, and how sure is it?',
    about: lead?.title ?? '',
    text: `${formatCount(figures, 'number')} that articles quote, each with its hedge, its paragraph and the source behind it.`,
    caveat: '',
    sources: articles > 3 ? [`From ${formatCount(articles, 'article')}.`] : [toSourceText(rows).articles],
    address: siteUrl(),
    version: versionOf(state),
  };
}

function sourcesOf(rows: readonly ClaimRow[]): string[] {
  const { articles, primaries } = toSourceText(rows);
  return [articles, primaries];
}

/** The quantities that a chart draws, each with its row, its hedge and our conversion; none where they are too many. */
function quantitiesOf(chart: Chart): string {
  const quantities = chartFormOf(chart).toQuantities(chart);
  return quantities.length > MAX_QUANTITIES ? '' : quantities.join(' · ');
}

/** A lone number is no chart: its card says it whole. */
function loneWords({ rowsBy }: MetricRow, rows: readonly ClaimRow[]): string {
  const [only, ...others] = rows.filter(statesNumber);
  return only === undefined || others.length > 0 ? '' : capitalise(claimWords(only, rowsBy));
}

function versionOf({ dated }: DataState): string {
  return `Data of ${formatDate(dated)} · ${LICENCE_SHORT}`;
}
