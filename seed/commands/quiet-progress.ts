import { createStatusLine, type Output, QUIET_MS } from '../../db/process/status-line.ts';

/** Runs steps of which one hears only while they take longer than two seconds: nothing of it stays on a terminal. */
export function createQuietProgress(out: Output, quietMs = QUIET_MS) {
  const status = createStatusLine(out);
  const everyMs = status.isTerminal ? 1000 : 10_000;
  return async <T>(title: string, run: () => Promise<T>): Promise<T> => {
    const since = performance.now();
    let timer = setTimeout(function again() {
      status.show(`${title} … ${Math.round((performance.now() - since) / 1000)} s`);
      timer = setTimeout(again, everyMs);
    }, quietMs);
    try {
      return await run();
    } finally {
      clearTimeout(timer);
      status.clear();
    }
  };
}
