import { startChartKeys } from './chart-keys.ts';
import { startPointing } from './chart-pointer.ts';
import { startLiveCharts } from './live-charts.ts';
import { startOneStop } from './one-stop.ts';

/** Has the server's own drawings of charts and maps answer pointers, fingers and keys. */
export function startCharts(): void {
  startPointing();
  startChartKeys();
  startOneStop();
  startLiveCharts();
}
