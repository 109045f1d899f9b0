import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createScratchDatabase } from '../../db/scratch-database.ts';
import { openDatabase, withDatabase } from '../../db/with-database.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const WITH_DATABASE = ['--import', 'tsx', 'db/with-database.ts', '--'];
const PRINT_URL = ['node', '-e', 'console.log(process.env.DATABASE_URL)'];
// Ends when its standard input does: a test closes it, or dies and closes it.
const WAIT = ['node', '-e', 'console.log(process.env.DATABASE_URL); process.stdin.resume()'];

let dir: string;
let made: string;

beforeAll(async () => {
  made = makeFolder();
  const { code, stderr } = await runWith(PRINT_URL, { DATA_DIR: made });
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(made, { recursive: true }));

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A database of an earlier run in this test's folder; copying one takes a fraction of what making one takes. */
const copyMade = () => execFileSync('cp', ['-a', `${made}/.`, dir]);

beforeEach(() => {
  dir = makeFolder();
});

afterEach(() => {
  for (const pid of listProcesses()) process.kill(pid, 'SIGKILL');
  rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** The processes whose command line names this test's folder. */
function listProcesses(): number[] {
  const lines = execFileSync('ps', ['-axwwo', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  const ours = lines.filter((line) => line.includes(dir) && !/^\s*\d+\s+Z/.test(line));
  return ours.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid);
}

function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dir, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      output[name] += chunk.toString();
    });
  const closed = once(child, 'close');
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Lets WAIT end, and gives exit code and output. */
    async end() {
      child.stdin.end();
      const [code] = (await closed) as [number | null];
      return { code, ...output };
    },
    /** Waits for a text in what it prints. */
    async prints(text: string | RegExp): Promise<string> {
      for (;;) {
        const found = `${output.stdout}${output.stderr}`.match(text);
        if (found) return found[0];
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended without printing ${text}:\n${output.stdout}${output.stderr}`);
        await sleep(5);
      }
    },
  };
}

const startWith = (command: string[], env?: Record<string, string>) =>
  start([...WITH_DATABASE, ...command], env);
const runWith = (command: string[], env?: Record<string, string>) => startWith(command, env).end();
const URL_LINE = /postgres:\/\/\S+/;

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

const postmasterFile = () => path.join(dir, 'postgres', 'postmaster.pid');
const postmasterPid = () => Number.parseInt(readFileSync(postmasterFile(), 'utf8'), 10);

describe('with-database -- command', () => {
  it('starts a server for the command, passes its exit code on and stops the server', async () => {
    const { code, stdout, stderr } = await runWith([
      ...PRINT_URL.slice(0, 2),
      `${PRINT_URL[2]}; process.exit(7)`,
    ]);
    expect(stdout).toMatch(/^postgres:\/\/cited_metrics:[0-9a-f]{48}@127\.0\.0\.1:\d+\/cited_metrics\n$/);
    expect(stderr).toBe(`Making a new database in ${dir}.\n`);
    expect(code).toBe(7);
    expect(listProcesses()).toEqual([]);
    expect(existsSync(postmasterFile())).toBe(false);
  });

  it('listens on loopback only and lets nobody in without the password', async () => {
    copyMade();
    const running = startWith(WAIT);
    const url = await running.prints(URL_LINE);
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    const withoutPassword = url.replace(/:[0-9a-f]{48}@/, '@');
    await expect(query(withoutPassword, 'select 1')).rejects.toThrow(/password/i);
    await running.end();
  });

  it('keeps the data from one run to the next', async () => {
    const first = startWith(WAIT);
    await query(await first.prints(URL_LINE), 'create table kept as select 0 as n');
    await first.end();
    const second = startWith(WAIT);
    expect(await query(await second.prints(URL_LINE), 'select n from kept')).toEqual([{ n: 0 }]);
    expect((await second.end()).stderr).toBe('');
  });

  it('shares the server with a second process, and the last of them stops it', async () => {
    copyMade();
    const first = startWith(WAIT);
    const url = await first.prints(URL_LINE);
    const second = startWith(WAIT);
    expect(await second.prints(URL_LINE)).toBe(url);
    await first.end();
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect((await second.end()).stderr).toMatch(
      /^Using the database server that runs already \(process \d+\)\.\n$/,
    );
    expect(listProcesses()).toEqual([]);
  });

  it('gives two processes that start at once the same new server', async () => {
    const both = [startWith(WAIT), startWith(WAIT)];
    const [one, other] = await Promise.all(both.map((running) => running.prints(URL_LINE)));
    expect(one).toBe(other);
    await Promise.all(both.map((running) => running.end()));
    expect(listProcesses()).toEqual([]);
  });

  it('names a command that does not exist', async () => {
    copyMade();
    const { code, stderr } = await runWith(['no-such-command']);
    expect(stderr).toContain('The command "no-such-command" was not found, or may not be run.');
    expect(code).toBe(1);
    expect(listProcesses()).toEqual([]);
  });

  it('asks for a command', async () => {
    const { code, stderr } = await runWith([]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Say which command needs the database: with-database.ts -- <command> [arguments].\n',
    });
  });
});

describe('with-database after a crash', () => {
  it('uses the server that a killed run left behind, and stops it', async () => {
    copyMade();
    const killed = startWith(WAIT);
    await killed.prints(URL_LINE);
    killed.kill('SIGKILL');
    await killed.end();
    const pid = postmasterPid();
    expect(listProcesses()).toContain(pid);
    const { code, stderr } = await runWith(PRINT_URL);
    expect(stderr).toBe(
      `An earlier run was cut off and left its database server behind (process ${pid}); using that one.\n`,
    );
    expect(code).toBe(0);
    expect(listProcesses()).toEqual([]);
  });

  it('recovers the data if the server was killed as well', async () => {
    copyMade();
    const killed = startWith(WAIT);
    await query(await killed.prints(URL_LINE), 'create table kept as select 5 as n');
    killed.kill('SIGKILL');
    process.kill(postmasterPid(), 'SIGKILL');
    await killed.end();
    const next = startWith(WAIT);
    expect(await query(await next.prints(URL_LINE), 'select n from kept')).toEqual([{ n: 5 }]);
    expect((await next.end()).stderr).toBe(
      'The database server was not stopped properly last time; it recovers its data.\n',
    );
  });

  it('is not misled by another process that got the number of the old server', async () => {
    copyMade();
    writeFileSync(postmasterFile(), `${process.pid}\n${dir}/postgres\n1\n5432\n\n127.0.0.1\n1 2\nready\n`);
    const { code, stdout, stderr } = await runWith(PRINT_URL);
    expect(stderr).toContain('was not stopped properly last time');
    expect(stdout).toMatch(URL_LINE);
    expect(code).toBe(0);
  });

  it('takes over a lock whose holder has died', async () => {
    copyMade();
    writeFileSync(path.join(dir, 'lock'), JSON.stringify({ pid: process.pid, startedAt: 'an earlier life' }));
    const { code } = await runWith(PRINT_URL);
    expect(code).toBe(0);
    expect(existsSync(path.join(dir, 'lock'))).toBe(false);
  });

  it('begins afresh if it was killed while the data folder was made', async () => {
    const killed = startWith(WAIT);
    await killed.prints('Making a new database');
    while (!readdirSync(dir).some((name) => name.startsWith('postgres.draft-'))) await sleep(1);
    killed.kill('SIGKILL');
    await killed.end();
    expect(existsSync(path.join(dir, 'postgres'))).toBe(false);
    const { code, stdout } = await runWith(PRINT_URL);
    expect(stdout).toMatch(URL_LINE);
    expect(code).toBe(0);
    expect(readdirSync(dir).filter((name) => name.startsWith('postgres'))).toEqual(['postgres']);
  });

  it('moves a half-made data folder aside and deletes nothing', async () => {
    mkdirSync(path.join(dir, 'postgres'));
    writeFileSync(path.join(dir, 'postgres', 'PG_VERSION'), '18\n');
    const { code, stderr } = await runWith(PRINT_URL);
    expect(code).toBe(0);
    const aside = stderr.match(/it was moved to (\S+)\.\n/)?.[1] ?? '';
    expect(readFileSync(path.join(aside, 'PG_VERSION'), 'utf8')).toBe('18\n');
  });

  it('refuses the data folder of another major version and leaves it as it is', async () => {
    mkdirSync(path.join(dir, 'postgres'));
    writeFileSync(path.join(dir, 'postgres', 'PG_VERSION'), '14\n');
    const { code, stderr } = await runWith(PRINT_URL);
    expect(stderr).toMatch(/were made by PostgreSQL 14, and this is PostgreSQL \d+, which can't read them/);
    expect(code).toBe(1);
    expect(readdirSync(path.join(dir, 'postgres'))).toEqual(['PG_VERSION']);
  });
});

describe('with-database on a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while the command runs leaves no process and gives %i', async (signal, expected) => {
    copyMade();
    const running = startWith([...WAIT, dir]);
    await running.prints(URL_LINE);
    running.kill(signal);
    running.kill(signal);
    const { code } = await running.end();
    expect(code).toBe(expected);
    expect(listProcesses()).toEqual([]);
  });

  it('SIGINT while the data folder is made leaves no process and no half-made folder', async () => {
    const running = startWith(PRINT_URL);
    await running.prints('Making a new database');
    running.kill('SIGINT');
    const { code, stdout } = await running.end();
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(listProcesses()).toEqual([]);
    expect(readdirSync(dir).filter((name) => name.startsWith('postgres'))).toEqual([]);
  });

  it('SIGTERM while the server starts leaves no process', async () => {
    copyMade();
    const running = startWith(PRINT_URL);
    while (!existsSync(postmasterFile())) await sleep(1);
    running.kill('SIGTERM');
    expect((await running.end()).code).toBe(143);
    expect(listProcesses()).toEqual([]);
  });
});

describe('with-database where the folder is no good', () => {
  it('says so in one sentence', async () => {
    writeFileSync(path.join(dir, 'file'), '');
    const asked = path.join(dir, 'file', 'data');
    const { code, stderr } = await runWith(PRINT_URL, { DATA_DIR: asked });
    expect(stderr).toBe(
      `The database's folder ${asked} is not one that can be written (a part of the path is a file). Choose ` +
        'another with DATA_DIR=/path/to/folder, or set DATABASE_URL to a server of your own.\n',
    );
    expect(code).toBe(1);
  });
});

