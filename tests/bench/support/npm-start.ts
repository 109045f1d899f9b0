import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runProcess } from '../../support/run-process.ts';
import { SITE_URL } from '../../support/site-url.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

/** What `npm start` runs. */
const START = ['app/_boot/run.mjs', '--build', 'app/_boot/start.ts'];
const EVERY_MS = 20;

/** The site as `npm start` starts it, embedded database included; `startedMs` until its front page was answered. */
export type Started = { origin: string; pid: number; startedMs: number; stop: () => Promise<void> };

/** Starts it on a free port, with its data in a folder. Rejects where it ends before its front page is there. */
export async function npmStart(dataDir: string, abort: AbortSignal): Promise<Started> {
  const port = await findFreePort();
  const quit = new AbortController();
  const env = { ...toTestEnvironment(process.env), DATA_DIR: dataDir, PORT: String(port), SITE_URL };
  const since = performance.now();
  let pid = 0;
  const state: { output?: string } = {};
  const ended = runProcess(process.execPath, START, {
    cwd: PROJECT_DIR,
    env,
    abort: AbortSignal.any([abort, quit.signal]),
    limitSeconds: 4 * 3600,
    onStart: (started) => {
      pid = started;
    },
  }).then(({ output }) => {
    state.output = output;
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    quit.abort();
    await ended;
  };
  while (!(await answers(origin))) {
    if (state.output !== undefined) throw new Error(`It ended without an answer:\n${state.output}`);
    await sleep(EVERY_MS);
  }
  return { origin, pid, startedMs: performance.now() - since, stop };
}

const answers = (origin: string) =>
  fetch(origin).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );
