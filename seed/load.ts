import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  errorCode,
  isProgram,
  listenForInterrupt,
  loadEnvFiles,
  PROJECT_DIR,
  runProgram,
  SetupProblem,
  withDatabase,
} from '../db/with-database.ts';
import { readEnv } from '../lib/env.ts';
import { load } from './load-seed.ts';
import { formatProblems, type SeedProblem } from './problems.ts';
import { type ReadSeed, readSeed } from './read.ts';
import { reportLoad } from './report.ts';

const USAGE = 'Usage: npm run seed -- [--check] [folder]';

/** `npm run seed`: reads and validates a seed folder, then brings the database to its state. */
async function main(): Promise<number> {
  const { isCheck, folder } = readArguments(process.argv.slice(2));
  const signal = listenForInterrupt();
  loadEnvFiles();
  const databaseUrl = isCheck ? undefined : readEnv(process.env).databaseUrl;
  if (!isCheck && databaseUrl === undefined)
    throw new SetupProblem('DATABASE_URL is not set: run "npm run seed", which brings a database.');
  const read = await readSeed(folder);
  if ('problems' in read) return refuse(read.problems);
  console.log(`Read ${describeSeed(read)}: valid.`);
  if (databaseUrl === undefined) return 0;
  return withDatabase((url) => loadAndReport(url, read, signal), { databaseUrl, signal });
}

async function loadAndReport(url: string, { seed, locate }: ReadSeed, signal: AbortSignal): Promise<number> {
  const loaded = await load(url, seed, { signal, log: console.log }).catch(toSetupProblem);
  if ('refused' in loaded) return refuse(loaded.refused.map(locate));
  for (const line of reportLoad(loaded)) console.log(line);
  return 0;
}

function refuse(problems: readonly SeedProblem[]): number {
  console.error(formatProblems(problems));
  return 1;
}

function readArguments(args: string[]): { isCheck: boolean; folder: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new SetupProblem(`One folder at a time. ${USAGE}`);
    return { isCheck: values.check, folder: positionals[0] ?? path.join(PROJECT_DIR, 'seed') };
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

function describeSeed({ seed }: ReadSeed): string {
  const claims = seed.articles.reduce((sum, article) => sum + article.claims.length, 0);
  const counts = [
    `${seed.articles.length} articles with ${claims} claims`,
    `${seed.metrics.metrics.length} metrics`,
    `${seed.entities.length} entities`,
    `${seed.sources.length} other sources`,
  ];
  return counts.join(', ');
}

/** Says what the database lacks or refuses; whatever it is, the transaction has written nothing. */
function toSetupProblem(error: unknown): never {
  const cause = ((error as Error).cause ?? error) as Error & { constraint_name?: string };
  const code = errorCode(cause) ?? '';
  if (['42P01', '42703', '3F000'].includes(code))
    throw new SetupProblem(
      `The database lacks tables or columns (${cause.message}). Run "npm run db:migrate" first. Nothing was written.`,
    );
  if (/^(22|23)/.test(code))
    throw new SetupProblem(
      `The database refuses the seed: ${cause.message}. Nothing was written. The files passed validation, so this ` +
        'is a rule that it lacks: please report it.',
    );
  throw error;
}

if (isProgram(import.meta.url)) runProgram(main);
