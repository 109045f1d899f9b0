import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { loadEnvFiles, PROJECT_DIR } from '../../db/process/program.ts';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { readEnv } from '../../lib/env.ts';
import type { BackupEffects } from './backup-command.ts';
import { createQuietProgress } from './quiet-progress.ts';
import type { RestoreEffects } from './restore-command.ts';

/** Runs a command that backs up or restores, for people at a terminal and for timers. */
export async function withBackupEffects(
  run: (effects: BackupEffects & RestoreEffects) => Promise<number>,
): Promise<number> {
  const signal = listenForInterrupt();
  loadEnvFiles();
  const folder = path.resolve(PROJECT_DIR, readEnv(process.env).seedDir);
  const scratch = mkdtempSync(path.join(tmpdir(), 'cited-metrics-backup-'));
  try {
    return await run({
      ...{ folder, scratch, signal, software: readVersion() },
      now: () => new Date(),
      print: (text) => console.log(text),
      printError: (text) => console.error(text),
      step: createQuietProgress(process.stderr),
      pour: pourToStdout,
      catch: () => catchStdin(scratch),
      isLoaded: (one) => one === path.join(PROJECT_DIR, 'seed'),
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function pourToStdout(file: string): Promise<void> {
  if (isNpmTalking(process.env))
    throw new SetupProblem(
      'npm wrote lines of its own to the standard output: "npm run -s backup -- -" keeps it silent.',
    );
  if (process.stdout.isTTY)
    throw new SetupProblem('A backup is no text for a terminal: name a file, or lead the output to one.');
  await pipeline(createReadStream(file), process.stdout, { end: false }).catch((error: unknown) => {
    if (errorCode(error) !== 'EPIPE') throw error;
    throw new SetupProblem('What read the standard output went away before the backup was whole.');
  });
}

/** npm prints what it runs before it runs it, into the same output. */
const isNpmTalking = ({ npm_lifecycle_event: isNpm, npm_config_loglevel: level }: NodeJS.ProcessEnv) =>
  isNpm !== undefined && level !== 'silent';

async function catchStdin(scratch: string): Promise<string> {
  const file = path.join(scratch, `${randomBytes(6).toString('hex')}.zip`);
  await pipeline(process.stdin, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
  return file;
}

const readVersion = (): string =>
  (JSON.parse(readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8')) as { version: string }).version;
