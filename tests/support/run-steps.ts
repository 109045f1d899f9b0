import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.ts';
import type { StepName } from './run-arguments.ts';
import { type Counts, countPlaywright, countVitest, readReport, settleCounts } from './run-counts.ts';
import { keepingFiles, type RunFiles } from './run-files.ts';
import { type Finished, runProcess } from './run-process.ts';

export type StepContext = {
  projectDir: string;
  env: NodeJS.ProcessEnv;
  files: RunFiles;
  abort: AbortSignal;
  say: (line: string) => void;
};

export type Outcome = { counts: Counts; output: string };

type Step = (context: StepContext) => Promise<Outcome>;

const LIMIT_SECONDS = { static: 120, tests: 1200, build: 300, e2e: 1800, endurance: 3600, interop: 3600 };
/** Vitest waits for its running tests; what they leave of a database is swept after the run. */
const VITEST_GRACE_MS = 3000;
const BIN = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/playwright/cli.js',
};

export const STEPS: Record<StepName, Step> = {
  format: (context) => runStatic(context, BIN.biome, ['format', '--max-diagnostics=50', '.']),
  lint: (context) => runStatic(context, BIN.biome, LINT),
  types: (context) => runStatic(context, BIN.tsc, ['--noEmit', '-p', 'tests/tsconfig.types.json']),
  unit: (context) => runVitest(context, 'unit'),
  db: (context) => runVitest(context, 'db'),
  build: runBuild,
  resilience: (context) => runVitest(context, 'resilience'),
  endurance: (context) => runVitest(context, 'endurance', LIMIT_SECONDS.endurance),
  interop: (context) => runVitest(context, 'interop', LIMIT_SECONDS.interop),
  e2e: runPlaywright,
};

/** What `npm run build` runs. */
const BUILD_COMMAND = 'app/_boot/build-command.ts';
const LINT = ['check', '--formatter-enabled=false', '--error-on-warnings', '--max-diagnostics=50', '.'];

async function runStatic(context: StepContext, program: string, args: string[]): Promise<Outcome> {
  return toStaticOutcome(await runNode(context, program, args, LIMIT_SECONDS.static));
}

async function runVitest(
  context: StepContext,
  project: 'unit' | 'db' | 'resilience' | 'endurance' | 'interop',
  limitSeconds: number = LIMIT_SECONDS.tests,
): Promise<Outcome> {
  const { tempDir, distDir } = context.files;
  const report = path.join(tempDir, `${project}.json`);
  const env = { ...context.env, TEST_DIST_DIR: distDir };
  const args = [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output } = await runNode(
    { ...context, env },
    BIN.vitest,
    args,
    limitSeconds,
    VITEST_GRACE_MS,
  );
  const found = readReport<Parameters<typeof countVitest>[0]>(report);
  return { counts: settleCounts(found && countVitest(found), code), output };
}

function runBuild(context: StepContext): Promise<Outcome> {
  const { projectDir, files, env } = context;
  const kept = ['tsconfig.json', 'next-env.d.ts'].map((name) => path.join(projectDir, name));
  const built = {
    ...context,
    env: { ...env, NODE_ENV: 'production', NEXT_DIST_DIR: files.distDir } as const,
  };
  return keepingFiles(kept, async () =>
    toStaticOutcome(await runNode(built, '--import', ['tsx', BUILD_COMMAND], LIMIT_SECONDS.build)),
  );
}

async function runPlaywright(context: StepContext): Promise<Outcome> {
  const { projectDir, files } = context;
  const { tempDir, distDir } = files;
  const report = path.join(tempDir, 'e2e.json');
  const pictures = path.join(tempDir, 'e2e');
  const env = {
    ...context.env,
    CHROMIUM_PATH: await findChromium({ env: context.env, say: context.say }),
    NEXT_DIST_DIR: distDir,
    E2E_OUTPUT_DIR: pictures,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
  const { code, output } = await runNode({ ...context, env }, BIN.playwright, args, LIMIT_SECONDS.e2e);
  const found = readReport<Parameters<typeof countPlaywright>[0]>(report);
  const counts = settleCounts(found && countPlaywright(found), code);
  if (counts.failed === 0 || context.abort.aborted || !hasPictures(pictures)) return { counts, output };
  const kept = files.keep(pictures);
  return {
    counts,
    output: `${output.replaceAll(path.relative(projectDir, pictures), kept)}\nPictures of what failed: ${kept}\n`,
  };
}

const hasPictures = (folder: string) =>
  existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'));

function runNode(
  context: StepContext,
  program: string,
  args: string[],
  limitSeconds: number,
  graceMs?: number,
): Promise<Finished> {
  const { projectDir, env, abort } = context;
  const options = { cwd: projectDir, env, abort, limitSeconds, graceMs };
  return runProcess(process.execPath, [program, ...args], options);
}

function toStaticOutcome({ code, output }: Finished): Outcome {
  const passed = code === 0 ? 1 : 0;
  return { counts: { passed, failed: 1 - passed, skipped: 0 }, output };
}
