import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { toAskedOrder } from '../../lib/chart/asked-order.ts';
import type { Found } from '../../lib/chart/choose-rows.ts';
import { MAX_ROWS } from '../../lib/chart/choose-rows.ts';
import { type Multiples, membersByAxis, toMultiples } from '../../lib/chart/multiples.ts';
import { orderForProfile } from '../../lib/chart/profile-metrics.ts';
import { MAX_DRAWN, MAX_MULTIPLES } from '../../lib/chart/refuse-chart.ts';
import { shownAxes } from '../../lib/chart/shown-axes.ts';
import { withContext } from '../../lib/chart/with-context.ts';
import { isFiltered, isNarrowed } from '../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { CHOICE_OF_FORM, isTextForm } from '../../lib/model/vocabulary.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { readApart, readFindings, readWholeChart } from './kept-reads.ts';
import type { FoundMetric } from './read-filter-figure.ts';

/** Of a metric that is told in words so many claims are read. */
const MAX_TOLD = 4;

/** The claims of a filter side by side; `left` are the metrics for which there was no place. */
export type Panels = Multiples & { left: FoundMetric[] };

type Axis = { metrics: FoundMetric[]; rows: ClaimRow[]; chosen: ClaimRow[]; found?: Found | undefined };

/**
 * Sets what a filter finds side by side, the metrics of the front page's findings first: at most `MAX_MULTIPLES` axes
 * (and one or two lone numbers more), and as many metrics in words. What was chosen is lit, and what it must be seen beside stands in grey.
 */
export async function readPanels(filter: ClaimFilter, found: readonly FoundMetric[]): Promise<Panels> {
  const findings = (await readFindings()).map(({ metrics }) => metrics);
  const inOrder = orderForProfile(found, findings);
  const drawable = membersByAxis(inOrder.filter((metric) => !isTextForm(metric)));
  const worded = inOrder.filter(isTextForm);
  const axesShown = shownAxes(drawable, MAX_MULTIPLES);
  const shown = [...axesShown.shown, ...worded.slice(0, MAX_MULTIPLES).map((each) => [each])];
  const [axes, apart] = await Promise.all([
    Promise.all(shown.map((metrics) => readAxis(filter, metrics))),
    readApart(shown.flat().map(({ slug }) => slug)),
  ]);
  const rows = axes.flatMap((axis) => toAskedOrder(axis.rows, axis.metrics, filter.sort));
  const checks = await listChecksOf(rows.map((row) => row.claimId));
  const chosen = isFiltered(filter)
    ? new Set(axes.flatMap((axis) => axis.chosen.map((row) => row.claimId)))
    : undefined;
  const multiples = toMultiples(CHART_FORMS, shown.flat(), rows, checks, apart, {
    chosen,
    founds: new Map(axes.flatMap(({ metrics, found: all }) => (all ? [[metrics[0]?.slug ?? '', all]] : []))),
  });
  return { ...multiples, left: [...axesShown.left.flat(), ...worded.slice(MAX_MULTIPLES)] };
}

/** What is chosen of the metrics of one axis and what stands beside it; of a whole metric its own chart. */
async function readAxis(filter: ClaimFilter, metrics: FoundMetric[]): Promise<Axis> {
  const [first] = metrics;
  const choice = first === undefined ? null : CHOICE_OF_FORM[first.form];
  const asked = { ...filter, metric: metrics.map(({ slug }) => slug), sort: 'reading' as const, after: null };
  if (first === undefined || choice === null) {
    const { rows } = await listClaims({ ...asked, limit: MAX_TOLD });
    return { metrics, rows, chosen: rows };
  }
  if (!isNarrowed(filter)) {
    const { rows, found } = await readWholeChart(metrics);
    return { metrics, rows, chosen: rows, found };
  }
  const [{ rows: chosen, next }, { rows: others }] = await Promise.all([
    listClaims({ ...asked, limit: MAX_DRAWN }),
    readWholeChart(metrics),
  ]);
  if (next !== null) return { metrics, rows: chosen.slice(0, MAX_ROWS), chosen };
  return { metrics, rows: withContext(chosen, others, { choice, rowsBy: first.rowsBy }), chosen };
}
