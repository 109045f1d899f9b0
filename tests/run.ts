import { sweepThrowawayHomes } from '../db/embedded/throwaway.ts';
import { listenForInterrupt } from '../db/process/interrupt.ts';
import { isProgram, PROJECT_DIR, runProgram } from '../db/process/program.ts';
import { SetupProblem } from '../db/process/setup-problem.ts';
import { BadArguments, parseArguments, type StepName } from './support/run-arguments.ts';
import { openRunFiles } from './support/run-files.ts';
import { createReport } from './support/run-report.ts';
import { runSchedule } from './support/run-schedule.ts';
import { type Outcome, STEPS, type StepContext } from './support/run-steps.ts';
import { toTestEnvironment } from './support/test-environment.ts';

const WITH_DATABASE: readonly StepName[] = ['db', 'resilience', 'e2e', 'endurance', 'interop'];

/** Runs the wanted steps, all of them without arguments; the last line printed is the sum. */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  const abort = listenForInterrupt();
  const report = createReport((text) => process.stdout.write(text));
  const files = openRunFiles(PROJECT_DIR);
  const env = toTestEnvironment(process.env);
  const run = async (name: StepName) => {
    const end = report.begin(name);
    const say = (text: string) => report.say(name, text);
    const { counts, output } = await runStep(name, { projectDir: PROJECT_DIR, env, files, abort, say });
    end(counts, output);
    return counts.failed === 0;
  };
  try {
    await runSchedule(wanted, abort, run, report.skip);
  } finally {
    files.remove();
    if (WITH_DATABASE.some((name) => wanted.includes(name))) await sweepThrowawayHomes();
  }
  if (abort.aborted) process.stdout.write(`\n${(abort.reason as Error).message}\n`);
  report.end();
  abort.throwIfAborted();
  return report.sum.failed === 0 ? 0 : 1;
}

/** A step that can't even be run has failed, and the others go on. */
async function runStep(name: StepName, context: StepContext): Promise<Outcome> {
  try {
    return await STEPS[name](context);
  } catch (error) {
    const output = error instanceof SetupProblem ? error.message : String((error as Error).stack ?? error);
    return { counts: { passed: 0, failed: 1, skipped: 0 }, output };
  }
}

function readArguments(args: string[]): StepName[] {
  try {
    return parseArguments(args);
  } catch (error) {
    if (error instanceof BadArguments) throw new SetupProblem(error.message);
    throw error;
  }
}

if (isProgram(import.meta.url)) runProgram(main);
