import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { type FindingRow, listFindings } from '../../db/queries/findings.ts';
import { listMetricsNamed } from '../../db/queries/metrics.ts';
import { getStandingCounts } from '../../db/queries/standing-counts.ts';
import type { Chart, ChartText } from '../../lib/chart/chart.ts';
import { type ChartUrls, findingChartUrls, metricChartUrls } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow, MetricRow } from '../../lib/model/rows.ts';
import type { StandingCounts } from '../../lib/model/standing.ts';
import { type Cited, citeChart } from './read-citations.ts';
import { readCsvSize } from './read-csv-size.ts';
import { type FigureData, readFigure, toChartText } from './read-figure.ts';

/** How many numbers the front page lists before it leads on to the explorer. */
const LISTED = 60;

/** `urls` are the metric's own where a finding draws one alone: one picture has one address. */
export type FindingSubject = { text: ChartText; metrics: MetricRow[]; urls: ChartUrls };
export type Finding = FigureData & FindingSubject & { cited: Cited; size: string };
export type Numbers = {
  rows: ClaimRow[];
  checks: CheckRow[];
  standings: StandingCounts;
  figures: number;
  restatements: number;
};

/** The findings with their charts, in the editors' order. */
export async function readFindings(): Promise<Finding[]> {
  const findings = await listFindings();
  const metrics = await listMetricsNamed(findings.flatMap((finding) => finding.metrics));
  return Promise.all(findings.map((finding) => readCited(toSubject(finding, metrics))));
}

/** What one finding draws and in which words; `undefined` where there is none of this name. */
export async function readFindingSubject(slug: string): Promise<FindingSubject | undefined> {
  const finding = (await listFindings()).find((each) => each.slug === slug);
  return finding && toSubject(finding, await listMetricsNamed(finding.metrics));
}

/** The chart that the front page opens with, where it draws one. */
export async function readLeadChart(): Promise<Chart | undefined> {
  const [lead] = await listFindings();
  const found = lead && (await readFindingSubject(lead.slug));
  return found && (await readFigure(found.metrics, found.text)).chart;
}

function toSubject(finding: FindingRow, all: readonly MetricRow[]): FindingSubject {
  const metrics = finding.metrics.flatMap((slug) => all.find((metric) => metric.slug === slug) ?? []);
  const [first] = metrics;
  if (first === undefined) throw new Error(`The finding ${finding.slug} has no metric.`);
  const text = { ...toChartText(first), ...finding.text, id: finding.slug };
  const urls = metrics.length === 1 ? metricChartUrls(first.slug) : findingChartUrls(finding);
  return { text, metrics, urls };
}

async function readCited(subject: FindingSubject): Promise<Finding> {
  const figure = await readFigure(subject.metrics, subject.text);
  const [cited, size] = await Promise.all([
    citeChart({ ...subject.text, metrics: subject.metrics }, subject.urls.page, figure.rows, figure.drawn),
    readCsvSize({ claims: figure.claims, isMore: false }),
  ]);
  return { ...figure, ...subject, cited, size };
}

/** The numbers of all articles in reading order, with what other sources say of them. */
export async function readNumbers(): Promise<Numbers> {
  const [{ rows }, count, standings] = await Promise.all([
    listClaims({ kind: ['figure'], limit: LISTED }),
    countClaims({ kind: ['figure'] }),
    getStandingCounts(),
  ]);
  const checks = await listChecksOf(rows.map((row) => row.claimId));
  return { rows, checks, standings, figures: count.claims, restatements: count.restatements };
}
