import { sourceUrl } from '../../lib/filter/urls.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { toArticleLines, toPrimaryLines, untracedWords } from '../../lib/words/attribution.ts';

/** Names the articles, with kind of piece and affiliations, and the primary sources that they lead to. */
export function SourceLine({ rows }: { rows: readonly ClaimRow[] }) {
  const primaries = toPrimaryLines(rows);
  return (
    <>
      {toArticleLines(rows).map((line) => (
        <span className="source-line-article" key={line.slug}>
          {line.byline}
          <a href={sourceUrl(line.slug)}>{line.title}</a>
          {`, ${line.genre}, ${line.published}. `}
        </span>
      ))}
      <span className="source-line-primaries">
        {primaries.length === 0 ? 'Primary source: not traced.' : 'Primary: '}
        {primaries.map((line, index) => (
          <span key={line.slug}>
            {index > 0 && '; '}
            <a href={sourceUrl(line.slug)}>{line.label}</a>
            {line.url === null && ' (address not known)'}
          </span>
        ))}
        {primaries.length > 0 && `.${untracedWords(rows)}`}
      </span>
    </>
  );
}
