import type { ClaimRow } from '../model/claim-row.ts';
import type { Author } from '../model/source.ts';
import { formatDate, formatList } from './format.ts';
import { publisherWords } from './publisher.ts';
import { titleWords } from './title-words.ts';

type ArticleFields = Pick<
  ClaimRow,
  'articleTitle' | 'articlePublisher' | 'articleGenre' | 'articlePublished' | 'articleAuthors' | 'articleSlug'
>;

/** What a source line says of an article: who wrote it, in what kind of piece, for whom, when. No markup; `byline` ends in a comma and a space, or is empty. */
type ArticleLine = { slug: string; title: string; byline: string; genre: string; published: string };

/** `Anthea Example (Example Foundation)`: affiliations stand beside the names wherever an article is named, and that one edited it. */
export function formatAuthors(authors: readonly Author[]): string {
  const editors = authors.filter(({ editor }) => editor);
  if (editors.length === 0) return formatMakers(authors);
  const writers = authors.filter(({ editor }) => !editor);
  const edited = `${formatMakers(editors)}, ${editors.length === 1 ? 'editor' : 'editors'}`;
  return writers.length === 0 ? edited : `${formatMakers(writers)}; ${edited}`;
}

function formatMakers(authors: readonly Author[]): string {
  const affiliations = new Set(authors.map((author) => author.affiliation));
  const [only] = affiliations;
  const names = formatList(authors.map((author) => author.name));
  if (affiliations.size === 1) return only === null || only === undefined ? names : `${names} (${only})`;
  return formatList(
    authors.map(({ name, affiliation }) => (affiliation === null ? name : `${name} (${affiliation})`)),
  );
}

/** The articles behind some rows, each once, in the rows' order. */
export function toArticleLines(rows: readonly ArticleFields[]): ArticleLine[] {
  const lines = new Map<string, ArticleLine>();
  for (const row of rows)
    lines.set(row.articleSlug, {
      slug: row.articleSlug,
      title: row.articleTitle,
      byline: row.articleAuthors.length === 0 ? '' : `${formatAuthors(row.articleAuthors)}, `,
      genre: row.articleGenre,
      published: `${publisherWords(row.articlePublisher)}, ${row.articlePublished === null ? 'date not known' : formatDate(row.articlePublished)}`,
    });
  return [...lines.values()];
}

type PrimaryLine = { slug: string; label: string; url: string | null };

/** The primary sources that some rows lead to, each once, in the rows' order. */
export function toPrimaryLines(rows: readonly PrimaryFields[]): PrimaryLine[] {
  const lines = new Map<string, PrimaryLine>();
  for (const row of rows)
    if (row.primarySlug !== null && row.primarySlug !== row.articleSlug)
      lines.set(row.primarySlug, {
        slug: row.primarySlug,
        label: `${publisherWords(row.primaryPublisher)}, ${titleWords(row.primaryTitle ?? '')}${row.primaryInferred ? ', by our inference' : ''}`,
        url: row.primaryUrl,
      });
  return [...lines.values()];
}

type PrimaryFields = Pick<
  ClaimRow,
  | 'primarySlug'
  | 'primaryTitle'
  | 'primaryPublisher'
  | 'primaryUrl'
  | 'primaryInferred'
  | 'articleSlug'
  | 'asPrinted'
  | 'restates'
  | 'chainEnd'
>;

/** More phrases than these are counted: run together they would repeat a sentence of the article. */
const NAMED = 3;

/** Which rows lead to no primary source, where others do: `Not traced for “almost 100 countries”.`; else empty. */
export function untracedWords(rows: readonly PrimaryFields[]): string {
  const own = rows.filter((row) => row.restates === null);
  const untraced = own.filter((row) => row.primarySlug === null && row.chainEnd !== 'own_statement');
  if (untraced.length === 0 || untraced.length === own.length) return '';
  if (untraced.length > NAMED) return ` Not traced for ${untraced.length} of ${own.length} claims.`;
  return ` Not traced for ${formatList(untraced.map((row) => `“${row.asPrinted}”`))}.`;
}
