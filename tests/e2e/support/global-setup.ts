import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../../../app/_boot/build.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { createProgress } from '../../../db/process/progress.ts';
import { findChromium } from '../../support/find-chromium.ts';
import { startSite } from '../../support/start-site.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

const OWN_BUILD = path.join('.next-test', 'e2e');

/** Brings up the whole site once for all the browser tests, and gives Playwright what takes it down again. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.once('exit', removeEmptyOutput);
  const env = toTestEnvironment(process.env);
  const say = (line: string) => console.log(line);
  process.env.CHROMIUM_PATH = await findChromium({ env: process.env, say });
  const distDir = await chooseBuild(env);
  const site = await startSite({ env, distDir, say });
  process.env.E2E_ORIGIN = site.origin;
  process.env.E2E_DATABASE_URL = site.databaseUrl;
  process.env.TEST_DIST_DIR = distDir;
  return site.stop;
}

/** The build that the whole run made, or, for Playwright called by hand, one that is made anew where sources changed. */
async function chooseBuild(env: NodeJS.ProcessEnv): Promise<string> {
  const given = process.env.NEXT_DIST_DIR;
  if (given !== undefined) {
    if (existsSync(path.join(PROJECT_DIR, given, 'BUILD_ID'))) return given;
    throw new Error(`NEXT_DIST_DIR is "${given}", and there is no build in it.`);
  }
  const progress = createProgress(process.stdout);
  const abort = new AbortController().signal;
  await ensureBuild({ projectDir: PROJECT_DIR, distDir: OWN_BUILD, env, progress, abort });
  return OWN_BUILD;
}

/** Playwright notes its last run beside the pictures of what failed; where nothing failed, the note is all there is. */
function removeEmptyOutput(): void {
  const folder = process.env.E2E_OUTPUT_DIR ?? '';
  if (existsSync(folder) && readdirSync(folder).every((name) => name.startsWith('.')))
    rmSync(folder, { recursive: true });
}
