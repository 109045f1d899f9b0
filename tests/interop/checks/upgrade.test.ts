import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { RELEASE_SCHEMA } from '../../../db/release/release-schema.ts';
import { stampedBuild } from '../../resilience/support/stamped-build.ts';
import { addressOfRole, runReadmeSql } from '../../support/readme-roles.ts';
import { runLoader } from '../../support/run-loader.ts';
import { type Asked, askHttps } from '../support/ask-https.ts';
import { type CommittedNginx, startCommittedNginx } from '../support/committed-nginx.ts';
import { type DebianServer, startDebianServer } from '../support/debian-server.ts';
import { type LaterVersion, makeLaterVersion } from '../support/later-version.ts';
import { runNpm } from '../support/run-npm.ts';
import { type Instance, startInstance } from '../support/site-cluster.ts';
import { correctSouthKorea, FIRST_PERCENT, readSouthKorea } from '../support/south-korea.ts';

const METRIC = '/metrics/unfavourable-view-of-china';
const PATHS = [METRIC, `${METRIC}/data.csv`, '/', `${METRIC}/chart.svg`, '/claims.csv'];
const READERS = 6;
const PAUSE_MS = 1500;

let server: DebianServer;
let build: ReturnType<typeof stampedBuild>;
let folder: string;
let later: LaterVersion;
let instance: Instance;
let nginx: CommittedNginx;

const as = (role: 'owner' | 'loader' | 'reader') => addressOfRole(server.url, 'metrics', role);

beforeAll(async () => {
  later = await makeLaterVersion();
  build = stampedBuild();
  folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-upgrade-'));
  server = await startDebianServer();
  await runReadmeSql(server.url, Number(server.version));
  await runNpm(['db:migrate'], as('owner'));
  expect(await runLoader(as('loader'), [correctSouthKorea(folder, FIRST_PERCENT)])).toMatchObject({
    code: 0,
  });
  instance = await startInstance(as('reader'), build.distDir);
  nginx = await startCommittedNginx({ instances: [instance.port] });
});
afterAll(async () => {
  await nginx?.stop();
  await instance?.stop();
  await server?.stop();
  build?.remove();
  later?.remove();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Asked & { path: string };

/** Asks for all paths in turn, and for the files that pages name, until it is stopped; gives what came, in its order. */
function startReader(first: number): () => Promise<Answer[]> {
  const answers: Answer[] = [];
  let isOver = false;
  const ask = async (path: string) => {
    const none: Omit<Asked, 'body'> = { status: 0, headers: {} };
    const asked = await askHttps(nginx, path).catch((error) => ({ ...none, body: Buffer.from(`${error}`) }));
    answers.push({ ...asked, path });
    return asked;
  };
  const read = async () => {
    for (let turn = first; !isOver; turn += 1) {
      const { headers, body } = await ask(PATHS[turn % PATHS.length] ?? '/');
      if (headers['content-type']?.startsWith('text/html'))
        for (const file of listFiles(body)) await ask(file);
    }
  };
  const reading = read();
  return async () => {
    isOver = true;
    await reading;
    return answers;
  };
}

const listFiles = (page: Buffer) => [
  ...new Set(
    [...page.toString().matchAll(/(?:src|href)="(\/(?:_next\/static|page-script)\/[^"?]+)/g)].map(
      ([, file]) => file ?? '',
    ),
  ),
];

it('a version whose migrations take everything from the one before is put in its place while readers ask', async () => {
  const readers = Array.from({ length: READERS }, (_, first) => startReader(first));
  await sleep(PAUSE_MS);
  const inLater = { cwd: later.folder };
  expect(await runNpm(['db:migrate'], as('owner'), inLater)).toContain(
    `Made ${later.schema} of what ${RELEASE_SCHEMA} holds`,
  );
  await sleep(PAUSE_MS);
  const seed = correctSouthKorea(folder, FIRST_PERCENT + 1);
  await runNpm(['seed', '--', seed], as('loader'), inLater);
  const next = await startInstance(as('reader'), '.next', later.folder);
  onTestFinished(async () => {
    await next.stop();
  });
  await sleep(PAUSE_MS);
  expect(await (await fetch(`${instance.origin}/health`)).json()).toMatchObject({ ready: true });
  nginx.reload({ instances: [next.port] });
  await sleep(PAUSE_MS);
  expect(await runNpm(['db:prune', '--', RELEASE_SCHEMA], as('owner'), inLater)).toContain(
    `Kept ${RELEASE_SCHEMA}: `,
  );
  await instance.stop();
  expect(await runNpm(['db:prune', '--', RELEASE_SCHEMA], as('owner'), inLater)).toContain(
    `Dropped ${RELEASE_SCHEMA}.`,
  );
  await sleep(PAUSE_MS);

  const seen = await Promise.all(readers.map((stop) => stop()));
  expect(
    seen
      .flat()
      .filter(({ status }) => status !== 200)
      .map(({ path, status }) => `${path}: ${status}`),
  ).toEqual([]);
  for (const answers of seen) {
    const figures = answers
      .filter(({ path }) => PATHS.includes(path))
      .map(({ body }) => readSouthKorea(body.toString()));
    expect(figures.filter((found) => found.length !== 1)).toEqual([]);
    expect(figures.flat().toSorted((a, b) => a - b)).toEqual(figures.flat());
    expect(new Set(figures.flat())).toEqual(new Set([FIRST_PERCENT, FIRST_PERCENT + 1]));
  }
  console.log(`${seen.flat().length} answers to ${READERS} readers over the change.`);
});
