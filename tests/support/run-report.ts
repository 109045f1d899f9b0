import { formatDuration } from '../../db/process/progress.ts';
import type { StepName } from './run-arguments.ts';
import type { Counts } from './run-counts.ts';

const STILL_RUNNING_MS = 30_000;

export type Report = ReturnType<typeof createReport>;

/** Says how the steps go, prints what a failed one wrote, and adds everything up. */
export function createReport(write: (text: string) => unknown, now: () => number = () => performance.now()) {
  const sum = { passed: 0, failed: 0 };
  const line = (name: StepName, text: string) => write(`${name.padEnd(10)} ${text}\n`);
  return {
    sum,
    say: (name: StepName, text: string) => line(name, `… ${text}`),
    begin(name: StepName) {
      const since = now();
      const elapsed = () => formatDuration(now() - since);
      line(name, '…');
      const timer = setInterval(() => line(name, `… ${elapsed()}`), STILL_RUNNING_MS);
      return (counts: Counts, output: string) => {
        clearInterval(timer);
        sum.passed += counts.passed;
        sum.failed += counts.failed;
        line(name, `${describeCounts(counts)} in ${elapsed()}`);
        if (counts.failed > 0) write(`${output.trimEnd()}\n\n`);
      };
    },
    skip(name: StepName, needed: StepName) {
      sum.failed += 1;
      line(name, `not run, because ${needed} failed; counts as 1 failed`);
    },
    end: () => write(`\n${sum.passed} passed, ${sum.failed} failed\n`),
  };
}

function describeCounts({ passed, failed, skipped }: Counts): string {
  const parts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return parts.filter(Boolean).join(', ');
}
