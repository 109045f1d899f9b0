import type { DataState } from '../../model/rows.ts';
import { QUALIFIERS } from '../../model/vocabulary.ts';
import { formatCount, formatDate } from '../../words/format.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../words/labels.ts';
import { SITE_NAME } from '../../words/site-name.ts';
import { siteSentence } from '../citation.ts';
import { COLUMN_PROMISE, CSV_RULES, columnTypeWords } from '../column-words.ts';
import { COLUMNS } from '../columns.ts';
import { LICENCE_NAME, LICENCE_URL } from '../licence.ts';

export type ReadmeText = {
  title: string;
  /** What was chosen, a line each: `Claims that name the country: Sweden or Canada`. Empty for all claims. */
  choices: readonly string[];
  /** The same selection as a page. */
  page: string;
  dictionary: string;
  csvName: string;
  rows: number;
  state: DataState;
};

/** What a download holds and how to read and cite it, in Markdown. Made of the data alone: no clock, no machine. */
export function downloadReadme(text: ReadmeText): string {
  const { title, choices, page, dictionary, csvName, rows, state } = text;
  const chosen = choices.length === 0 ? ['- all claims'] : choices.map((choice) => `- ${choice}`);
  return `# ${title}

${formatCount(rows, 'row')}, one a claim: a quantity as one article states it. Data version ${state.version} of ${formatDate(state.dated)}.

## What was chosen

${chosen.join('\n')}

The same as a page: ${page}

## Files

- \`${csvName}\`: the claims
- \`datapackage.json\`: the same described for programs (Frictionless Data Package 2.0), with the type of each column
- \`citations.json\`, \`citations.bib\`, \`citations.ris\`: this selection, the articles behind it and the primary sources that they lead to, as CSL-JSON, BibTeX and RIS
- \`LICENSE.txt\`: what you may do with it

## How to cite

${title}. ${siteSentence(page, state)}

Name the article of each claim too: it stands in the row. What an article says is its own; we report it and do not vouch for it.

## Hedges

The column \`qualifier\` says how the article hedges a figure. Quote the figure with it, a range with both of its ends, and a printed interval (the columns interval_…) beside the figure.

${QUALIFIERS.map((qualifier) => `- \`${qualifier}\` (${QUALIFIER_WORDS[qualifier]}): ${QUALIFIER_MEANING[qualifier]}`).join('\n')}

## How the CSV is written

${CSV_RULES.map((rule) => `- ${rule}`).join('\n')}

## Columns

${COLUMN_PROMISE} The same list with an example: ${dictionary}

${COLUMNS.map((column) => `- \`${column.name}\` (${columnTypeWords(column)}): ${column.meaning}`).join('\n')}
`;
}

/** What the licence of the data covers, and what it does not. */
export function downloadLicence(): string {
  return `${LICENCE_NAME}
${LICENCE_URL}

Our descriptions, our caveats and the compilation of these data are under this licence: share and adapt them for any
purpose, as long as you name ${SITE_NAME}, link the licence and say what you changed.

The figure phrases and the titles are quoted from the articles, and remain their publishers' and authors'.
`;
}
