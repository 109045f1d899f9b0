import type { ClaimRow } from '../model/claim-row.ts';
import { toArticleLines, toPrimaryLines, untracedWords } from './attribution.ts';
import { titleWords } from './title-words.ts';

/** The source line of some rows as plain text, for pictures: the articles in one part, the primary sources in another. */
export function toSourceText(rows: readonly ClaimRow[]): { articles: string; primaries: string } {
  const articles = toArticleLines(rows).map(
    (line) => `${line.byline}${titleWords(line.title)}, ${line.genre}, ${line.published}.`,
  );
  const primaries = toPrimaryLines(rows).map(
    ({ label, url }) => label + (url === null ? ' (address not known)' : ''),
  );
  return {
    articles: `Source: ${articles.join(' ')}`,
    primaries:
      primaries.length === 0
        ? 'Primary source: not traced.'
        : `Primary: ${primaries.join('; ')}.${untracedWords(rows)}`,
  };
}
