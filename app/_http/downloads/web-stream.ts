import 'server-only';
import type { Readable } from 'node:stream';
import { GraceBudget, MIN_DATA_RATE, type MinDataRate } from '../../../lib/out/download/min-data-rate.ts';

/** `after` calls once the time is over, unless what it gives back is called before. In milliseconds. */
export type Clock = { now: () => number; after: (ms: number, run: () => void) => () => void };

const CLOCK: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

type Handlers = {
  /** Everything was read. */
  onEnd: () => Promise<void>;
  /** The reader went away or was too slow, or the source failed. */
  onAbort: (reason: Error) => void;
  /** What stands before the source's first byte. */
  head?: string;
  minDataRate?: MinDataRate;
  clock?: Clock;
};

/**
 * A Node stream as the body of an answer, read only as far as the reader asks. A failure errors the body, so that the
 * transfer is broken off and no client takes a short file for a whole one.
 */
export function toWebStream(
  source: Readable,
  { onEnd, onAbort, head, minDataRate = MIN_DATA_RATE, clock = CLOCK }: Handlers,
): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const wait = createSlowReaderTimer(minDataRate, clock);
  const abort = (reason: Error) => {
    wait.end();
    onAbort(reason);
    source.destroy();
  };
  const breakOff = (controller: ReadableStreamDefaultController) => () => {
    const reason = new Error(describeSlow(minDataRate));
    controller.error(reason);
    abort(reason);
  };
  return new ReadableStream({
    start(controller) {
      if (head === undefined) return;
      controller.enqueue(new TextEncoder().encode(head));
      wait.begin(0, breakOff(controller));
    },
    async pull(controller) {
      wait.end();
      try {
        const { done, value } = await chunks.next();
        if (done) {
          await onEnd();
          controller.close();
          return;
        }
        controller.enqueue(value);
        wait.begin(value.length, breakOff(controller));
      } catch (error) {
        abort(error as Error);
        throw error;
      }
    },
    cancel(reason) {
      abort(reason instanceof Error ? reason : new Error('The reader went away.'));
    },
  });
}

/** Times how long the reader lets us wait with bytes for it, and calls once it has had its time. */
function createSlowReaderTimer(rate: MinDataRate, clock: Clock) {
  const left = new GraceBudget(rate);
  let since: number | undefined;
  let stop = () => {};
  return {
    begin(bytes: number, giveUp: () => void) {
      left.earn(bytes);
      since = clock.now();
      stop = clock.after(left.ms, giveUp);
    },
    end() {
      stop();
      if (since !== undefined) left.spend(clock.now() - since);
      since = undefined;
    },
  };
}

function describeSlow({ graceMs, bytesPerSecond }: MinDataRate): string {
  const kib = bytesPerSecond / 1024;
  return `The reader was too slow: it took nothing for ${graceMs / 1000} s, or less than ${kib} KiB a second on average.`;
}
