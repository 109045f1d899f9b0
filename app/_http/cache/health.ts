import { setTimeout as sleep } from 'node:timers/promises';
import type { Buffered } from './capture.ts';
import type { LoadWatch } from './load-watch.ts';

/** Whoever looks after the site waits no longer for it than this. */
const ANSWER_MS = 1500;
const LIVENESS = '/health/live';

/**
 * How the site does. `/health/live`: that it answers, 200 in any case. `/health`: whether it can show data, 200 or 503,
 * within two seconds also where the database is silent.
 */
export async function toHealth(path: string, watch: Pick<LoadWatch, 'fresh'>): Promise<Buffered> {
  if (path === LIVENESS) return toJson(200, { alive: true });
  const state = await Promise.race([watch.fresh().catch(() => undefined), nothingAfter(ANSWER_MS)]);
  const body = { alive: true, ready: state !== undefined, data_version: state?.version ?? null };
  return toJson(state ? 200 : 503, body);
}

function toJson(status: number, body: object): Buffered {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '5' }),
  };
  return { status, headers, body: Buffer.from(`${JSON.stringify(body)}\n`) };
}

const nothingAfter = (ms: number) => sleep(ms, undefined, { ref: false });
