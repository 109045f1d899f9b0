import { ensureBuild } from '../../../app/_boot/build.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { createProgress } from '../../../db/process/progress.ts';
import { type Site, startSite } from '../../support/start-site.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';
import type { BenchContext } from './bench.ts';

const DIST = '.next';

/** The site as `npm start` serves it, with the real seeds in a database of its own. */
export async function openBuiltSite({ say, defer, abort }: BenchContext): Promise<Site> {
  const env = toTestEnvironment(process.env);
  const progress = createProgress(process.stdout);
  await ensureBuild({ projectDir: PROJECT_DIR, distDir: DIST, env, progress, abort });
  say('starting the site');
  const site = await startSite({ env, distDir: DIST, say: () => {} });
  defer(site.stop);
  return site;
}
