const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The reason of an aborted run: which signal came, and the exit code that shells give for it. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  readonly signal: keyof typeof SIGNALS;
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(`Interrupted by ${signal}.`);
    this.signal = signal;
    this.exitCode = SIGNALS[signal];
  }
}

/**
 * Turns the first SIGHUP, SIGINT or SIGTERM into an abort whose reason is Interrupted. Later ones do nothing: npm and
 * the terminal often send the same one twice, and stopping in good order takes its second. Under npm the end of its
 * shell counts as a SIGHUP.
 */
export function listenForInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[])
    process.on(name, () => controller.abort(new Interrupted(name)));
  if (process.env.npm_lifecycle_event !== undefined)
    watchParent(() => controller.abort(new Interrupted('SIGHUP')));
  // A reader that goes away ("npm start | head") must not end us before the database is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return controller.signal;
}

const LOOK_EVERY_MS = 500;

/** npm passes a SIGTERM on to its shell and not to what runs in there, which would then go on without a parent. */
function watchParent(whenGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    whenGone();
  }, LOOK_EVERY_MS);
  timer.unref();
}
