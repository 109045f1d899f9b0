import { type ClaimRow, statesNumber } from '../model/claim-row.ts';
import type { DataState } from '../model/rows.ts';
import type { Author } from '../model/source.ts';
import { type Genre, type Role, type SourceKind, STANDINGS } from '../model/vocabulary.ts';
import { formatAuthors, toArticleLines } from '../words/attribution.ts';
import { capitalise } from '../words/claim-headline.ts';
import { entitiesByRole } from '../words/entities-by-role.ts';
import { formatDate, formatNumber, formatPeriod, formatPlace, withStop } from '../words/format.ts';
import { formatWhole } from '../words/format-quantity.ts';
import { publisherWords } from '../words/publisher.ts';
import { relationWords } from '../words/relation-words.ts';
import { rowLabels, withoutNamed } from '../words/row-label.ts';
import { changedWords, checkedWords, STANDING_WORDS } from '../words/standing-words.ts';
import { statusMark, statusWords } from '../words/status-words.ts';

/** An author of an entry: a body, or a person by the part of the name that bibliographies sort by. */
export type CslName = { literal: string } | { family: string; given: string };

/** One entry of a bibliography in CSL-JSON (citeproc's data schema), as far as we fill it. */
export type CslItem = {
  id: string;
  type: string;
  title: string;
  /** Left out where nobody is named and the publisher is not known either. */
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  note?: string;
  version?: string;
  URL?: string;
};

/** One bibliography in three forms that reference managers and readers take. */
export type Citations = { apa: string; bibtex: string; ris: string };

/**
 * A sentence ready to be quoted: what is said, then the number with its hedge and unit, of whom, as of when and who states
 * it; the article with its date and place; where else it was seen; and where all that can be checked.
 */
export function claimSentence(row: ClaimRow, url: string, state: DataState): string {
  const by = row.articleAuthors.length === 0 ? '' : `${formatAuthors(row.articleAuthors)}, `;
  const article = `${by}“${row.articleTitle}”, ${row.articleGenre}, ${publisherWords(row.articlePublisher)}, ${publishedWords(row.articlePublished)}, ${formatPlace(row)}`;
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
    (line) => `${line.byline}“${line.title}”, ${line.genre}, ${line.published}`,
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
  return `${by}“${source.title}”, ${source.genre}, ${publisherWords(source.publisher)}, ${published}. Its record: ${siteSentence(url, state)}`;
}

const publishedWords = (date: string | null) => (date === null ? 'date not known' : formatDate(date));

/** Where a number can be checked, with the version it was read from; its date is the data's, never today's. */
export function siteSentence(url: string, { version, dated }: DataState): string {
  return `Cited Metrics, data version ${version} of ${formatDate(dated)}: ${url}`;
}

/** One of our own pages, as a document to cite. */
export function toCslPage(title: string, url: string, { version, dated }: DataState): CslItem {
  return {
    id: idOf(url),
    type: 'webpage',
    title,
    author: [{ literal: 'Cited Metrics' }],
    issued: toDateParts(dated),
    'container-title': 'Cited Metrics',
    note: `Data version ${version}`,
    version,
    URL: url,
  };
}

/** What a citation says of a source. */
export type CitedSource = {
  slug: string;
  kind: SourceKind;
  genre: Genre;
  title: string;
  /** `null` where it is not known: it is left out. */
  publisher: string | null;
  authors: readonly Author[];
  publishedDate: string | null;
  address: string | null;
};

/** A source as a document to cite: what is not known (an address, a day) is left out and never filled in. */
export function toCslSource(source: CitedSource): CslItem {
  const { publisher } = source;
  const authors =
    source.authors.length === 0 && publisher !== null
      ? [{ literal: publisher }]
      : source.authors.map(toCslName);
  const known = CSL_TYPES[source.kind];
  // An article's type promises the journal that it stands in.
  const type = publisher === null && known !== 'report' ? 'document' : known;
  return {
    id: source.slug,
    type,
    title: source.title,
    ...(authors.length > 0 && { author: authors }),
    ...(source.publishedDate !== null && { issued: toDateParts(source.publishedDate) }),
    ...(publisher !== null && (type === 'report' ? { publisher } : { 'container-title': publisher })),
    genre: source.genre,
    ...(source.address !== null && { URL: source.address }),
  };
}

const CSL_TYPES: Record<SourceKind, string> = {
  article: 'article-magazine',
  // Not article-newspaper: citation-js 0.8 drops the authors of that type in RIS.
  news_report: 'article-magazine',
  report: 'report',
  survey: 'report',
  statistic: 'report',
  statement: 'report',
  press_release: 'report',
};

/** A family name is only told apart where the record says which part it is. */
function toCslName({ name, family }: Author): CslName {
  if (!family) return { literal: name };
  return { family, given: name.replace(family, '').trim() };
}

function toDateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.split('-').map(Number)] };
}

function idOf(url: string): string {
  return new URL(url).pathname.replace(/^\/|\/$/g, '').replaceAll(/[^a-z0-9]+/gi, '-') || 'front-page';
}
