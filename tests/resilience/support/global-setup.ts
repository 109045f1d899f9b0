import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../../../app/_boot/build.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { createProgress } from '../../../db/process/progress.ts';
import openTestServer from '../../db/global-setup.ts';

const OWN_BUILD = path.join('.next-test', 'resilience');

/**
 * A build, and a real server whose databases are copies of a migrated one and of one with the real seeds, as for the
 * database tests. Each test starts the sites that it puts under strain.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.TEST_DIST_DIR = await chooseBuild();
  return openTestServer();
}

/** The build that the whole run made, or, for vitest called by hand, one that is made anew where sources changed. */
async function chooseBuild(): Promise<string> {
  const given = process.env.TEST_DIST_DIR;
  if (given !== undefined && existsSync(path.join(PROJECT_DIR, given, 'BUILD_ID'))) return given;
  await ensureBuild({
    projectDir: PROJECT_DIR,
    distDir: OWN_BUILD,
    env: process.env,
    progress: createProgress(process.stdout),
    abort: new AbortController().signal,
  });
  return OWN_BUILD;
}
