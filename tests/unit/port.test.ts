import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkPort } from '../../app/_boot/port.ts';
import { findFreePort } from '../../db/process/free-port.ts';

describe('checkPort(port, findOwner, host)', () => {
  const servers: Server[] = [];
  const nobody = () => undefined;

  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  });

  const listenOn = async (host: string): Promise<number> => {
    const port = await findFreePort();
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen({ port, host }, resolve));
    return port;
  };

  it('passes where a port is free, on all addresses and on one', async () => {
    const port = await findFreePort();
    await checkPort(port, nobody);
    await checkPort(port, nobody, '127.0.0.1');
    await checkPort(port, nobody, 'localhost');
  });

  it('tries the address that is to be listened on', async () => {
    const port = await listenOn('127.0.0.1');
    await expect(checkPort(port, nobody, '127.0.0.1')).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or choose another port: PORT=`,
    );
  });

  // Elsewhere a machine has one such address.
  it.runIf(process.platform === 'linux')('tries no other', async () => {
    await checkPort(await listenOn('127.0.0.2'), nobody, '127.0.0.1');
  });

  it('says on all addresses that one of them is taken, and by whom', async () => {
    const port = await listenOn('127.0.0.1');
    await expect(checkPort(port, () => ' by a friend')).rejects.toThrow(
      `Port ${port} is in use by a friend.`,
    );
  });

  it('says that HOST is no address of this machine', async () => {
    await expect(checkPort(await findFreePort(), nobody, '192.0.2.1')).rejects.toThrow(
      'HOST is "192.0.2.1", which is no address of this machine (EADDRNOTAVAIL). Set it to 127.0.0.1',
    );
  });

  it('says that HOST can’t be looked up', async () => {
    await expect(checkPort(await findFreePort(), nobody, 'nowhere.invalid')).rejects.toThrow(
      /^HOST is "nowhere\.invalid", a name that can't be looked up \((ENOTFOUND|EAI_AGAIN)\)\./,
    );
  });
});
