import { toAuthor } from '../../lib/draft/read-byline.ts';
import { GENRES } from '../../lib/model/vocabulary.ts';
import type { Answers, Asked } from '../editing/add-article.ts';
import { TextFileError } from '../files/read-text.ts';
import { parseDate, parseGenre, SAID_HERE } from './add-options.ts';

/** Asks a person one question; undefined where nobody answers any more. */
export type Ask = (question: string) => Promise<string | undefined>;

type Question = { text: string; read: (answer: string) => Answers };

const QUESTIONS: Record<Asked, Question> = {
  title: { text: 'Its title? ', read: (title) => ({ title }) },
  authors: {
    text: 'Who wrote it? (names parted by commas; "none" where nobody is named) ',
    read: (names) => ({
      authors:
        names.toLowerCase() === 'none'
          ? []
          : names
              .split(/\s*(?:,|;|\band\b|&)\s*/u)
              .filter(Boolean)
              .map((name) => toAuthor(name)),
    }),
  },
  published: {
    text: 'When was it published? (2024-05-01, 2024-05 or 2024) ',
    read: (date) => ({ published: { date: parseDate(date), basis: SAID_HERE } }),
  },
  publisher: { text: 'Who published it? ', read: (publisher) => ({ publisher }) },
  genre: {
    text: `What kind of text is it? (${GENRES.join(', ')}) `,
    read: (genre) => ({ genre: parseGenre(genre) }),
  },
};

/** Asks for what is missing, one short question each; an empty answer leaves it open, a wrong one is asked again. */
export async function askMissing(
  missing: readonly Asked[],
  ask: Ask,
  say: (line: string) => void,
): Promise<Answers> {
  let answers: Answers = {};
  if (missing.length > 0) say('The text does not say all of its head. An empty answer leaves it for later.');
  for (const field of missing) {
    const answer = await askOne(QUESTIONS[field], ask, say);
    if (answer === undefined) return answers;
    answers = { ...answers, ...answer };
  }
  return answers;
}

async function askOne(
  { text, read }: Question,
  ask: Ask,
  say: (line: string) => void,
): Promise<Answers | undefined> {
  for (;;) {
    const answer = await ask(text);
    if (answer === undefined) return undefined;
    if (answer.trim() === '') return {};
    try {
      return read(answer.trim());
    } catch (error) {
      if (!(error instanceof TextFileError)) throw error;
      say(error.message);
    }
  }
}
