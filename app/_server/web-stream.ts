import 'server-only';
import type { Readable } from 'node:stream';

/** Far beyond a slow line: a reader that takes nothing for so long holds a connection that others wait for. */
const STALL_MS = 120_000;

type Handlers = {
  /** Everything was read. */
  onEnd: () => Promise<void>;
  /** The reader went away or stalled, or the source failed. */
  onAbort: (reason: Error) => void;
  /** What stands before the source's first byte. */
  head?: string;
  stallMs?: number;
};

/**
 * A Node stream as the body of an answer, read only as far as the reader asks. A failure errors the body, so that the
 * transfer is broken off and no client takes a short file for a whole one.
 */
export function toWebStream(
  source: Readable,
  { onEnd, onAbort, head, stallMs = STALL_MS }: Handlers,
): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let stall: NodeJS.Timeout | undefined;
  const abort = (reason: Error) => {
    clearTimeout(stall);
    onAbort(reason);
    source.destroy();
  };
  return new ReadableStream({
    start(controller) {
      if (head !== undefined) controller.enqueue(new TextEncoder().encode(head));
    },
    async pull(controller) {
      clearTimeout(stall);
      try {
        const { done, value } = await chunks.next();
        if (done) {
          await onEnd();
          controller.close();
          return;
        }
        controller.enqueue(value);
        stall = setTimeout(() => {
          const reason = new Error(`The reader took nothing for ${stallMs / 1000} s.`);
          controller.error(reason);
          abort(reason);
        }, stallMs);
        stall.unref();
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
