import { Agent, get } from 'node:http';

type Asking = { toUrl: () => string; seconds: number; connections: number; encoding?: string };

export const p99 = (asking: Asking): Promise<number> => quantileOf(0.99, asking);

/** A percentile of the time from asking to the last byte, in milliseconds, asked one by one on some connections. */
export async function quantileOf(
  share: number,
  { toUrl, seconds, connections, encoding = 'identity' }: Asking,
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const askOn = async () => {
    while (performance.now() < until) times.push(await timeOf(toUrl(), agent, encoding));
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  agent.destroy();
  return percentile(times, share);
}

/** The smallest value that so large a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function timeOf(url: string, agent: Agent, encoding: string): Promise<number> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { 'accept-encoding': encoding } }, (response) => {
      response.resume();
      response.on('end', () => resolve(performance.now() - since));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
