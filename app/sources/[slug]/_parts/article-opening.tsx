import { claimsCsvUrl, explorerUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimCount, SourceRow } from '../../../../lib/model/rows.ts';
import { formatAuthors } from '../../../../lib/words/attribution.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { publisherAtStart } from '../../../../lib/words/publisher.ts';
import { unverifiedSentence } from '../../../../lib/words/verified-words.ts';
import { Address } from '../../../_components/address.tsx';
import { ClaimInType } from '../../../_components/claim-in-type.tsx';
import type { ArticleFindings } from '../../../_data/read-article.ts';
import { PublishedDate } from '../../_parts/source-record.tsx';
import { Finding } from './article-finding.tsx';

type OpeningProps = ArticleFindings & {
  source: SourceRow;
  count: ClaimCount;
  size: string;
  /** How many of its claims stand, and how many of them were never held against its text. */
  held: { claims: number; unverified: number };
};

/** What an article found, as charts, then its other numbers in type. */
export function ArticleOpening({ source, count, size, held, findings, numbers, more }: OpeningProps) {
  const unverified = unverifiedSentence(held);
  return (
    <>
      <Byline source={source} />
      <Ways source={source} count={count} size={size} />
      {unverified !== '' && <p className="small article-unverified">{unverified}</p>}
      {findings.length > 0 && (
        <div className="article-findings">
          {findings.map((finding) => (
            <Finding key={finding.text.id} finding={finding} />
          ))}
        </div>
      )}
      {numbers.length > 0 && (
        <section aria-labelledby="numbers">
          <h2 id="numbers">{findings.length > 0 ? 'Its other numbers' : 'Its numbers'}</h2>
          <div className="article-numbers">
            {numbers.map((row) => (
              <ClaimInType key={row.claimId} row={row} />
            ))}
          </div>
          {more > 0 && (
            <p className="small">
              <a href={explorerUrl({ source: [source.slug], kind: ['figure'] })}>
                {formatCount(more, 'more number')} in the explorer
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Byline({ source }: { source: SourceRow }) {
  return (
    <p className="article-byline">
      {source.authors.length > 0 && `${formatAuthors(source.authors)}. `}
      {publisherAtStart(source.publisher)}, {source.genre}, <PublishedDate source={source} />.{' '}
      <Address url={source.address} title={source.title} />
    </p>
  );
}

function Ways({ source, count, size }: Pick<OpeningProps, 'source' | 'count' | 'size'>) {
  const filter = { source: [source.slug] };
  return (
    <p className="small article-ways">
      <a href={explorerUrl(filter)}>
        {formatCount(count.claims - count.restatements, 'claim')} in the explorer
      </a>{' '}
      · <a href={claimsCsvUrl(filter)}>CSV ({size})</a> · <a href="#ledger">Ledger of every figure</a> ·{' '}
      <a href="#record">Record</a> · <a href="#cite">Cite it</a>
    </p>
  );
}
