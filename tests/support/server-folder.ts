import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { PROJECT_DIR } from '../../db/process/program.ts';

const WITH_DATABASE = ['--import', 'tsx', 'db/with-database.ts', '--'];
/** Ends when its standard input does: a test closes it, or dies and closes it. */
const WAIT = ['node', '-e', 'console.log(process.env.DATABASE_URL); process.stdin.resume()'];
const URL_LINE = /postgres:\/\/\S+/;

/** A folder of an embedded server of its own; what runs there is started as a command would start it. */
export type ServerFolder = ReturnType<typeof openServerFolder>;

/** An empty folder, or a copy of one whose server is stopped: that takes a fraction of making a database. */
export function openServerFolder(from?: { dir: string }) {
  const dir = mkdtempSync(path.join(tmpdir(), 'cited-metrics-test-'));
  chmodSync(dir, 0o755);
  if (from) execFileSync('cp', ['-a', `${from.dir}/.`, dir]);
  const started: ReturnType<typeof startProgram>[] = [];
  const start = (args: string[], env: NodeJS.ProcessEnv = process.env) => {
    const program = startProgram(args, { ...env, DATABASE_URL: '', DATA_DIR: dir });
    started.push(program);
    return program;
  };
  return {
    dir,
    start,
    startWaiting: () => start([...WITH_DATABASE, ...WAIT]),
    runWith: (command: string[]) => start([...WITH_DATABASE, ...command]).end(),
    listProcesses: () => listProcessesOf(dir),
    postmaster: () => Number.parseInt(readFileSync(path.join(dir, 'postgres', 'postmaster.pid'), 'utf8'), 10),
    query,
    untilAnswers,
    remove() {
      for (const program of started) program.kill('SIGKILL');
      for (const pid of listProcessesOf(dir)) process.kill(pid, 'SIGKILL');
      rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** The processes whose command line names the folder; those that have ended and wait for their parent are none. */
function listProcessesOf(dir: string): number[] {
  const lines = execFileSync('ps', ['-axwwo', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  const ours = lines.filter((line) => line.includes(dir) && !/^\s*\d+\s+Z/.test(line));
  return ours.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid);
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Waits until the server at an address answers; the limit only ends a test that fails anyway. */
async function untilAnswers(url: string): Promise<void> {
  const end = performance.now() + 50_000;
  for (let last: unknown; ; await sleep(20)) {
    if (performance.now() > end) throw new Error(`Nothing answered at ${url}.`, { cause: last });
    const works = await query(url, 'select 1').catch((error: unknown) => {
      last = error;
    });
    if (works) return;
  }
}

function startProgram(args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { cwd: PROJECT_DIR, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  const closed = once(child, 'close');
  const prints = async (text: string | RegExp): Promise<string> => {
    for (;;) {
      const all = `${output.stdout}${output.stderr}`;
      const found = typeof text === 'string' ? all.includes(text) && text : all.match(text)?.[0];
      if (found) return found;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended without printing ${text}:\n${output.stdout}${output.stderr}`);
      await sleep(5);
    }
  };
  return {
    child,
    output,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    prints,
    url: () => prints(URL_LINE),
    /** Lets what waits for its standard input end, and gives exit code and output. */
    async end() {
      child.stdin.end();
      const [code] = (await closed) as [number | null];
      return { code, ...output };
    },
  };
}
