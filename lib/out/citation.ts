import { type ClaimRow, statesNumber } from '../model/claim-row.ts';
import type { DataState } from '../model/rows.ts';
import { type Role, STANDINGS } from '../model/vocabulary.ts';
import { formatAuthors, toArticleLines } from '../words/attribution.ts';
import { capitalise } from '../words/claim-headline.ts';
import { entitiesByRole } from '../words/entities-by-role.ts';
import { formatDate, formatNumber, formatPeriod, formatPlace, withStop } from '../words/format.ts';
import { formatWhole } from '../words/format-quantity.ts';
import { publisherWords } from '../words/publisher.ts';
import { relationWords } from '../words/relation-words.ts';
import { rowLabels, withoutNamed } from '../words/row-label.ts';
import { SITE_NAME } from '../words/site-name.ts';
import { changedWords, checkedWords, STANDING_WORDS } from '../words/standing-words.ts';
import { statusMark, statusWords } from '../words/status-words.ts';
import { titleWords } from '../words/title-words.ts';
import type { CitedSource } from './cite/csl.ts';

/**
 * A sentence ready to be quoted: what is said, then the number with its hedge and unit, of whom, as of when and who states
 * it; the article with its date and place; where else it was seen; and where all that can be checked.
 */
export function claimSentence(row: ClaimRow, url: string, state: DataState): string {
  const by = row.articleAuthors.length === 0 ? '' : `${formatAuthors(row.articleAuthors)}, `;
  const article = `${by}${titleWords(row.articleTitle)}, ${row.articleGenre}, ${publisherWords(row.articlePublisher)}, ${publishedWords(row.articlePublished)}, ${formatPlace(row)}`;
  const said = [
    ...(row.kind === 'relation'
      ? [relationWords(row)]
      : [formatWhole(row), entitiesByRole(row.entities, row.stage)]),
    formatPeriod(row),
    `stated by: ${row.attributedTo}`,
  ];
  const seen = row.standing === null ? '' : ` ${capitalise(checkedWords(row))}.`;
  return `${statusMark(row)}${row.description.replace(/\.$/, '')} [${said.join('; ')}] (${article}).${seen} ${siteSentence(url, state)}`;
}

/** The name of a claim's page in a bibliography: what, of whom, the whole number, and whose; no two claims share one. */
export function claimTitle(row: ClaimRow): string {
  const who = row.kind === 'relation' ? relationWords(row) : entitiesByRole(row.entities, row.stage);
  const quantity = row.kind === 'relation' ? '' : `: ${formatWhole(row)}`;
  const period = row.periodStart === null && row.periodEnd === null ? '' : `, ${formatPeriod(row)}`;
  return `${statusMark(row)}${row.metricName} (${who})${quantity}${period}. ${row.articleShort}, ${formatPlace(row)} [claim ${row.claimId}]`;
}

/** What a citation says of a chart, and the metrics that it draws: the first one's role names its rows. */
export type CitedChart = { title: string; subtitle: string; metrics: readonly { rowsBy: Role }[] };

/** More values than these are not listed in a sentence. */
const MAX_VALUES = 12;

/** A chart's finding as a sentence to quote: title and measure, each number with whose it is, where all can be checked. */
export function chartSentence(
  chart: CitedChart,
  rows: readonly ClaimRow[],
  url: string,
  state: DataState,
): string {
  const valued = rows.filter(statesNumber);
  const labels = rowLabels(valued, chart.metrics[0]?.rowsBy ?? 'subject');
  const shown = withoutNamed(valued).slice(0, MAX_VALUES);
  const values = shown.map((row, index) => chartValue(labels[index] ?? '', row));
  const more = valued.length - values.length;
  const listed = more > 0 ? [...values, `and ${formatNumber(more)} more`] : values;
  const said = values.length === 0 ? '' : ` [${listed.join('; ')}]`;
  const articles = toArticleLines(rows).map(
    (line) => `${line.byline}${titleWords(line.title)}, ${line.genre}, ${line.published}`,
  );
  return `${withStop(chart.title)} ${withStop(chart.subtitle)}${said} (${articles.join('; ')}).${standingSentence(valued)} ${siteSentence(url, state)}`;
}

function chartValue(label: string, row: ClaimRow): string {
  const changed = row.changedBefore === null ? '' : changedWords(row.changedBefore);
  const noted = [statusWords(row), changed].filter((words) => words !== '');
  return `${label}: ${formatWhole(row)}${noted.length === 0 ? '' : ` (${noted.join('; ')})`}`;
}

/** Where else the figures of a chart were seen: once where they share a standing, else how many have which. */
function standingSentence(rows: readonly ClaimRow[]): string {
  const standings = rows.flatMap(({ standing }) => standing ?? []);
  const [first] = standings;
  if (first === undefined) return '';
  if (standings.every((standing) => standing === first)) return ` ${capitalise(STANDING_WORDS[first])}.`;
  const told = STANDINGS.flatMap((standing) => {
    const count = standings.filter((each) => each === standing).length;
    return count === 0 ? [] : [`${STANDING_WORDS[standing]}: ${count}`];
  });
  return ` ${capitalise(told.join('; '))}.`;
}

/** A source as a sentence: who wrote what kind of piece, for whom, when, and where its claims can be read. */
export function sourceSentence(source: CitedSource, url: string, state: DataState): string {
  const published = publishedWords(source.publishedDate);
  const by = source.authors.length === 0 ? '' : `${formatAuthors(source.authors)}, `;
  return `${by}${titleWords(source.title)}, ${source.genre}, ${publisherWords(source.publisher)}, ${published}. Its record: ${siteSentence(url, state)}`;
}

const publishedWords = (date: string | null) => (date === null ? 'date not known' : formatDate(date));

/** Where a number can be checked, with the version it was read from; its date is the data's, never today's. */
export function siteSentence(url: string, { version, dated }: DataState): string {
  return `${SITE_NAME}, data version ${version} of ${formatDate(dated)}: ${url}`;
}
