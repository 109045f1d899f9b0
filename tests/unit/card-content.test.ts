import { expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { metricCard } from '../../app/_exports/card-content.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { aBesideCheck, aChartMetric, aClaimRow, aMetricRow } from '../support/claim-row.ts';

const converted = { from: 'LUF 800', rate: 40, rate_date: '2021-04-01', rate_source: 'a table' };
const quantity = {
  value: 20,
  unit: 'libraries',
  as_printed: 'LUF 800',
  label: 'spent',
  compares: 'same' as const,
  converted,
};

it('metricCard(metric, rows, chart) says of a value that it is converted by us, from what and at which rate', () => {
  const rows = [aClaimRow()];
  const text = { id: 'x', title: 'Libraries', subtitle: '', doesNotSay: '' };
  const checks = [aBesideCheck(), aBesideCheck({ id: 'converted', who: 'Treasury', quantity })];
  const chart = toChart(CHART_FORMS, text, [aChartMetric({ form: 'beside' })], rows, checks) as Chart;
  expect(metricCard(aMetricRow(), rows, chart, { version: 'v1', dated: '2021-05-01' }).text).toBe(
    [
      'Gazette, April 2021: more than 50',
      'Library Board, 2 April 2021: 52 libraries',
      'Treasury, 2 April 2021: 20 libraries, converted by us from LUF 800 at 40 (a table, 1 April 2021)',
    ].join(' · '),
  );
});
