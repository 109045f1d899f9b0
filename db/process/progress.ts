/** Says what goes on, on a terminal or into a file. */
export type Progress = {
  /** Shows the title, the time that passes, and at the end how long it took. `say` prints a line in between. */
  step: <T>(title: string, run: (say: (line: string) => void) => Promise<T>) => Promise<T>;
};

export type Output = { isTTY?: boolean; write: (text: string) => unknown };

const QUIET_MS = 2000;
const TICK_MS = { terminal: 1000, plain: 10_000 };
const CLEAR = '\r\u001b[2K';

/** Progress on `out`: a terminal gets one line that counts the seconds, anything else plain lines. */
export function createProgress(out: Output, now: () => number = () => performance.now()): Progress {
  return {
    async step(title, run) {
      const since = now();
      const elapsed = () => formatDuration(now() - since);
      const line = out.isTTY ? terminalLine(out, title) : plainLine(out, title);
      line.start();
      const stop = tickAfter(QUIET_MS, out.isTTY ? TICK_MS.terminal : TICK_MS.plain, () =>
        line.tick(elapsed()),
      );
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

type Line = {
  start: () => void;
  tick: (elapsed: string) => void;
  say: (line: string) => void;
  end: (how: string) => void;
};

function terminalLine(out: Output, title: string): Line {
  let shown = `${title} …`;
  const show = (text: string) => {
    shown = text;
    out.write(CLEAR + text);
  };
  return {
    start: () => show(shown),
    tick: (elapsed) => show(`${title} … ${elapsed}`),
    say: (line) => out.write(`${CLEAR}  ${line}\n${shown}`),
    end: (how) => out.write(`${CLEAR}${title}: ${how}\n`),
  };
}

function plainLine(out: Output, title: string): Line {
  return {
    start: () => out.write(`${title} …\n`),
    tick: (elapsed) => out.write(`  … ${elapsed}\n`),
    say: (line) => out.write(`  ${line}\n`),
    end: (how) => out.write(`${title}: ${how}\n`),
  };
}

function tickAfter(quietMs: number, everyMs: number, tick: () => void): () => void {
  let timer = setTimeout(function again() {
    tick();
    timer = setTimeout(again, everyMs);
  }, quietMs);
  return () => clearTimeout(timer);
}
