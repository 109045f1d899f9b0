import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatCount } from '../../lib/words/format.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { type Comparison, compareSite } from '../backup/compare-site.ts';
import { keepBackup } from '../backup/keep-backup.ts';
import { type Site, siteOf } from '../backup/kept-names.ts';
import { type Archive, checkArchive, openArchive } from '../backup/open-archive.ts';
import { restoreFiles } from '../backup/restore-files.ts';
import { showPath } from '../files/seed-file.ts';
import { type BackupEffects, nameOf } from './backup-command.ts';
import { describeMany } from './describe-many.ts';

/** What the command needs of the outside; tests pass their own. */
export type RestoreEffects = Omit<BackupEffects, 'pour'> & {
  /** Keeps what comes by the standard input in a file of the scratch folder, and names it. */
  catch: () => Promise<string>;
  /** Whether "npm run seed" loads this seed folder without its name. */
  isLoaded: (folder: string) => boolean;
};

const USAGE = `Usage: npm run restore -- <file.zip | -> [--into <folder>] [--check] [--replace | --exact]

Brings the files of a backup ("npm run backup") to this site: those that are not there. All of the backup is read and held
against its list before anything is written; where a file differs, nothing is.
  --into <folder>  to <folder>/seed and <folder>/.data, and not to this site
  --check          says what is new, the same and different; writes nothing
  --replace        also puts the backup's files in place of those that differ; all that stands there is backed up first
  --exact          that, and takes away what the backup does not hold: the site is then the one that was backed up
Ends with 0 where it is restored (with --check: whole), 1 where it can't be, 2 where it was asked wrongly.`;

const OPTIONS = {
  into: { type: 'string' },
  check: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  exact: { type: 'boolean', default: false },
} as const;

/** Runs `npm run restore`; returns the exit code. */
export async function restoreCommand(args: string[], effects: RestoreEffects): Promise<number> {
  const asked = parse(args);
  if (asked === undefined) {
    effects.printError(USAGE);
    return 2;
  }
  const folder = asked.into === undefined ? effects.folder : path.join(path.resolve(asked.into), 'seed');
  const file = asked.from === '-' ? await effects.catch() : path.resolve(asked.from);
  const archive = await openArchive(file);
  try {
    return await restore(archive, { ...asked, site: siteOf(folder) }, effects);
  } finally {
    archive.close();
  }
}

type Asked = { from: string; into?: string; isCheck: boolean; isReplacing: boolean; isExact: boolean };

function parse(args: string[]): Asked | undefined {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const [from, ...more] = positionals;
    if (from === undefined || more.length > 0) return undefined;
    const { into, check: isCheck, replace, exact: isExact } = values;
    return { from, into, isCheck, isReplacing: replace || isExact, isExact };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function restore(
  archive: Archive,
  { site, isCheck, isReplacing, isExact }: Asked & { site: Site },
  effects: RestoreEffects,
): Promise<number> {
  const { print, printError, step, signal } = effects;
  await step('Reading the backup', () => checkArchive(archive, signal));
  const comparison = await step('Comparing it with the site', () => compareSite(archive, site, signal));
  const { fresh, different, others } = comparison;
  print(describe(archive, comparison, site));
  if (isCheck) {
    print('The backup is whole. Nothing was written.');
    return 0;
  }
  if (different.length > 0 && !isReplacing) {
    printError(
      'Nothing was written: --replace puts the backup in place of what differs, and backs up first what stands there.',
    );
    return 1;
  }
  const isLosing = different.length > 0 || (isExact && others.length > 0);
  if (fresh.length === 0 && !isLosing) {
    print('All of it is here already: nothing was written.');
    return 0;
  }
  if (isLosing) print(`As it was: ${await backUpFirst(site, effects)}`);
  await step('Restoring', () => restoreFiles(archive, site, comparison, { isReplacing, isExact, signal }));
  print(`Restored to ${showPath(site.folder)} and ${showPath(site.data)}.`);
  print(describeNext(archive, comparison, site, isExact, effects));
  return 0;
}

async function backUpFirst(site: Site, { now, software, step, signal }: RestoreEffects): Promise<string> {
  const made = now();
  const folder = path.join(site.data, 'backups');
  const { file } = await step('Backing up what stands there', () =>
    keepBackup(site, folder, {
      ...{ made, software, signal },
      nameOf: ({ data }) => path.join(folder, nameOf(made, data).replace(/\.zip$/, '-before-restore.zip')),
    }),
  );
  return showPath(file);
}

function describe({ manifest }: Archive, comparison: Comparison, { folder }: Site): string {
  const { made, software, data } = manifest;
  const { fresh, same, different, others } = comparison;
  return [
    `A backup of ${made.slice(0, 10)}, ${made.slice(11, 16)} UTC, by ${SITE_NAME} ${software}: ${formatCount(manifest.files.length, 'file')}${data ? `, data version ${data.version} of ${data.dated}` : ''}.`,
    `Beside ${showPath(folder)}:`,
    ...(fresh.length > 0 ? [`  new, ${fresh.length}: ${describeFiles(namesOf(fresh))}`] : []),
    ...(different.length > 0
      ? [`  different, ${different.length}: ${describeFiles(namesOf(different))}`]
      : []),
    ...(others.length > 0
      ? [`  there, and not in the backup, ${others.length}: ${describeFiles(others)}`]
      : []),
    `  the same, ${same.length}`,
  ].join('\n');
}

const namesOf = (files: readonly { name: string }[]) => files.map(({ name }) => name);

/** Former versions are told by draft: nobody knows them by their names. */
function describeFiles(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const shown = name.replace(/^(\.data\/undo\/[^/]+)\/.*$/, '$1/…');
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  return describeMany([...counts].map(([shown, count]) => (count > 1 ? `${shown} (${count})` : shown)));
}

function describeNext(
  { manifest }: Archive,
  { others }: Comparison,
  { folder }: Site,
  isExact: boolean,
  { isLoaded }: RestoreEffects,
): string {
  const hasMore =
    !isExact && others.some((name) => name.startsWith('seed/') && !name.startsWith('seed/drafts/'));
  const version = hasMore
    ? ['It has more seeds than the backup, which are loaded too; --exact takes them away.']
    : manifest.data
      ? [`The site then shows data version ${manifest.data.version}.`]
      : [];
  return [
    isLoaded(folder)
      ? 'Next: npm run seed; "npm start" loads it too.'
      : `Next: npm run seed -- ${showPath(folder)}`,
    ...version,
    'A database that holds newer data refuses what would vanish from it: load into an empty one then (HOSTING.md, "Backup").',
  ].join('\n');
}
