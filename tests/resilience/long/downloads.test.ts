import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { sql as sqlText } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../db/client.ts';
import { copyClaim } from '../../support/copy-claims.ts';
import { openSql } from '../../support/open-sql.ts';
import { requireProgram } from '../../support/require-program.ts';
import { openSite, type StrainedSite } from '../support/open-site.ts';
import { startNginx } from '../support/start-nginx.ts';

const CLAIMS = 36_000;

let site: StrainedSite;
let sql: Sql;
let folder: string;
const proxies: { origin: string; stop: () => Promise<void> }[] = [];

beforeAll(async () => {
  site = await openSite();
  sql = openSql(site.databaseUrl);
  folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-downloads-'));
  const { db, close } = connect(site.databaseUrl, { max: 1 });
  await copyClaim('walker-2022-01', CLAIMS, db);
  // What compresses well would be small enough to be kept in memory.
  await db.execute(sqlText`
    update claim_rows set description = (select string_agg(md5(claim_id || n), ' ') from generate_series(1, 6) n)
    where claim_id like 'copy-%'`);
  await close();
  proxies.push(await startNginx(site.origin), await startNginx(site.origin, 'proxy_http_version 1.1;'));
});
afterAll(async () => {
  for (const { stop } of proxies) await stop();
  await sql.end();
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** `isHeld`: the file is made whole before anything of it is sent. */
type Way = { name: string; originOf: () => string; flags: string[]; isHeld?: boolean };
const WAYS: Way[] = [
  { name: 'HTTP/1.1', originOf: () => site.origin, flags: ['--http1.1'] },
  { name: 'HTTP/1.0', originOf: () => site.origin, flags: ['--http1.0'], isHeld: true },
  { name: 'nginx as it comes', originOf: () => proxies[0]?.origin ?? '', flags: [], isHeld: true },
  { name: 'nginx with HTTP/1.1', originOf: () => proxies[1]?.origin ?? '', flags: [] },
];
const FILES = [
  { name: 'CSV', address: '/claims.csv', flags: [] },
  { name: 'CSV in gzip', address: '/claims.csv', flags: ['-H', 'Accept-Encoding: gzip'] },
  { name: 'CSV in br or gzip', address: '/claims.csv', flags: ['-H', 'Accept-Encoding: br, gzip'] },
  { name: 'ZIP', address: '/claims.zip', flags: [] },
];

type Fetched = { exitCode: number; status: number; bytes: Buffer };

/** As a reader's own program fetches it; `cutAfter` ends what makes the file once so many bytes have come. */
async function download(
  { originOf, flags: way, isHeld }: Way,
  { address, flags }: (typeof FILES)[number],
  cutAfter?: number,
) {
  const file = path.join(folder, 'file');
  rmSync(file, { force: true });
  const rate = cutAfter === undefined ? [] : ['--limit-rate', '3M'];
  const args = ['-s', '-o', file, '-w', '%{http_code}', ...rate, ...way, ...flags, originOf() + address];
  const fetching = new Promise<{ exitCode: number; status: number }>((resolve) => {
    execFile(requireProgram('curl'), args, (error, out) => {
      resolve({ exitCode: error ? Number(error.code) : 0, status: Number(out) });
    });
  });
  if (cutAfter !== undefined) await cut(file, isHeld ? 0 : cutAfter, fetching);
  const { exitCode, status } = await fetching;
  const bytes = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : Buffer.alloc(0);
  return { exitCode, status, bytes } satisfies Fetched;
}

/** Ends the database's side of every running download, once some of it has come or it has been made for a while. */
async function cut(file: string, after: number, fetching: Promise<unknown>): Promise<void> {
  let isOver = false;
  fetching.then(() => {
    isOver = true;
  });
  const size = () => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  for (let tries = 0; tries < 500 && !isOver; tries += 1) {
    const [found] = await sql<[{ running: number }]>`
      select count(*)::int as running from pg_stat_activity
      where application_name = 'cited-metrics downloads' and state = 'active' and query like 'copy%'`;
    if (found.running > 0 && size() >= after) break;
    await sleep(10);
  }
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'cited-metrics downloads' and datname = current_database()`;
}

describe.each(WAYS)('a large file over $name', (way) => {
  it.each(FILES)('comes whole as $name', async (file) => {
    const { exitCode, status, bytes } = await download(way, file);
    expect([exitCode, status]).toEqual([0, 200]);
    if (file.name === 'ZIP')
      return expect(bytes.subarray(-22, -18).toString('latin1')).toBe('PK\u0005\u0006');
    const text = file.flags.length > 0 ? gunzipSync(bytes) : bytes;
    expect(text.toString('utf8').trimEnd().split('\n').length).toBeGreaterThan(CLAIMS);
  });

  it.each(FILES)('never looks whole where it was cut, as $name', async (file) => {
    const { exitCode, status, bytes } = await download(way, file, 200_000);
    const looksWhole = exitCode === 0 && status === 200;
    expect({ looksWhole, exitCode, status, length: bytes.length }).toMatchObject({ looksWhole: false });
  });
});
