import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packSite } from '../../../app/_pack/pack-site.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { startDebianServer } from '../support/debian-server.ts';
import { runOther } from '../support/run-other.ts';
import { scratchFolder } from '../support/site.ts';

type Ended = { code: number; said: string };
type Came = {
  uid: number;
  migrated: Ended;
  seeded: Ended;
  health: Ended;
  served: Ended & { endedAfterMs: number };
  answers: { address: string; status: number; type: string; bytes: number }[];
};

const ASKED = [
  ['/', 'text/html'],
  ['/claims', 'text/html'],
  ['/claims.csv', 'text/csv'],
  ['/claims.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/claims.zip', 'application/zip'],
  ['/card.png', 'image/png'],
  ['/metrics/unfavourable-view-of-china/chart.png', 'image/png'],
  ['/metrics/unfavourable-view-of-china/chart.svg', 'image/svg+xml'],
  ['/fonts/ibm-plex-sans.woff2', 'font/woff2'],
  ['/favicon.ico', 'image/vnd.microsoft.icon'],
  ['/openapi.json', 'application/json'],
] as const;

describe('a packed site', () => {
  it('serves with nothing but Node, as nobody, on a disk that is read-only and without a network', async () => {
    const folder = scratchFolder();
    chmodSync(folder, 0o755);
    const site = path.join(folder, 'site');
    const distDir = process.env.TEST_DIST_DIR ?? '';
    await packSite({ projectDir: PROJECT_DIR, distDir, folder: site, signal: new AbortController().signal });
    const sockets = path.join(folder, 'sockets');
    mkdirSync(sockets);
    chmodSync(sockets, 0o777);
    const server = await startDebianServer([`unix_socket_directories=${sockets}`]);
    try {
      const socket = `/sockets/.s.PGSQL.${new URL(server.url).port}`;
      const came = await runAlone({ site, distDir, sockets, socket });
      expect(came.uid).toBe(1000);
      expect(came.migrated).toMatchObject({ code: 0, said: expect.stringContaining('applied') });
      expect(came.seeded).toMatchObject({ code: 0, said: expect.stringContaining('Data version') });
      expect(came.answers.filter(({ bytes }) => bytes < 500)).toEqual([]);
      expect(came.answers.map(({ address, status, type }) => [address, status, type.split(';')[0]])).toEqual(
        ASKED.map(([address, type]) => [address, 200, type]),
      );
      expect(came.health).toMatchObject({ code: 0, said: expect.stringContaining('"ready":true') });
      expect(came.served).toMatchObject({ code: 143, said: expect.stringContaining('Stopping.') });
      expect(came.served.endedAfterMs).toBeLessThan(10_000);
    } finally {
      await server.stop();
    }
  });
});

type Alone = { site: string; distDir: string; sockets: string; socket: string };

/** Of this machine it sees Node, the system’s libraries, and the folder of the server’s socket. */
async function runAlone({ site, distDir, sockets, socket }: Alone): Promise<Came> {
  const script = path.join(import.meta.dirname, '..', 'support', 'run-packed-site.mjs');
  const system = ['/usr', '/lib', '/lib64'].flatMap((folder) => ['--ro-bind-try', folder, folder]);
  const { stdout } = await runOther('bwrap', [
    ...[...system, '--ro-bind', process.execPath, '/node', '--ro-bind', script, '/run.mjs'],
    ...['--ro-bind', site, '/site', '--bind', sockets, '/sockets', '--proc', '/proc', '--dev', '/dev'],
    ...['--remount-ro', '/', '--unshare-all', '--die-with-parent', '--uid', '1000', '--gid', '1000'],
    ...['--clearenv', '--setenv', 'NEXT_DIST_DIR', distDir, '--chdir', '/site'],
    ...['/node', '/run.mjs', socket, 'postgres', ...ASKED.map(([address]) => address)],
  ]);
  return JSON.parse(stdout) as Came;
}
