import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { type FindingRow, listFindings } from '../../db/queries/findings.ts';
import { getEvidence } from '../../db/queries/kept-counts.ts';
import { listMetricsNamed } from '../../db/queries/metrics.ts';
import type { EvidenceCounts } from '../../lib/check-counts.ts';
import type { ClaimRow } from '../../lib/claim-row.ts';
import type { CheckRow, MetricRow } from '../../lib/rows.ts';
import type { ChartText } from '../../lib/series.ts';
import { metricUrl } from '../../lib/urls.ts';
import { type Cited, citeChart } from './read-citations.ts';
import { type FigureData, readFigure, toChartText } from './read-figure.ts';

/** How many numbers the front page lists before it leads on to the explorer. */
const LISTED = 60;

export type Finding = FigureData & { text: ChartText; metrics: MetricRow[]; cited: Cited };
export type Numbers = {
  rows: ClaimRow[];
  checks: CheckRow[];
  evidence: EvidenceCounts;
  figures: number;
  restatements: number;
};

/** The findings with their charts, in the editors' order. */
export async function readFindings(): Promise<Finding[]> {
  const findings = await listFindings();
  const metrics = await listMetricsNamed(findings.flatMap((finding) => finding.metrics));
  return Promise.all(findings.map((finding) => readFinding(finding, metrics)));
}

async function readFinding(finding: FindingRow, all: readonly MetricRow[]): Promise<Finding> {
  const metrics = finding.metrics.flatMap((slug) => all.find((metric) => metric.slug === slug) ?? []);
  const [first] = metrics;
  if (first === undefined) throw new Error(`The finding ${finding.slug} has no metric.`);
  const text = { ...toChartText(first), ...finding.text, id: finding.slug };
  const figure = await readFigure(metrics, text);
  const path = metrics.length === 1 ? metricUrl(first.slug) : `/#${finding.slug}`;
  const cited = await citeChart(text, path, figure.rows, figure.drawn);
  return { ...figure, text, metrics, cited };
}

/** The numbers of all articles in reading order, with what other sources say of them. */
export async function readNumbers(): Promise<Numbers> {
  const [{ rows }, count, evidence] = await Promise.all([
    listClaims({ kind: ['figure'], limit: LISTED }),
    countClaims({ kind: ['figure'] }),
    getEvidence(),
  ]);
  const checks = await listChecksOf(rows.map((row) => row.claimId));
  return { rows, checks, evidence, figures: count.claims, restatements: count.restatements };
}
