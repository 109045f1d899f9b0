import { noteAt } from './chart-frame.ts';
import { readChartData } from './chart-tooltip.ts';

/** What ends the live drawing of each chart that was reached for; undefined while it is on its way. */
const ends = new Map<HTMLElement, (() => void) | undefined>();

/**
 * Fetches what draws a chart in the browser once a reader has reached for one of its marks and nothing else is to be done, and not
 * on a connection that is to be spared: all that a reader needs of a chart is there without.
 */
export function startLiveCharts(): void {
  const reach = ({ target }: Event) => {
    const frame = target instanceof Element ? target.closest<HTMLElement>('.chart-live') : null;
    if (frame !== null && noteAt(target) !== null && !ends.has(frame) && !isMetered()) drawSoon(frame);
  };
  document.addEventListener('pointerover', reach, { passive: true });
  document.addEventListener('focusin', reach);
  document.addEventListener('page-changed', () => {
    for (const end of ends.values()) end?.();
    ends.clear();
  });
}

function drawSoon(frame: HTMLElement): void {
  const data = readChartData(frame);
  if (data === undefined) return;
  ends.set(frame, undefined);
  whenIdle(async () => {
    try {
      const { drawLive } = await import('./live-chart.tsx');
      if (ends.has(frame) && frame.isConnected) ends.set(frame, drawLive(frame, data.chart));
    } catch {
      ends.delete(frame);
    }
  });
}

const IDLE_MS = 2000;

/** Not every browser tells when it is idle, and a busy one may not be for long. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: IDLE_MS });
  else setTimeout(then, 200);
}

type WithConnection = { connection?: { saveData?: boolean } };

const isMetered = () => (navigator as WithConnection).connection?.saveData === true;
