import { Interrupted } from '../../db/interrupt.ts';

const LOOK_EVERY_MS = 500;

/**
 * Aborts when the process that started this one is gone. npm passes a SIGTERM on to its shell and not to what runs
 * in there, so that a run whose npm was ended would go on by itself.
 */
export function whenOrphaned(): AbortSignal {
  const controller = new AbortController();
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    controller.abort(new Interrupted('SIGHUP'));
  }, LOOK_EVERY_MS);
  timer.unref();
  return controller.signal;
}
