import { parseArgs } from 'node:util';
import { toAuthor } from '../../lib/draft/read-byline.ts';
import { isRealDate, PARTIAL_DATE } from '../../lib/model/dates.ts';
import { GENRES, type Genre } from '../../lib/model/vocabulary.ts';
import type { Answers } from '../editing/add-article.ts';
import { checkSlug } from '../editing/places.ts';
import { TextFileError } from '../files/read-text.ts';

export const ADD_USAGE = `Usage: npm run add -- <article.txt | article.html | ->  [options]

Drafts an article: reads its text or page ("-": what is piped in), finds its head and every figure, proposes what each is
of whom, and writes seed/drafts/<slug>.yaml. The text is copied to .data/texts, which git ignores. Asks on a terminal for
what the text does not say; elsewhere "todo" stands there.

  --title "…"  --author "Ann Smith" (again for each)  --date 2024-05-01  --publisher "…"  --genre "news report"
  --address https://…  --language en  --slug smith-2024  --joins 4+5,9+10 (or none)
  --replace    puts it in the place of the draft of this slug, which can be had again at the desk`;

/** What was asked of the command: which file, and what was said of it. */
export type AddRequest = { file: string; answers: Answers; replace: boolean };

const OPTIONS = {
  title: { type: 'string' },
  author: { type: 'string', multiple: true },
  date: { type: 'string' },
  publisher: { type: 'string' },
  genre: { type: 'string' },
  address: { type: 'string' },
  language: { type: 'string' },
  slug: { type: 'string' },
  joins: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const;

/** A date as precise as it is known. Throws TextFileError. */
export function parseDate(text: string): string {
  if (PARTIAL_DATE.test(text) && isRealDate(text)) return text;
  throw new TextFileError(
    `"${text}" is no date: right would be 2024-05-01, or 2024-05 or 2024 where no more is known.`,
  );
}

/** A kind of text. Throws TextFileError. */
export function parseGenre(text: string): Genre {
  const genre = GENRES.find((one) => one === text.toLowerCase());
  if (genre) return genre;
  throw new TextFileError(`"${text}" is no kind of text: right would be one of ${GENRES.join(', ')}.`);
}

function parseAddress(text: string): string {
  if (/^https?:\/\/\S+$/u.test(text)) return text;
  throw new TextFileError(
    `"${text}" is no address: right would be one that begins with https:// or http://.`,
  );
}

function parseLanguage(text: string): string {
  if (/^[a-z]{2}$/u.test(text)) return text;
  throw new TextFileError(`"${text}" is no language: right would be its two letters, as "en".`);
}

/** "4+5,9+10", or "none". Throws TextFileError. */
export function parseJoins(text: string): number[][] {
  if (text === 'none') return [];
  return text.split(',').map((join) => join.split('+').map((block) => parseBlock(block.trim())));
}

function parseBlock(text: string): number {
  if (/^[1-9]\d*$/u.test(text)) return Number(text);
  throw new TextFileError(`A block in --joins must be a whole number from 1, not "${text}".`);
}

export const SAID_HERE = 'said when the article was added';

/** Reads the command line; undefined where it names no file or several. Throws TextFileError, in a sentence. */
export function parseAddArgs(args: string[]): AddRequest | undefined {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) return undefined;
  const answers: Answers = {
    slug: values.slug && checkSlug(values.slug),
    title: values.title,
    authors: values.author?.map((name) => toAuthor(name)),
    published: values.date === undefined ? undefined : { date: parseDate(values.date), basis: SAID_HERE },
    publisher: values.publisher,
    genre: values.genre === undefined ? undefined : parseGenre(values.genre),
    address: values.address === undefined ? undefined : parseAddress(values.address),
    language: values.language === undefined ? undefined : parseLanguage(values.language),
    joins: values.joins === undefined ? undefined : parseJoins(values.joins),
  };
  const said = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  return { file, answers: said, replace: values.replace };
}
