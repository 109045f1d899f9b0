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
 * the terminal often send the same one twice, and stopping in good order takes its second.
 */
export function listenForInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[])
    process.on(name, () => controller.abort(new Interrupted(name)));
  // A reader that goes away ("npm start | head") must not end us before the database is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return controller.signal;
}
