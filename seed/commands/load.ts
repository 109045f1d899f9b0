import path from 'node:path';
import { parseArgs } from 'node:util';
import { causeOf, toDatabaseProblem } from '../../db/database-problem.ts';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { checkSchemaRights } from '../../db/schema-rights.ts';
import { withDatabase } from '../../db/with-database.ts';
import { readEnv } from '../../lib/env.ts';
import type { ArticleStream, Catalogue, Seed } from '../../lib/model/catalogue.ts';
import { formatCount } from '../../lib/words/format.ts';
import { type LoadOptions, load } from '../editing/load-seed.ts';
import { settleUnfinished } from '../editing/write-together.ts';
import { createProblemList, InvalidSeed } from '../files/problem-list.ts';
import { type Locate, openSeed } from '../files/read-seed.ts';
import { TextFileError } from '../files/read-text.ts';
import { readTextsAtHand } from '../files/texts-at-hand.ts';
import { openTextDesk } from '../files/verify-at-hand.ts';
import { type ArticleProgress, createArticleProgress } from './article-progress.ts';
import { reportLoad } from './load-report.ts';

const USAGE = 'Usage: npm run seed -- [--check] [folder]';

/** `npm run seed`: reads and validates a seed folder, then brings the database to its state. */
async function main(): Promise<number> {
  const { isCheck, folder, mark } = readArguments(process.argv.slice(2));
  const signal = listenForInterrupt();
  loadEnvFiles();
  const databaseUrl = isCheck ? undefined : readEnv(process.env).databaseUrl;
  if (!isCheck && databaseUrl === undefined)
    throw new SetupProblem('DATABASE_URL is not set: run "npm run seed", which brings a database.');
  return (await loadFolder({ folder, databaseUrl, mark, signal }).catch(printProblems)) ?? 1;
}

type Wanted = { folder: string; databaseUrl: string | undefined; mark?: string; signal: AbortSignal };

/** Loads a folder, or without an address of a database only validates it. */
async function loadFolder(wanted: Wanted): Promise<number> {
  const reading = new Reading();
  try {
    return await loadThrough(reading, wanted);
  } finally {
    reading.end();
  }
}

async function loadThrough(reading: Reading, { folder, databaseUrl, mark, signal }: Wanted): Promise<number> {
  await settleUnfinished(folder);
  const texts = await readTextsAtHand().catch(toTextProblem);
  const textDesk = openTextDesk(texts);
  const options = { signal, onArticle: reading.add, texts, textDesk };
  const { articles, catalogue, locate } = await openSeed(folder, options);
  reading.begin(articles.length);
  const seed = catalogue && {
    ...catalogue,
    articles: reading.through(articles, catalogue, textDesk.compared),
  };
  if (databaseUrl === undefined || !seed) {
    for await (const _ of seed?.articles ?? articles);
    return 0;
  }
  const use = (url: string) => loadAndReport(url, seed, { signal, mark, log: reading.say }, locate);
  return withDatabase(use, { databaseUrl, signal });
}

async function loadAndReport(url: string, seed: Seed, options: LoadOptions, locate: Locate): Promise<number> {
  const loaded = await load(url, seed, options).catch((error) => throwProblem(error, url));
  if ('refused' in loaded) {
    const problems = createProblemList(locate);
    await problems.addIssues(loaded.refused);
    throw new InvalidSeed({ kept: problems.kept, count: loaded.count });
  }
  for (const line of reportLoad(loaded)) console.log(line);
  return 0;
}

function printProblems(error: unknown): undefined {
  if (!(error instanceof InvalidSeed)) throw error;
  console.error(error.message);
}

function readArguments(args: string[]): { isCheck: boolean; folder: string; mark?: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { check: { type: 'boolean', default: false }, mark: { type: 'string' } },
    });
    if (positionals.length > 1) throw new SetupProblem(`One folder at a time. ${USAGE}`);
    const folder = positionals[0] ?? path.join(PROJECT_DIR, 'seed');
    return { isCheck: values.check, folder, mark: values.mark };
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

/** What is shown while the articles of a folder are read. */
class Reading {
  #progress: ArticleProgress | undefined;
  #claims = 0;

  begin(articles: number): void {
    this.#progress = createArticleProgress(process.stdout, articles);
  }

  readonly add = (claims: number): void => {
    this.#claims += claims;
    this.#progress?.add(claims);
  };

  readonly say = (line: string): void => this.#progress?.say(line);

  readonly end = (): void => this.#progress?.end();

  /** The same articles; says after the last one what was read, which is valid then. */
  through(
    articles: ArticleStream,
    { metrics, entities, sources }: Catalogue,
    compared: readonly string[],
  ): ArticleStream {
    const { say } = this;
    const counts = () => [
      `${formatCount(articles.length, 'article')} with ${formatCount(this.#claims, 'claim')}`,
      formatCount(metrics.metrics.length, 'metric'),
      formatCount(entities.length, 'entity', 'entities'),
      formatCount(sources.length, 'other source'),
    ];
    async function* pass() {
      yield* articles;
      say(`Read ${counts().join(', ')}: valid.`);
      say(describeTexts(compared));
    }
    return Object.assign(pass(), { length: articles.length });
  }
}

function describeTexts(compared: readonly string[]): string {
  if (compared.length === 0) return 'No text at hand: no claim was looked up in its article.';
  return `Held against the text at hand: ${compared.join(', ')}.`;
}

function toTextProblem(error: unknown): never {
  if (error instanceof TextFileError) throw new SetupProblem(error.message);
  throw error;
}

/** Says what the database lacks or refuses; whatever it is, the transaction has written nothing. */
async function throwProblem(error: unknown, url: string): Promise<never> {
  const problem = toDatabaseProblem(error, 'Nothing was written.');
  if (problem) throw problem;
  const cause = causeOf(error);
  const code = errorCode(cause) ?? '';
  if (['42P01', '42703', '3F000'].includes(code)) {
    await checkSchemaRights(url, 'Nothing was written.');
    throw new SetupProblem(
      `The database lacks tables or columns (${cause.message}). Run "npm run db:migrate" first. Nothing was written.`,
    );
  }
  if (/^(22|23)/.test(code))
    throw new SetupProblem(
      `The database refuses the seed: ${cause.message}. Nothing was written. The files passed validation, so this ` +
        'is a rule that it lacks: please report it.',
    );
  throw error;
}

if (isProgram(import.meta.url)) runProgram(main);
