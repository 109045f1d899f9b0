import { load } from '../../bench/support/load.ts';
import type { Instance } from './site-cluster.ts';

const CONNECTIONS = 30;
const SECONDS = 8;

/** How many requests the first one, the first two and so on answer together, each line a sentence. Throws where any is not answered. */
export async function measureRequests(instances: readonly Instance[], path: string): Promise<string[]> {
  const lines: string[] = [];
  const { signal } = new AbortController();
  for (let count = 1; count <= instances.length; count += 1) {
    const each = { connections: CONNECTIONS / count, seconds: SECONDS, signal, encoding: 'br' };
    const asked = instances.slice(0, count).map(({ origin }) => load({ url: origin + path, ...each }));
    const results = await Promise.all(asked);
    const unanswered = results.reduce((total, { non2xx, errors }) => total + non2xx + errors, 0);
    if (unanswered > 0) throw new Error(`${unanswered} requests of ${count} instances were not answered.`);
    const sum = results.reduce((total, { requests, duration }) => total + requests.total / duration, 0);
    const slowest = Math.max(...results.map(({ latency }) => latency.p99));
    lines.push(`${count}: ${Math.round(sum)} a second, 99 of 100 within ${slowest} ms`);
  }
  return lines;
}
