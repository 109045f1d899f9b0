import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { countClaims } from '../../../db/queries/claim-counts.ts';
import { listClaims } from '../../../db/queries/claims.ts';
import { claimsCsvUrl, explorerUrl, sourceUrl } from '../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import type { ClaimCount, SourceRow } from '../../../lib/model/rows.ts';
import { sourceJsonLd } from '../../../lib/out/json-ld.ts';
import { formatAuthors } from '../../../lib/words/attribution.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { publisherWords } from '../../../lib/words/publisher.ts';
import { CheckPairs } from '../../_components/check-pairs.tsx';
import { ClaimTable } from '../../_components/claim-table.tsx';
import { JsonLdScript } from '../../_components/json-ld-script.tsx';
import { SurveyCard } from '../../_components/survey-card.tsx';
import { headOfSource } from '../../_data/cite-head.ts';
import { pageMetadata } from '../../_data/page-metadata.ts';
import { readArticleFindings } from '../../_data/read-article.ts';
import { citeSourceBriefly } from '../../_data/read-citations.ts';
import { readCsvSize } from '../../_data/read-csv-size.ts';
import {
  type CheckWithRows,
  LISTED_CLAIMS,
  readArticleParts,
  readChecksOfSource,
  readSource,
} from '../../_data/read-source.ts';
import { siteUrl } from '../../_data/site-address.ts';
import { CiteBlock } from '../../_figure/cite-block.tsx';
import { SourceRecord } from '../_parts/source-record.tsx';
import { ArticleOpening } from './_parts/article-opening.tsx';
import { ArticleRecord } from './_parts/article-record.tsx';
import { claimsCaption } from './_parts/claims-caption.ts';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).slug);
  if (source === undefined) return {};
  const by = source.authors.length > 0 ? `${formatAuthors(source.authors)}, ` : '';
  const what =
    source.kind === 'article'
      ? 'Its claims, and a ledger of every figure in it.'
      : 'The claims that lead to it, and the checks it was read for.';
  return pageMetadata({
    title: [source.title, source.publisher].filter((part) => part !== null).join(', '),
    description: `${by}${publisherWords(source.publisher)}, ${source.genre}. ${what}`,
    path: sourceUrl(source.slug),
    feeds: { source: source.slug },
    cite: headOfSource(source),
  });
}

export default async function SourcePage({ params }: Props) {
  const source = await readSource((await params).slug);
  if (source === undefined) notFound();
  const filter = { source: [source.slug] };
  const [{ rows }, count, checks, parts, opening, cited] = await Promise.all([
    listClaims({ ...filter, limit: LISTED_CLAIMS }),
    countClaims(filter),
    readChecksOfSource(source.slug),
    readArticleParts(source.slug),
    source.kind === 'article' ? readArticleFindings(source.slug) : undefined,
    citeSourceBriefly(source),
  ]);
  const size = await readCsvSize(count);
  if (parts !== undefined && opening !== undefined) {
    return (
      <>
        <p className="record-kicker">Article, {source.genre}</p>
        <h1>{source.title}</h1>
        <ArticleOpening source={source} count={count} size={size} held={parts.held} {...opening} />
        <ArticleRecord source={source} parts={parts} rows={rows} count={count} />
        <SourceChecks checks={checks} count={source.checks} />
        <CiteBlock {...cited} />
        <JsonLdScript record={sourceJsonLd(source, siteUrl())} />
      </>
    );
  }
  return (
    <>
      <p className="record-kicker">Source, {source.genre}</p>
      <h1>{source.title}</h1>
      <SourceRecord source={source} />
      {source.survey !== null && <SurveyCard card={source.survey} />}
      <SourceClaims source={source} rows={rows} count={count} size={size} />
      <SourceChecks checks={checks} count={source.checks} />
      <CiteBlock {...cited} />
      <JsonLdScript record={sourceJsonLd(source, siteUrl())} />
    </>
  );
}

type SourceClaimsProps = { source: SourceRow; rows: readonly ClaimRow[]; count: ClaimCount; size: string };

function SourceClaims({ source, rows, count, size }: SourceClaimsProps) {
  const filter = { source: [source.slug] };
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims that lead to it</h2>
      {rows.length === 0 ? (
        <p>No claim names it or leads to it: it was read beside them, for the checks below.</p>
      ) : (
        <>
          <p className="small">
            <a href={explorerUrl(filter)}>Open in the explorer</a> ·{' '}
            <a href={claimsCsvUrl(filter)}>
              CSV ({formatCount(count.claims, 'row')}, {size})
            </a>
          </p>
          <ClaimTable rows={rows} caption={claimsCaption(rows, count)} />
        </>
      )}
    </section>
  );
}

function SourceChecks({ checks, count }: { checks: readonly CheckWithRows[]; count: number }) {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Checks it was read for</h2>
      {checks.length < count && (
        <p className="soft">
          The first {checks.length} of {formatCount(count, 'check')}.
        </p>
      )}
      <CheckPairs checks={checks} linked />
    </section>
  );
}
