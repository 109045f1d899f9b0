import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { findFigures } from '../../lib/figures/figures.ts';
import { NO_WORDS } from '../../lib/language/no-words.ts';
import { type ExtractedArticle, extractArticle, type Join, suggestJoins } from '../../lib/text/extract.ts';
import { makeLocator, sha256Hex } from '../../lib/text/locator.ts';
import { formatLocator } from '../../lib/text/locator-yaml.ts';
import { EmptyTextError, readTextFile, TextFileError } from '../files/read-text.ts';
import { parseJoins } from './add-options.ts';
import { formatBlocks } from './locate-blocks.ts';
import { locateFigures } from './locate-json.ts';
import type { CommandEffects } from './verify-command.ts';

const USAGE = `Usage: npm run locate -- <text file> <article slug> <block> "<phrase>" [--occurrence k]
       npm run locate -- <text file> --joins 4+5,9+10 <block> "<phrase>" [--occurrence k]
       npm run locate -- [--ledger] <text file> [<article slug> | --joins 4+5,9+10]
       npm run -s locate -- --json <text file> [<article slug> | --joins 4+5,9+10]

Prints the locator of a phrase as YAML. Without block and phrase it prints the blocks of the text with their numbers, and
the figures in them between ⟦ and ⟧; with --ledger, how it divides and a ledger with every figure. --joins none joins nothing; without slug and --joins,
blocks that look broken are joined. --json prints every figure with what it says, as one JSON array; without slug and
--joins it joins nothing.`;

type Request = {
  path: string;
  joins: Join[] | string | undefined;
  block?: number;
  phrase?: string;
  occurrence?: number;
  json: boolean;
  ledger: boolean;
};

function parseCount(text: string, what: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new TextFileError(`${what} must be a whole number from 1, not "${text}".`);
  return Number(text);
}

function parseRequest(args: string[]): Request | undefined {
  const options = {
    joins: { type: 'string' },
    occurrence: { type: 'string' },
    json: { type: 'boolean', default: false },
    ledger: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path, ...rest] = positionals;
  const slug = values.joins === undefined && rest.length !== 2 ? rest.shift() : undefined;
  if (path === undefined || (rest.length !== 0 && rest.length !== 2)) return undefined;
  if (values.joins === undefined && slug === undefined && /^\D/.test(rest[0] ?? '')) return undefined;
  const joins = values.joins === undefined ? slug : parseJoins(values.joins);
  const [block, phrase] = rest;
  return {
    path,
    joins,
    block: block === undefined ? undefined : parseCount(block, 'The block'),
    phrase,
    json: values.json,
    ledger: values.ledger,
    occurrence: values.occurrence === undefined ? undefined : parseCount(values.occurrence, 'The occurrence'),
  };
}

async function findJoins(text: string, joins: Request['joins'], effects: CommandEffects): Promise<Join[]> {
  if (joins === undefined) return suggestJoins(text);
  if (typeof joins !== 'string') return joins;
  const articles = await effects.readArticles();
  const record = articles.find(({ slug }) => slug === joins);
  if (record) return record.text.joins;
  const known = articles.map(({ slug }) => slug).join(', ') || 'none';
  throw new TextFileError(`There is no article "${joins}" in seed/articles; known: ${known}.`);
}

function outline(text: string, article: ExtractedArticle, joins: Join[]): string {
  const ledger = article.blocks.flatMap(({ number, text: block }) => {
    const figures = findFigures(block, number);
    return [...new Map(figures.map(({ phrase, of }) => [phrase.toLowerCase(), { phrase, of }])).values()].map(
      ({ phrase, of }) => ({ block: number, printed: phrase, times: of, disposition: '', reason: '' }),
    );
  });
  const record = {
    extractor: article.extractor,
    sha256: sha256Hex(text),
    blocks: article.blocks.length,
    joins,
  };
  return stringify({ text: record, ledger });
}

async function locateAll(text: string, request: Request, effects: CommandEffects): Promise<string> {
  const figures = locateFigures(text, await findJoins(text, request.joins ?? [], effects));
  const unread = figures.filter(({ language }) => language === NO_WORDS.code).length;
  if (unread > 0)
    effects.printError(
      `${unread} figures are in a language without a file: digits alone were read, nothing was judged.`,
    );
  return JSON.stringify(figures, null, 1);
}

/** A program that reads the JSON takes an empty text as one without figures. */
async function readMaybeEmpty(path: string): Promise<string> {
  try {
    return await readTextFile(path);
  } catch (error) {
    if (error instanceof EmptyTextError) return '';
    throw error;
  }
}

async function locate(request: Request, effects: CommandEffects): Promise<string> {
  if (request.json) return locateAll(await readMaybeEmpty(request.path), request, effects);
  const text = await readTextFile(request.path);
  const joins = await findJoins(text, request.joins, effects);
  const article = extractArticle(text, joins);
  if (request.block === undefined || request.phrase === undefined)
    return request.ledger ? outline(text, article, joins) : formatBlocks(text, article);
  const locator = makeLocator(article, request.block, request.phrase, { occurrence: request.occurrence });
  return formatLocator(locator);
}

/** Runs `npm run locate`; returns the exit code: 0 printed, 2 not. */
export async function locateCommand(args: string[], effects: CommandEffects): Promise<0 | 2> {
  try {
    const request = parseRequest(args);
    if (request) {
      effects.print((await locate(request, effects)).trimEnd());
      return 0;
    }
    effects.printError(USAGE);
  } catch (error) {
    const known = error instanceof TextFileError || error instanceof RangeError;
    const misused =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!known && !misused) throw error;
    effects.printError(misused ? USAGE : (error as Error).message);
  }
  return 2;
}
