import { connect, type Socket } from 'node:net';

/** What came over a connection until it was closed, and how that was. */
export type RawAnswer = { text: string; status: number; body: string; wasReset: boolean };

/** A connection on which a test says exactly what it likes. */
export type RawConnection = {
  socket: Socket;
  /** Settles once the other side has closed, or this one was destroyed. */
  closed: Promise<RawAnswer>;
};

/** Opens a connection and sends a text as it stands; `\n` are sent as the line ends of HTTP. */
export function openRaw(origin: string, text: string): RawConnection {
  const { hostname, port } = new URL(origin);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  const parts: Buffer[] = [];
  let wasReset = false;
  const closed = new Promise<RawAnswer>((resolve) => {
    socket.on('data', (part) => parts.push(part));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      wasReset = error.code === 'ECONNRESET';
    });
    // What was half-closed stays open on our side until we say so: here the answer is complete.
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(readAnswer(Buffer.concat(parts).toString('latin1'), wasReset)));
  });
  socket.write(toLines(text));
  return { socket, closed };
}

/** Sends a request and gives all that comes until the server closes the connection. */
export function askRaw(origin: string, text: string): Promise<RawAnswer> {
  return openRaw(origin, text).closed;
}

const toLines = (text: string) => text.replaceAll('\n', '\r\n');

function readAnswer(text: string, wasReset: boolean): RawAnswer {
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);
  const at = text.indexOf('\r\n\r\n');
  return { text, status, body: at === -1 ? '' : text.slice(at + 4), wasReset };
}
