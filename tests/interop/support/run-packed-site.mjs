import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * node run-packed-site.mjs <socket of PostgreSQL> <database> <address> …: run in a packed site, where there is no network. Migrates,
 * seeds and serves as the image does, asks for the addresses, and prints what came of it as JSON.
 */

const [socket = '', database, ...addresses] = process.argv.slice(2);
const SITE = 'http://127.0.0.1:3000';
const LIMIT_MS = 120_000;

const toSocket = createServer((incoming) => {
  const outgoing = connect(socket);
  for (const end of [incoming, outgoing]) end.on('error', () => {});
  incoming.pipe(outgoing).pipe(incoming);
});
await once(toSocket.listen(5432, '127.0.0.1'), 'listening');
const env = { ...process.env, DATABASE_URL: `postgres://owner@127.0.0.1:5432/${database}` };

/** @param {string[]} args */
function start(...args) {
  const child = spawn(process.execPath, ['app/_pack/command.mjs', ...args], { env });
  const said = [child.stdout, child.stderr].map((stream) => stream.toArray());
  const ended = once(child, 'close').then(async ([code]) => ({
    code,
    said: Buffer.concat((await Promise.all(said)).flat()).toString(),
  }));
  return { child, ended };
}

async function untilReady() {
  const since = performance.now();
  while (performance.now() - since < LIMIT_MS) {
    const status = await fetch(`${SITE}/health`).then(
      (response) => response.status,
      () => undefined,
    );
    if (status === 200) return;
    await sleep(200);
  }
}

/** @param {string} address */
async function ask(address) {
  const response = await fetch(SITE + address);
  const bytes = (await response.arrayBuffer()).byteLength;
  return { address, status: response.status, type: response.headers.get('content-type'), bytes };
}

const migrated = await start('db:migrate').ended;
const seeded = await start('seed').ended;
const site = start();
await untilReady();
const answers = [];
for (const address of addresses) answers.push(await ask(address));
const health = await start('health', '--ready').ended;
const since = performance.now();
site.child.kill('SIGTERM');
const served = { ...(await site.ended), endedAfterMs: performance.now() - since };
process.stdout.write(JSON.stringify({ uid: process.getuid?.(), migrated, seeded, answers, health, served }));
process.exit(0);
