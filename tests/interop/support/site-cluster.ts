import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runProcess } from '../../support/run-process.ts';
import { SITE_URL } from '../../support/site-url.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

/** One of several servers of the site. `stop` gives what it printed. */
export type Instance = { origin: string; port: number; stop: () => Promise<string> };

/** Starts `npm run serve -- --no-build` on a database and a build folder, of this project or a copy of it, and waits until it answers. */
export async function startInstance(
  databaseUrl: string,
  distDir: string,
  cwd = PROJECT_DIR,
): Promise<Instance> {
  const port = await findFreePort();
  const quit = new AbortController();
  const ended = runProcess('npm', ['run', '-s', 'serve', '--', '--no-build'], {
    cwd,
    env: {
      ...toTestEnvironment(process.env),
      ...{
        DATABASE_URL: databaseUrl,
        NEXT_DIST_DIR: distDir,
        PORT: String(port),
        HOST: '127.0.0.1',
        SITE_URL,
      },
    },
    abort: quit.signal,
    limitSeconds: 3600,
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    quit.abort();
    return (await ended).output;
  };
  let hasEnded = false;
  ended.then(() => {
    hasEnded = true;
  });
  for (let tries = 0; tries < 600 && !hasEnded; tries += 1) {
    const isAlive = await fetch(`${origin}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isAlive) return { origin, port, stop };
    await sleep(100);
  }
  throw new Error(`The site does not answer: ${await stop()}`);
}
