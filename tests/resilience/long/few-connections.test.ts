import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { openSql } from '../../support/open-sql.ts';
import { seededDatabase } from '../../support/scratch-database.ts';
import { startBareServer } from '../../support/start-bare-server.ts';

/** The address of a seeded database for a role that may have so many connections. */
async function limitedAddress(connections: number): Promise<string> {
  const { url, drop } = await seededDatabase();
  const sql = openSql(url);
  const role = `few_${randomBytes(4).toString('hex')}`;
  await sql.unsafe(
    `create role ${role} login password 'few' connection limit ${connections} in role pg_read_all_data`,
  );
  onTestFinished(async () => {
    await sql.unsafe(`drop role ${role}`);
    await sql.end();
    await drop();
  });
  const address = new URL(url);
  Object.assign(address, { username: role, password: 'few' });
  return address.href;
}

/** Addresses that nobody asked before, so that each is made: by filter, by key, as a page and as data. */
function listAddresses(count: number): string[] {
  const kinds = [
    (n: number) => `/claims?q=number${n}`,
    (n: number) => `/claims.json?q=number${n}`,
    (n: number) => `/metrics/medical-exports?from=${1900 + n}`,
    (n: number) => `/sources?page=1&n=${n}`,
    (n: number) => `/countries/SWE?n=${n}`,
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n) ?? '/');
}

it('75 readers at once are answered where the role may have five connections', async () => {
  const site = await startBareServer(await limitedAddress(5));
  onTestFinished(async () => {
    await site.stop();
  });
  const answers = await Promise.all(
    listAddresses(75).map(async (path) => {
      const response = await fetch(site.origin + path);
      await response.arrayBuffer();
      return { path, status: response.status, retry: response.headers.get('retry-after') };
    }),
  );
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.filter(({ status, retry }) => status !== 503 || retry === null)).toEqual([]);
  expect(refused.length).toBeLessThan(15);
});
