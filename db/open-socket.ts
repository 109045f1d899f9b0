import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { ConnectionEnded } from './process/database-error.ts';
import { ProtocolWatch } from './protocol-watch.ts';
import type { TlsMode } from './server-address.ts';
import { dropWhenClosed, watchSilence } from './silence-watch.ts';

/** A connection to a server, with what is awaited on it. */
export type WatchedSocket = { socket: Socket; protocol: ProtocolWatch };

export type SocketOptions = {
  tls: TlsMode | undefined;
  connectMs: number;
  /** Absent: what is asked may take any time. */
  silenceMs?: number;
  /** The server has let us in. */
  onReady?: (opened: WatchedSocket) => void;
  onClosed?: (opened: WatchedSocket) => void;
};

/** Where to, as the driver says it. */
type Target = { host: string[]; port: number[]; path?: string | false };

const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * Opens a connection that is given up when the server falls silent; the `socket` option of the driver. Never rejects,
 * since the driver would lose the place of the connection: a socket that could not be opened says so by its events.
 */
export function openSocket(target: Target, options: SocketOptions): Socket | Promise<Socket> {
  const socket = dial(target);
  if (options.tls === undefined) return watch(socket, options);
  return encrypt(socket, target, options).then(
    (encrypted) => watch(encrypted, options),
    (error: Error) => failed(error),
  );
}

function dial({ host, port, path }: Target): Socket {
  const socket = path ? net.connect(path) : net.connect(port[0] ?? 5432, host[0] ?? 'localhost');
  return socket.setNoDelay(true);
}

/** Closes by itself once the driver listens. */
function failed(error: Error): Socket {
  const socket = new net.Socket();
  setImmediate(() => socket.destroy(error));
  return socket;
}

async function encrypt(
  socket: Socket,
  { host }: Target,
  { tls: mode, connectMs }: SocketOptions,
): Promise<Socket> {
  if (mode === undefined) return socket;
  const timer = setTimeout(() => socket.destroy(timeout(connectMs)), connectMs);
  socket.on('error', () => {});
  try {
    if (!mode.isDirect && !(await takesTls(socket))) {
      if (mode.isOptional) return socket;
      throw new Error(
        'The server of DATABASE_URL does not take encrypted connections, and sslmode asks for one.',
      );
    }
    const servername = net.isIP(host[0] ?? '') ? undefined : host[0];
    const encrypted = tls.connect({ socket, servername, ...mode.options });
    await until(encrypted, 'secureConnect');
    return encrypted;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const timeout = (connectMs: number) =>
  Object.assign(new Error(`The database did not take the connection in ${connectMs} ms.`), {
    code: 'CONNECT_TIMEOUT',
  });

/** The server says S or N. */
async function takesTls(socket: Socket): Promise<boolean> {
  socket.write(SSL_REQUEST);
  const [answer] = await until<Buffer>(socket, 'data');
  return answer === 0x53;
}

function until<T>(socket: Socket, event: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onClose = () => reject(new ConnectionEnded());
    socket.once('error', reject);
    socket.once('close', onClose);
    socket.once(event, (value: T) => {
      socket.off('error', reject);
      socket.off('close', onClose);
      resolve(value);
    });
  });
}

function watch(socket: Socket, { silenceMs, onReady, onClosed }: SocketOptions): Socket {
  const protocol = new ProtocolWatch();
  const opened = { socket, protocol };
  const noteWrite =
    silenceMs === undefined
      ? () => {}
      : watchSilence(socket, { limitMs: silenceMs, isAwaiting: () => protocol.isAwaiting });
  const write = socket.write.bind(socket);
  socket.write = ((chunk: Buffer, ...rest: []) => {
    protocol.sent(chunk);
    noteWrite();
    return write(chunk, ...rest);
  }) as Socket['write'];
  socket.on('data', (chunk: Buffer) => {
    const wasReady = protocol.isReady;
    protocol.received(chunk);
    if (protocol.isReady && !wasReady) onReady?.(opened);
  });
  socket.once('end', () => {
    if (protocol.isAwaiting && !protocol.isCancelRequest) socket.destroy(new ConnectionEnded(protocol.fatal));
  });
  dropWhenClosed(socket);
  // Told of a close after an error, the driver forgets what it sent in between.
  const emit = socket.emit.bind(socket) as (event: string, ...values: unknown[]) => boolean;
  socket.emit = (event: string, ...values: unknown[]) =>
    emit(event, ...(event === 'close' ? [false] : values));
  socket.once('close', () => {
    if (protocol.isReady) onClosed?.(opened);
  });
  return socket;
}
