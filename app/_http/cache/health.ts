import type { Buffered } from './capture.ts';
import type { LoadWatch } from './load-watch.ts';

const LIVENESS = '/health/live';

/**
 * How the site does. `/health/live`: that it answers, 200 in any case. `/health`: whether readers should be sent here, 200
 * where it can show data and is not about to end, else 503; within two seconds also where the database is silent.
 */
export async function toHealth(
  path: string,
  watch: Pick<LoadWatch, 'state'>,
  isLeaving: boolean,
): Promise<Buffered> {
  if (path === LIVENESS) return toJson(200, { alive: true });
  const state = await watch.state();
  const version = state.kind === 'ready' ? state.load.version : null;
  const isReady = version !== null && !isLeaving;
  return toJson(isReady ? 200 : 503, {
    alive: true,
    ready: isReady,
    data_version: version,
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
