import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A road to a database that can be blocked in the ways in which networks block. */
export type TcpProxy = {
  /** The address of the database, by this road. */
  url: string;
  /** How many connections were taken so far. */
  taken: () => number;
  /** Nothing passes any more, either way, and nobody is told: as behind a firewall that drops, or a stopped machine. */
  silence: () => void;
  /** What comes from now on passes; what was held back is gone with its connections, which stay silent. */
  pass: () => void;
  /** Every open connection is reset. */
  cut: () => void;
  close: () => Promise<void>;
};

/** Opens a road to the server of a database address. */
export async function openProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let taken = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    taken += 1;
    keep(client);
    if (isSilent) return;
    const upstream = keep(connect(Number(target.port), target.hostname));
    link(client, upstream);
    link(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    taken: () => taken,
    silence: () => {
      isSilent = true;
      for (const socket of sockets) {
        socket.removeAllListeners('data');
        socket.removeAllListeners('end');
        socket.pause();
      }
    },
    pass: () => {
      isSilent = false;
    },
    cut: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function link(from: Socket, to: Socket): void {
  from.on('data', (chunk) => {
    if (!to.write(chunk)) from.pause();
  });
  to.on('drain', () => from.resume());
  from.on('end', () => to.end());
  from.on('close', () => to.destroy());
}
