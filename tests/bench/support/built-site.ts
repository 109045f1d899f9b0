import { ensureBuild } from '../../../app/_boot/build.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { createProgress } from '../../../db/process/progress.ts';
import { type Site, startSite } from '../../support/start-site.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';
import type { BenchContext } from './bench.ts';

export const DIST = '.next';

/** The site as `npm start` serves it, with the real seeds in a database of its own. */
export async function openBuiltSite(context: BenchContext): Promise<Site> {
  const { say, defer } = context;
  const env = await ensureSiteBuild(context);
  say('starting the site');
  const site = await startSite({ env, distDir: DIST, say: () => {} });
  defer(site.stop);
  return site;
}

/** Makes the build where it is not that of the sources; gives the environment for programs that use it. */
export async function ensureSiteBuild({ abort }: Pick<BenchContext, 'abort'>): Promise<NodeJS.ProcessEnv> {
  const env = toTestEnvironment(process.env);
  const progress = createProgress(process.stdout);
  await ensureBuild({ projectDir: PROJECT_DIR, distDir: DIST, env, progress, abort });
  return env;
}
