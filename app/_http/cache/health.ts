import type { Buffered } from './capture.ts';
import type { LoadWatch } from './load-watch.ts';

const LIVENESS = '/health/live';

type Told = {
  /** It is about to end. */
  isLeaving: boolean;
  /** Names the build with its settings; absent in development. */
  edition?: string;
};

/**
 * How the site does. `/health/live`: that it answers, 200 in any case. `/health`: whether readers should be sent here, 200
 * where it can show data and is not about to end, else 503; within two seconds also where the database is silent.
 */
export async function toHealth(
  path: string,
  watch: Pick<LoadWatch, 'state' | 'lastKnown'>,
  { isLeaving, edition }: Told,
): Promise<Buffered> {
  if (path === LIVENESS) return toJson(200, { alive: true });
  const state = await watch.state();
  const version = state.kind === 'ready' ? state.load.version : null;
  const isReady = version !== null && !isLeaving;
  const last = watch.lastKnown();
  return toJson(isReady ? 200 : 503, {
    alive: true,
    ready: isReady,
    data_version: version,
    last_seen: last
      ? { data_version: last.load.version, seconds_ago: Math.round(last.ageMs / 100) / 10 }
      : null,
    edition: edition ?? null,
  });
}

function toJson(status: number, body: object): Buffered {
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '5' }),
  };
  return { status, headers, body: Buffer.from(`${JSON.stringify(body)}\n`) };
}
