import { createStatusLine, type Output, QUIET_MS } from './status-line.ts';

/** Says what goes on, on a terminal or into a file. */
export type Progress = {
  /** Shows the title, the time that passes, and at the end how long it took. `say` prints a line in between. */
  step: <T>(title: string, run: (say: (line: string) => void) => Promise<T>) => Promise<T>;
};

const TICK_MS = { terminal: 1000, plain: 10_000 };

/** Progress on `out`: a terminal gets one line that counts the seconds, anything else plain lines. */
export function createProgress(out: Output, now: () => number = () => performance.now()): Progress {
  return {
    async step(title, run) {
      const since = now();
      const elapsed = () => formatDuration(now() - since);
      const line = createStepLine(out, title);
      const stop = tickAfter(QUIET_MS, line.tickMs, () => line.tick(elapsed()));
      try {
        const result = await run(line.say);
        line.end(`done in ${elapsed()}`);
        return result;
      } catch (error) {
        line.end(`stopped after ${elapsed()}`);
        throw error;
      } finally {
        stop();
      }
    },
  };
}

/** 340 → "0.3 s", 61000 → "1 min 1 s". */
export function formatDuration(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A terminal counts on beneath what is said; plain lines say the title once. */
function createStepLine(out: Output, title: string) {
  const status = createStatusLine(out);
  let shown = `${title} …`;
  status.show(shown);
  return {
    tickMs: status.isTerminal ? TICK_MS.terminal : TICK_MS.plain,
    tick(elapsed: string) {
      shown = status.isTerminal ? `${title} … ${elapsed}` : `  … ${elapsed}`;
      status.show(shown);
    },
    say(line: string) {
      status.print(`  ${line}`);
      if (status.isTerminal) status.show(shown);
    },
    end: (how: string) => status.print(`${title}: ${how}`),
  };
}

function tickAfter(quietMs: number, everyMs: number, tick: () => void): () => void {
  let timer = setTimeout(function again() {
    tick();
    timer = setTimeout(again, everyMs);
  }, quietMs);
  return () => clearTimeout(timer);
}
