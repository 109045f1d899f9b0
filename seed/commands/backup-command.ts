import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { formatBytes } from '../../lib/words/bytes.ts';
import { formatCount } from '../../lib/words/format.ts';
import { keepBackup } from '../backup/keep-backup.ts';
import { siteOf } from '../backup/kept-names.ts';
import type { Backup } from '../backup/make-backup.ts';
import { showPath } from '../files/seed-file.ts';
import { describeMany } from './describe-many.ts';

/** What the command needs of the outside; tests pass their own. */
export type BackupEffects = {
  /** The seed folder of the site. */
  folder: string;
  /** The version of the software. */
  software: string;
  now: () => Date;
  print: (text: string) => void;
  printError: (text: string) => void;
  step: <T>(title: string, run: () => Promise<T>) => Promise<T>;
  /** Hands a file over to whoever reads the standard output. */
  pour: (file: string) => Promise<void>;
  /** A folder for what is poured. */
  scratch: string;
  signal?: AbortSignal;
};

const USAGE = `Usage: npm run backup [-- <file.zip> | <folder> | -]

Backs up what a site has and nothing else could make again: seeds with articles and drafts, texts, former versions. Without a
name it goes to .data/backups under the time and the data version; with "-" to the standard output (npm run -s backup -- -).
It is read again before it gets its name, only you may read it, and nothing is written over.
Ends with 0 where it is kept, 1 where it can't be, 2 where it was asked wrongly.`;

/** Runs `npm run backup`; returns the exit code. */
export async function backupCommand(args: string[], effects: BackupEffects): Promise<number> {
  const asked = parse(args);
  if (asked === undefined) {
    effects.printError(USAGE);
    return 2;
  }
  const site = siteOf(effects.folder);
  const isPoured = asked.to === '-';
  const to = isPoured ? effects.scratch : path.resolve(asked.to ?? path.join(site.data, 'backups'));
  const isFolder = isPoured || asked.to === undefined || isFolderNow(to) || /[/\\]$/.test(asked.to);
  if (!isFolder && existsSync(to)) throw taken(to);
  const made = effects.now();
  const backup = await effects.step('Backing up', () =>
    keepBackup(site, isFolder ? to : path.dirname(to), {
      made,
      software: effects.software,
      signal: effects.signal,
      nameOf: ({ data }) => (isFolder ? path.join(to, nameOf(made, data)) : to),
    }),
  );
  const say = isPoured ? effects.printError : effects.print;
  if (isPoured) await effects.pour(backup.file);
  say(describe(backup, isPoured ? 'the standard output' : showPath(backup.file)));
  return 0;
}

function parse(args: string[]): { to: string | undefined } | undefined {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    return positionals.length > 1 ? undefined : { to: positionals[0] };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const isFolderNow = (file: string) => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

const taken = (file: string) =>
  new SetupProblem(`There is ${showPath(file)} already: nothing is written over it. Choose another name.`);

/** `cited-metrics-2026-11-29T22-15-03Z-53f616d951a0.zip`: sorted by time, without letters that file systems refuse. */
export function nameOf(made: Date, data: Backup['data']): string {
  const time = made
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return `cited-metrics-${[time, ...(data ? [data.version] : [])].join('-')}.zip`;
}

function describe({ files, data, leftOut }: Backup, where: string): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `Backed up ${formatCount(files.length, 'file')} (${formatBytes(bytes)}), ${describeData(data)}, to ${where}.`,
    ...(leftOut.length > 0 ? [`Left out, as no kind of content: ${describeMany(leftOut)}.`] : []),
    'Not in it: .env and .env.local, which hold passwords, and PostgreSQL, which "npm run seed" fills again.',
  ].join('\n');
}

const describeData = (data: Backup['data']) =>
  data
    ? `data version ${data.version} of ${data.dated}`
    : 'without a data version, as the seeds have mistakes ("npm run seed:check" names them)';
