import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { findFreePort } from '../../../db/process/free-port.ts';
import { openDatabase } from '../../../db/with-database.ts';
import { dumpTables } from '../../support/dump-tables.ts';
import { openSql } from '../../support/open-sql.ts';
import { addressOfRole, type Role, runReadmeSql } from '../../support/readme-roles.ts';
import { runLoader } from '../../support/run-loader.ts';
import { stampedBuild } from '../support/stamped-build.ts';
import { startProgram } from '../support/start-program.ts';

const SERVE = [path.join('app', '_boot', 'serve-command.ts'), '--no-build'];
const MIGRATE = [path.join('db', 'migrate.ts')];

let server: Awaited<ReturnType<typeof openDatabase>>;
let build: ReturnType<typeof stampedBuild>;

beforeAll(async () => {
  build = stampedBuild();
  server = await openDatabase({ isThrowaway: true });
  await runReadmeSql(server.url);
  return async () => {
    await server.close();
    build.remove();
  };
});

const addressOf = (database: string) => addressOfRole(server.url, database);
const as = (role: Role) => addressOfRole(server.url, 'metrics', role);

async function serveOn(databaseUrl: string) {
  const port = String(await findFreePort());
  const site = startProgram(SERVE, { DATABASE_URL: databaseUrl, PORT: port, NEXT_DIST_DIR: build.distDir });
  return { site, origin: `http://localhost:${port}` };
}

describe('the three roles of README.md', () => {
  it('migrate, seed and serve, each with no more than its rights', async () => {
    expect(await startProgram(MIGRATE, { DATABASE_URL: as('loader') }).ended).toMatchObject({
      code: 1,
      printed: expect.stringMatching(
        /^The role metrics_loader may not migrate .* GRANT CREATE ON DATABASE metrics TO metrics_loader;.*\n$/,
      ),
    });
    expect(await startProgram(MIGRATE, { DATABASE_URL: as('owner') }).ended).toMatchObject({ code: 0 });
    expect(await runLoader(as('reader'), [])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The .* Nothing was written\.\n$/),
    });
    expect(await runLoader(as('loader'), [])).toMatchObject({ code: 0, stderr: '' });
    const before = await dumpTables(as('owner'), { physical: true });

    const { site, origin } = await serveOn(as('reader'));
    await site.prints(`Cited Metrics is at ${origin}.`);
    const addresses = [
      '/',
      '/claims',
      '/claims?q=two+billion',
      '/claims.csv',
      '/claims.zip',
      '/claims.json',
      '/feed.xml',
      '/health',
    ];
    const answers = await Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(`${origin}${address}`);
        return [address, answer.status, (await answer.arrayBuffer()).byteLength > 50] as const;
      }),
    );
    expect(answers).toEqual(addresses.map((address) => [address, 200, true]));
    site.kill('SIGTERM');
    const { code, printed } = await site.ended;
    expect(code).toBe(143);
    expect(printed).not.toMatch(/error/i);
    expect(await dumpTables(as('owner'), { physical: true })).toEqual(before);
  });

  it('have statistics of what was loaded at once', async () => {
    const sql = openSql(as('reader'));
    const [row] = await sql`select reltuples::int as rows from pg_class where relname = 'sources'`;
    await sql.end();
    expect(row?.rows).toBeGreaterThan(0);
  });
});

describe('npm run serve', () => {
  beforeAll(async () => {
    const sql = openSql(addressOf('postgres'));
    await sql`create database refused`;
    await sql.end();
    await migrate(addressOf('refused'));
  });

  it('starts while the database is away, says so, and stops', async () => {
    const { site, origin } = await serveOn('postgres://someone:secret@127.0.0.1:1/none');
    await site.prints(
      `Cited Metrics is at ${origin}. It has nothing to show yet, see above. Ctrl-C stops it.`,
    );
    expect(site.printed()).toMatch(
      /nothing takes connections at 127\.0\.0\.1:1; .* The site starts all the same, and shows data once it is there\./,
    );
    expect((await fetch(`${origin}/health`)).status).toBe(503);
    site.kill('SIGTERM');
    expect((await site.ended).code).toBe(143);
  });

  it('says that an empty database shows nothing, and what fills it', async () => {
    const sql = openSql(addressOf('postgres'));
    await sql`create database empty`;
    await sql.end();
    const { site, origin } = await serveOn(addressOf('empty'));
    await site.prints(`Cited Metrics is at ${origin}. It has nothing to show yet`);
    expect(site.printed()).toContain('The database holds no data that can be shown.');
  });

  it.each([
    [
      'a build that is missing',
      { NEXT_DIST_DIR: '.next-test/no-such-build' },
      /^There is no build in \.next-test\/no-such-build\. Make one with "npm run build", as a user who may write there\.\n$/,
    ],
    [
      'a role that may not read',
      {},
      /The role metrics_reader of DATABASE_URL may not see the tables of this version: let their owner run GRANT USAGE ON SCHEMA metrics_\w+ TO metrics_reader; .* The site was not started\.\n$/,
    ],
  ])('refuses %s in a sentence', async (_, env, sentence) => {
    const address = Object.assign(new URL(as('reader')), { pathname: '/refused' });
    const ended = await startProgram(SERVE, {
      DATABASE_URL: address.href,
      PORT: String(await findFreePort()),
      NEXT_DIST_DIR: build.distDir,
      ...env,
    }).ended;
    expect(ended).toMatchObject({ code: 1, printed: expect.stringMatching(sentence) });
    expect(ended.printed).not.toMatch(/\n\s+at /);
  });
});
