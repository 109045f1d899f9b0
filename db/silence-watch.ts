import type { Socket } from 'node:net';
import { DatabaseSilent } from './process/database-error.ts';

/**
 * The limit is counted in so many ticks, and a tick that was late counts as one: time in which this process was busy
 * with something else is no silence of the server.
 */
const TICKS = 10;

/** How long a connection that we closed may take to be closed by the other side too. */
const CLOSING_MS = 2000;

type Watched = Pick<Socket, 'bytesRead' | 'readableLength' | 'destroyed' | 'destroy'>;
type WatchOptions = { limitMs: number; isAwaiting: () => boolean };

/**
 * Destroys a socket with `DatabaseSilent` where something is awaited on it and nothing came for the limit. Call what
 * this gives after every write. What came and was not taken yet, as by a slow reader, is no silence.
 */
export function watchSilence(socket: Watched, { limitMs, isAwaiting }: WatchOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let quiet = 0;
  let seen = 0;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const hasMoved = () => socket.bytesRead !== seen || socket.readableLength > 0;
  const tick = () => {
    if (socket.destroyed || !isAwaiting()) return stop();
    quiet = hasMoved() ? 0 : quiet + 1;
    seen = socket.bytesRead;
    if (quiet < TICKS) return;
    stop();
    socket.destroy(new DatabaseSilent(limitMs));
  };
  return () => {
    quiet = 0;
    if (timer !== undefined) return;
    seen = socket.bytesRead;
    timer = setInterval(tick, limitMs / TICKS);
    timer.unref();
  };
}

/** Where the other side is gone without a word, it never confirms that a connection is over: it is dropped then. */
export function dropWhenClosed(socket: Socket): void {
  socket.once('finish', () => setTimeout(() => socket.destroy(), CLOSING_MS).unref());
}
