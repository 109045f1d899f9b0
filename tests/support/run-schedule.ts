import type { StepName } from './run-arguments.ts';

/** What depends on a step that failed is not run. */
const NEEDS: Partial<Record<StepName, StepName>> = {
  resilience: 'build',
  endurance: 'build',
  interop: 'build',
  e2e: 'build',
};

/**
 * Phases one after the other, their lanes side by side: two cores carry the tests and a build, and then a browser. With
 * the database tests beside the browser both took longer than one after the other.
 */
const PHASES: readonly (readonly (readonly StepName[])[])[] = [
  [['format', 'lint', 'types']],
  [
    ['unit', 'db'],
    ['build', 'resilience'],
  ],
  [['e2e']],
  [['endurance']],
  [['interop']],
];

/**
 * Runs the wanted steps. `run` gives whether a step passed; `skip` is told of one that can't run and which step it
 * lacks. Nothing new is begun once `abort` has fired.
 */
export async function runSchedule(
  wanted: readonly StepName[],
  abort: AbortSignal,
  run: (name: StepName) => Promise<boolean>,
  skip: (name: StepName, needed: StepName) => void,
): Promise<void> {
  const failed = new Set<StepName>();
  const runLane = async (lane: readonly StepName[]) => {
    for (const name of lane.filter((step) => wanted.includes(step))) {
      if (abort.aborted) return;
      const needed = NEEDS[name];
      if (needed && failed.has(needed)) skip(name, needed);
      else if (!(await run(name))) failed.add(name);
    }
  };
  for (const lanes of PHASES) await Promise.all(lanes.map(runLane));
}
