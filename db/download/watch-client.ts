import type { Socket } from 'node:net';
import type pg from 'pg';
import { dropWhenClosed, watchSilence } from '../silence-watch.ts';

/** What the driver has inside: its types don't name it. */
type Inside = { connection: { stream: Socket; on: (event: 'readyForQuery', listen: () => void) => void } };

/** The server sorts for so long at most before it sends; a reader who takes his time is no silence of the server. */
const SILENCE_MS = 30_000;

/** Gives up a connection for downloads whose server falls silent while something is asked. */
export function watchDownloads(client: pg.PoolClient): void {
  const { connection } = client as unknown as Inside;
  const { stream } = connection;
  let isAwaiting = false;
  const noteWrite = watchSilence(stream, { limitMs: SILENCE_MS, isAwaiting: () => isAwaiting });
  const write = stream.write.bind(stream);
  stream.write = ((...message: Parameters<Socket['write']>) => {
    isAwaiting = true;
    noteWrite();
    return write(...message);
  }) as Socket['write'];
  connection.on('readyForQuery', () => {
    isAwaiting = false;
  });
  dropWhenClosed(stream);
}