describe('with-database with DATABASE_URL', () => {
  let server: Awaited<ReturnType<typeof openDatabase>>;

  beforeAll(async () => {
    server = await openDatabase({ isThrowaway: true });
  });
  afterAll(() => server.close());

  it('hands a server that works to the command and starts none', async () => {
    const { code, stdout } = await runWith(PRINT_URL, { DATABASE_URL: server.url });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${server.url}\n` });
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each([
    [
      'an address of another kind',
      () => 'mysql://localhost/x',
      /DATABASE_URL is "mysql.*it must be an address such as/,
    ],
    ['a malformed address', () => 'postgres//x', /DATABASE_URL is "postgres\/\/x"; it must be/],
    ['a host that refuses', () => 'postgres://127.0.0.1:1/x', /nothing takes connections at 127\.0\.0\.1:1/],
    [
      'a wrong password',
      () => server.url.replace(/:[0-9a-f]{48}@/, ':s3cret@'),
      /refuses the password of user "cited/,
    ],
    ['a missing database', () => `${server.url}_none`, /the database "cited_metrics_none" does not exist/],
  ])('names %s', async (_, url, sentence) => {
    const { code, stdout, stderr } = await runWith(PRINT_URL, { DATABASE_URL: url() });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd()).not.toMatch(/\n|s3cret|[0-9a-f]{48}/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('refuses a server older than PostgreSQL 15', async () => {
    const scratch = await createScratchDatabase(server.url);
    await query(scratch.url, "create function current_setting(text) returns text return '140012'");
    const old = `${scratch.url}?search_path=public,pg_catalog`;
    const { code, stderr } = await runWith(PRINT_URL, { DATABASE_URL: old });
    expect(stderr).toBe(
      'The server of DATABASE_URL is PostgreSQL 140012; this project needs PostgreSQL 15 or later.\n',
    );
    expect(code).toBe(1);
    await scratch.drop();
  });

  it('createScratchDatabase(url) makes an empty database and drops it under open connections', async () => {
    const scratch = await createScratchDatabase(server.url);
    const sql = postgres(scratch.url, { max: 1 });
    expect([...(await sql`select count(*)::int as n from pg_stat_user_tables`)]).toEqual([{ n: 0 }]);
    await scratch.drop();
    await sql.end();
    await expect(query(scratch.url, 'select 1')).rejects.toThrow(/does not exist/);
  });
});

describe('withDatabase(use, {isThrowaway})', () => {
  it('removes its folder, also if the use fails', async () => {
    let folder = '';
    const use = async (url: string) => {
      const [row] = await query(url, 'show data_directory');
      folder = path.dirname(String(row?.data_directory));
      throw new Error('the use failed');
    };
    await expect(withDatabase(use, { isThrowaway: true })).rejects.toThrow('the use failed');
    expect(path.isAbsolute(folder)).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('start', () => {
  const START = ['app/_boot/run.mjs', 'app/_boot/start.ts'];

  it('names a port in use and how to choose another, before anything is started', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { code, stdout, stderr } = await start(START, { PORT: String(port) }).end();
    taken.close();
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(stderr).toMatch(/choose another port: PORT=\d+ npm start\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('names a PORT that is none', async () => {
    const { code, stdout, stderr } = await start(START, { PORT: '80a' }).end();
    expect(stderr).toBe('PORT is "80a"; it must be a whole number from 1 to 65535, such as 3000.\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});
