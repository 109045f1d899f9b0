import type { DataState } from '../../model/rows.ts';
import { QUALIFIERS } from '../../model/vocabulary.ts';
import { formatCount, formatNumber } from '../../words/format.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../words/labels.ts';
import { publisherWords } from '../../words/publisher.ts';
import { siteSentence } from '../citation.ts';
import type { CitedSource } from '../cite/csl.ts';
import { COLUMN_PROMISE, columnTypeWords } from '../column-words.ts';
import { COLUMNS } from '../columns.ts';
import { LICENCE_NAME, LICENCE_URL } from '../licence.ts';
import { MAX_LINKS } from './sheet.ts';
import type { TextCell, TextColumn } from './text-sheet.ts';

export const DICTIONARY_COLUMNS: readonly TextColumn[] = [
  { name: 'Column', width: 30 },
  { name: 'Type', width: 36 },
  { name: 'Meaning', width: 90 },
];

/** What each column of the claims means: the data dictionary. */
export function dictionaryRows(): TextCell[][] {
  return COLUMNS.map((column) => [column.name, columnTypeWords(column), column.meaning]);
}

export const SOURCE_COLUMNS: readonly TextColumn[] = [
  { name: 'Source', width: 28 },
  { name: 'Title', width: 60 },
  { name: 'Kind', width: 18 },
  { name: 'Authors', width: 30 },
  { name: 'Publisher', width: 30 },
  { name: 'Published', width: 14 },
  { name: 'Address', width: 60 },
];

const UNKNOWN_ADDRESS = 'address not known';

/** An article of the claims, or a primary source that they lead to; `page` is its record with us. */
export function sourceRow(source: CitedSource, page: string): TextCell[] {
  const { slug, title, genre, authors, publisher, publishedDate, address } = source;
  return [
    { text: slug, address: page },
    title,
    genre,
    authors.map(({ name }) => name).join('; '),
    publisherWords(publisher),
    publishedDate === null ? 'date not known' : { date: publishedDate },
    address === null ? UNKNOWN_ADDRESS : { text: address, address },
  ];
}

export const ABOUT_COLUMNS: readonly TextColumn[] = [
  { name: 'About', width: 24 },
  { name: 'This file', width: 100 },
];

export type AboutText = {
  title: string;
  /** What was chosen, a line each; empty for all claims. */
  choices: readonly string[];
  /** The same rows as a page, and as a CSV. */
  page: string;
  csv: string;
  dictionary: string;
  state: DataState;
  rows: number;
};

/** What the file holds, of which state of the data, on what terms, and how to read and cite it. */
export function aboutRows({ title, choices, page, csv, dictionary, state, rows }: AboutText): TextCell[][] {
  const chosen = choices.length === 0 ? ['all claims'] : choices;
  const link = (address: string) => ({ text: address, address });
  return [
    ['Title', title],
    ['Rows', `${formatCount(rows, 'row')}, one a claim: a quantity as one article states it`],
    ...chosen.map((choice): TextCell[] => ['What was chosen', choice]),
    ['Data version', state.version],
    ['Dated', { date: state.dated }],
    ['The same as a page', link(page)],
    ['The same as CSV', link(csv)],
    ['What each column means', link(dictionary)],
    ['Licence', { text: LICENCE_NAME, address: LICENCE_URL }],
    [
      'What it covers',
      'Our descriptions, our caveats and the compilation. The figure phrases and titles are quoted from the articles, and remain their publishers’ and authors’.',
    ],
    ['How to cite', `${title}. ${siteSentence(page, state)}`],
    [
      '',
      'Name the article of each claim too. What an article says is its own; we report it and do not vouch for it.',
    ],
    ['Columns', COLUMN_PROMISE],
    [
      'Dates',
      'A whole day is a date. What is known to the month or year alone is text, as 2022-10; the columns in _first_day and _last_day are always dates. Days before March 1900, which sheets count in several ways, are text.',
    ],
    ['Numbers', 'In full. One of more than 15 digits, of which a sheet would change the last, is text.'],
    ['Gaps', 'An empty cell is a gap: not known, not printed, or not applicable. A zero is written 0.'],
    ...(rows > MAX_LINKS
      ? [
          [
            'Links',
            `The ids of the first ${formatNumber(MAX_LINKS)} rows lead to their claims: a sheet takes no more. The column claim_url has the address of every row.`,
          ],
        ]
      : []),
    ...QUALIFIERS.map((qualifier): TextCell[] => [
      `Hedge: ${qualifier}`,
      `${QUALIFIER_WORDS[qualifier]}: ${QUALIFIER_MEANING[qualifier]}`,
    ]),
  ];
}
