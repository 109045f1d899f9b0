import path from 'node:path';
import { parseArgs } from 'node:util';
import { connect, type Transaction } from '../../../db/client.ts';
import { migrate } from '../../../db/migrate.ts';
import { listenForInterrupt } from '../../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../../db/process/program.ts';
import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { lacksReadModel, refreshReadModel } from '../../../db/read-model/refresh.ts';
import { withDatabase } from '../../../db/with-database.ts';
import { readEnv } from '../../../lib/env.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { createArticleProgress } from '../../../seed/commands/article-progress.ts';
import { load } from '../../../seed/editing/load-seed.ts';
import { readSeed } from '../../support/read-seed.ts';
import { makeSyntheticSeed } from './articles.ts';
import {
  benchDatabaseName,
  benchDatabaseUrl,
  createBenchDatabase,
  dropBenchDatabase,
  findBenchDatabase,
  markBenchDatabase,
  settle,
} from './bench-database.ts';

const USAGE = 'Usage: npm run bench:data -- <number of claims> [--seed N] [--no-with-seed] [--drop]';

type Options = { claims: number; seed: number; withSeed: boolean; isDrop: boolean };

/** `npm run bench:data`: fills a database of its own with synthetic claims, or drops it. */
async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  const signal = listenForInterrupt();
  loadEnvFiles();
  const { databaseUrl, dataDir } = readEnv(process.env);
  const run = (url: string) => (options.isDrop ? drop(url, options) : fill(url, options, signal));
  return withDatabase(run, { databaseUrl, dataDir, signal, log: console.error });
}

async function drop(url: string, { claims }: Options): Promise<number> {
  const isDropped = await dropBenchDatabase(url, claims);
  console.log(`${isDropped ? 'Dropped' : 'There is no'} database "${benchDatabaseName(claims)}".`);
  return 0;
}

/** Makes the database on this server, unless it holds the same already. */
export async function fill(server: string, options: Options, signal: AbortSignal): Promise<number> {
  const { claims, seed, withSeed } = options;
  const name = benchDatabaseName(claims);
  const holds = `${formatCount(claims, 'claim')}, seed ${seed}, ${withSeed ? 'with' : 'without'} the project's own`;
  const url = benchDatabaseUrl(server, claims);
  const howToDrop = `Drop it with: npm run bench:data -- ${claims} --drop`;
  if ((await findBenchDatabase(server, claims)) === holds) {
    console.log(`The database "${name}" holds this already: ${holds}. ${howToDrop}`);
    await migrate(url);
    await keepLacking(url);
    return 0;
  }
  console.log(`Making the database "${name}": ${holds}. ${howToDrop}`);
  await createBenchDatabase(server, claims);
  await migrate(url);
  await loadSynthetic(url, options, signal);
  await settle(url);
  await markBenchDatabase(server, claims, holds);
  return 0;
}

/** What an update brings to be kept is made by the next load, and here none follows. */
async function keepLacking(url: string): Promise<void> {
  const { db, close } = connect(url, { max: 1 });
  const keep = async (tx: Transaction) => {
    const lacks = await lacksReadModel(tx);
    if (lacks) await refreshReadModel(tx, {}, console.log);
    return lacks;
  };
  if (await db.transaction(keep).finally(close)) await settle(url);
}

async function loadSynthetic(url: string, options: Options, signal: AbortSignal): Promise<void> {
  let progress: ReturnType<typeof createArticleProgress> | undefined;
  const synthetic = makeSyntheticSeed({
    ...options,
    beside: options.withSeed ? await readOwnSeed() : undefined,
    onArticle: (claims) => progress?.add(claims),
  });
  progress = createArticleProgress(process.stdout, synthetic.articles.length);
  const since = performance.now();
  const loaded = await load(url, synthetic, { signal, log: progress.say });
  if ('refused' in loaded) throw new Error(`A fresh database refuses ${loaded.count} changes.`);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `Loaded in ${seconds} s, with at most ${memory} MiB of memory. Data version ${loaded.version}.`,
  );
}

async function readOwnSeed() {
  const read = await readSeed(path.join(PROJECT_DIR, 'seed'));
  if ('problems' in read) throw new SetupProblem('The seeds are not valid: run "npm run seed:check".');
  return read.seed;
}

function readArguments(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      allowNegative: true,
      options: {
        seed: { type: 'string', default: '1' },
        drop: { type: 'boolean', default: false },
        'with-seed': { type: 'boolean', default: true },
      },
    });
    const claims = toCount(positionals[0], 'number of claims', 10_000_000);
    if (positionals.length > 1) throw new SetupProblem(`One number of claims at a time. ${USAGE}`);
    const seed = toCount(values.seed, '--seed', 1_000_000_000);
    return { claims, seed, withSeed: values['with-seed'], isDrop: values.drop };
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

function toCount(text: string | undefined, what: string, most: number): number {
  const count = Number(text);
  if (/^\d+$/.test(text ?? '') && count >= 1 && count <= most) return count;
  throw new SetupProblem(
    `The ${what} is ${JSON.stringify(text ?? 'missing')}; it is a whole number from 1 to ${most}. ${USAGE}`,
  );
}

if (isProgram(import.meta.url)) runProgram(main);
