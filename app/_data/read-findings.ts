import 'server-only';
import { type FindingRow, getFinding } from '../../db/queries/findings.ts';
import type { Chart, ChartText } from '../../lib/chart/chart.ts';
import {
  MAX_OTHERS,
  MAX_TILE_HEIGHT,
  orderProposals,
  placeTiles,
  type TileSize,
} from '../../lib/chart/front-tiles.ts';
import { type ChartUrls, findingChartUrls, metricChartUrls } from '../../lib/filter/urls.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { readFindings, readMetricsNamed } from './kept-reads.ts';
import { type FigureData, readFigure, toChartText } from './read-figure.ts';

/** So many findings are read at a time, until the front page is full. */
const READ_AT_ONCE = MAX_OTHERS + 4;
/** Of so many at most; what is behind them stands on its own pages. */
const MAX_READ = 4 * READ_AT_ONCE;

/** The widest drawing of a chart in a tile of each size, in px. */
export const TILE_WIDTH: Record<TileSize, number> = { lead: 480, second: 480, third: 324, wide: 640 };

/** `urls` are the metric's own where a finding draws one alone: one picture has one address. */
export type FindingSubject = { text: ChartText; metrics: MetricRow[]; urls: ChartUrls };
/** A finding that has a chart. */
export type Tile = FindingRow & { subject: FindingSubject; figure: FigureData & { chart: Chart } };

/** What stands on the front page: the lead, and rows of tiles. */
export async function readTiles() {
  const proposals = orderProposals(await readFindings(MAX_READ));
  const drawn: Tile[] = [];
  for (let start = 0; start < proposals.length; start += READ_AT_ONCE) {
    drawn.push(...(await readDrawn(proposals.slice(start, start + READ_AT_ONCE))));
    const placed = placeTiles(drawn, heightAt);
    if (placed.rows.flatMap(({ tiles }) => tiles).length === MAX_OTHERS && placed.lead?.mayLead) break;
  }
  return placeTiles(drawn, heightAt);
}

function heightAt({ figure: { chart } }: Tile, size: TileSize): number {
  return chartFormOf(chart).height(asSized(chart, size), TILE_WIDTH[size]);
}

/** A chart as it stands in a tile of this size: with room between its rows where it leads, or where a half has it. */
export function asSized(chart: Chart, size: TileSize): Chart {
  const roomy = { ...chart, isRoomy: true };
  if (size === 'lead') return roomy;
  const height = chartFormOf(chart).height(roomy, TILE_WIDTH[size]);
  return size === 'second' && height <= MAX_TILE_HEIGHT.second ? roomy : chart;
}

async function readDrawn(findings: readonly FindingRow[]): Promise<Tile[]> {
  const metrics = await readMetricsNamed(findings.flatMap((finding) => finding.metrics));
  const read = await Promise.all(
    findings.map(async (finding) => {
      const subject = toSubject(finding, metrics);
      return { ...finding, subject, figure: await readFigure(subject.metrics, subject.text) };
    }),
  );
  return read.flatMap(({ figure: { chart, ...figure }, ...tile }) =>
    chart === undefined ? [] : [{ ...tile, figure: { ...figure, chart } }],
  );
}

/** What one finding draws and in which words; `undefined` where there is none of this name. */
export async function readFindingSubject(slug: string): Promise<FindingSubject | undefined> {
  const finding = await getFinding(slug);
  return finding && toSubject(finding, await readMetricsNamed(finding.metrics));
}

function toSubject(finding: FindingRow, all: readonly MetricRow[]): FindingSubject {
  const metrics = finding.metrics.flatMap((slug) => all.find((metric) => metric.slug === slug) ?? []);
  const [first] = metrics;
  if (first === undefined) throw new Error(`The finding ${finding.slug} has no metric.`);
  const text = { ...toChartText(first), ...finding.text, id: finding.slug };
  const urls = metrics.length === 1 ? metricChartUrls(first.slug) : findingChartUrls(finding);
  return { text, metrics, urls };
}
