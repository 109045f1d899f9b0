import { setTimeout as sleep } from 'node:timers/promises';
import { SITE_SERVER } from '../../app/_boot/serve.ts';
import { findFreePort } from '../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { type Finished, runProcess } from './run-process.ts';
import { SITE_URL } from './site-url.ts';

/** `stop` gives what it printed, and how it ended. */
export type BareServer = { origin: string; pid: number; stop: () => Promise<Finished> };

/** The built site on a free port with a database address of the test's choosing, which need not answer. */
export async function startBareServer(
  databaseUrl: string,
  settings: NodeJS.ProcessEnv | Record<string, string> = {},
): Promise<BareServer> {
  const port = await findFreePort();
  const quit = new AbortController();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_DIST_DIR: process.env.TEST_DIST_DIR,
    DATABASE_URL: databaseUrl,
    SITE_URL,
    PORT: String(port),
    ...settings,
  } as const;
  let pid = 0;
  const onStart = (started: number) => {
    pid = started;
  };
  const options = { cwd: PROJECT_DIR, env, abort: quit.signal, limitSeconds: 1200, onStart };
  const ended = runProcess(process.execPath, SITE_SERVER, options);
  const stop = () => {
    quit.abort();
    return ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    const answers = await fetch(`${origin}/health/live`).then(
      () => true,
      () => false,
    );
    if (answers) return { origin, pid, stop };
    await sleep(100);
  }
  await stop();
  throw new Error('The server did not answer in 30 seconds.');
}
