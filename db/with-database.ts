import path from 'node:path';
import { readEnv } from '../lib/env.ts';
import { checkConnection } from './connection-check.ts';
import { type OpenDatabase, openEmbedded } from './embedded/open.ts';
import { listenForInterrupt } from './process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from './process/program.ts';
import { runCommand } from './process/run-command.ts';
import { SetupProblem } from './process/setup-problem.ts';

type DatabaseOptions = {
  /** A server of one's own: it is only checked. Absent: the embedded server. */
  databaseUrl?: string;
  /** The folder of the embedded server; absent: `.data` of the project. */
  dataDir?: string;
  /** The embedded server with new, empty data that are removed at the end, for tests. */
  isThrowaway?: boolean;
  log?: (line: string) => void;
  /** Told what happens to the embedded server while it is open, as that it ended and runs again; absent: `log`. */
  report?: (line: string) => void;
  /** Aborting it while the database starts undoes what was begun and throws the signal's reason. */
  signal?: AbortSignal;
};

/**
 * Opens the database and gives its address; `close` stops the embedded server if nobody else uses it.
 * Throws SetupProblem, whose message is a sentence for the terminal.
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<OpenDatabase> {
  const { databaseUrl, log = () => {} } = options;
  if (databaseUrl === undefined || options.isThrowaway)
    return openEmbedded({ ...options, projectDir: PROJECT_DIR, log });
  await checkConnection(databaseUrl, options.signal);
  return { url: databaseUrl, isAlone: () => false, close: async () => {} };
}

/** Opens the database for the time of one call, whatever comes of it. */
export async function withDatabase<T>(
  use: (url: string) => Promise<T>,
  options: DatabaseOptions = {},
): Promise<T> {
  const { url, close } = await openDatabase(options);
  try {
    return await use(url);
  } finally {
    await close();
  }
}

async function main(): Promise<number> {
  const abort = listenForInterrupt();
  const [command, ...args] = readCommand(process.argv.slice(2));
  loadEnvFiles();
  const { databaseUrl, dataDir } = readEnv(process.env);
  const run = (url: string) => runCommand(command, args, { stdio: 'inherit', env: childEnv(url), abort });
  const code = await withDatabase(run, { databaseUrl, dataDir, signal: abort, log: console.error });
  abort.throwIfAborted();
  return code;
}

function readCommand(args: string[]): [string, ...string[]] {
  const [command, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (command === undefined)
    throw new SetupProblem(
      'Say which command needs the database: with-database.ts -- <command> [arguments].',
    );
  return [command, ...rest];
}

function childEnv(url: string): NodeJS.ProcessEnv {
  const tools = path.join(PROJECT_DIR, 'node_modules', '.bin');
  return { ...process.env, DATABASE_URL: url, PATH: `${tools}${path.delimiter}${process.env.PATH ?? ''}` };
}

if (isProgram(import.meta.url)) runProgram(main);
