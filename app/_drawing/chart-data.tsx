import type { Chart, DrawnChart } from '../../lib/chart/chart.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { noteTooltips, type TooltipPlace, type TooltipWords } from '../_charts/tooltip-words.ts';

/** What the script of a page needs of a chart: what is said beside its marks, by their signs, and what the live chart draws. */
export type ChartData = { words: Record<string, TooltipWords>; at: TooltipPlace; chart: DrawnChart };

/** The same beside the chart's drawings, as data: nothing is asked of the server when a reader reaches for the chart. */
export function ChartDataScript({ chart }: { chart: Chart }) {
  const json = JSON.stringify(toChartData(chart)).replaceAll('<', '\\u003c');
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no tag can begin
    <script type="application/json" className="chart-data" dangerouslySetInnerHTML={{ __html: json }} />
  );
}

export function toChartData(chart: Chart): ChartData {
  const form = chartFormOf(chart);
  const { title, subtitle, doesNotSay, annotations, notes, ...drawn } = chart;
  return {
    words: form.toTooltips?.(chart) ?? noteTooltips(chart),
    at: form.tooltipAt ?? 'foot',
    chart: drawn,
  };
}
