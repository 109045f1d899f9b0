import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { countClaims } from '../../../db/queries/claim-counts.ts';
import { listClaims } from '../../../db/queries/claims.ts';
import { claimsCsvUrl, explorerUrl, feedUrl, sourceUrl } from '../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import type { ClaimCount, SourceRow } from '../../../lib/model/rows.ts';
import { sourceJsonLd } from '../../../lib/out/json-ld.ts';
import { MEDIA_TYPES } from '../../../lib/out/media-types.ts';
import { formatAuthors } from '../../../lib/words/attribution.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { CheckPairs } from '../../_components/check-pairs.tsx';
import { ClaimTable } from '../../_components/claim-table.tsx';
import { JsonLdScript } from '../../_components/json-ld-script.tsx';
import { SurveyCard } from '../../_components/survey-card.tsx';
import { citeSource } from '../../_data/read-citations.ts';
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
import { LedgerByParagraph } from './_parts/ledger-by-paragraph.tsx';
import { TextRecord } from './_parts/text-record.tsx';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readSource((await params).slug);
  if (source === undefined) return {};
  const by = source.authors.length > 0 ? `${formatAuthors(source.authors)}, ` : '';
  const what =
    source.kind === 'article'
      ? 'Its claims, and a ledger of every figure in it.'
      : 'The claims that lead to it, and the checks it was read for.';
  return {
    title: `${source.title}, ${source.publisher}`,
    description: `${by}${source.publisher}, ${source.genre}. ${what}`,
    alternates: {
      canonical: sourceUrl(source.slug),
      types: { [MEDIA_TYPES.atom]: feedUrl({ source: source.slug }) },
    },
  };
}

export default async function SourcePage({ params }: Props) {
  const source = await readSource((await params).slug);
  if (source === undefined) notFound();
  const filter = { source: [source.slug] };
  const [{ rows }, count, checks, parts, cited] = await Promise.all([
    listClaims({ ...filter, limit: LISTED_CLAIMS }),
    countClaims(filter),
    readChecksOfSource(source.slug),
    readArticleParts(source.slug),
    citeSource(source),
  ]);
  return (
    <>
      <p className="record-kicker">
        {source.kind === 'article' ? 'Article' : 'Source'}, {source.genre}
      </p>
      <h1>{source.title}</h1>
      <SourceRecord source={source} />
      {source.survey !== null && <SurveyCard card={source.survey} />}
      {parts !== undefined && <PartLinks />}
      <SourceClaims source={source} rows={rows} count={count} size={await readCsvSize(count)} />
      <SourceChecks checks={checks} count={source.checks} />
      {parts !== undefined && (
        <>
          <LedgerByParagraph blocks={parts.blocks} entries={parts.entries} />
          <TextRecord article={parts.article} blocks={parts.blocks} />
        </>
      )}
      <CiteBlock {...cited} />
      <JsonLdScript record={sourceJsonLd(source, siteUrl())} />
    </>
  );
}

function PartLinks() {
  return (
    <p className="small">
      <a href="#claims">Its claims</a> · <a href="#ledger">The ledger of every figure</a> ·{' '}
      <a href="#text">How the text divides</a>
    </p>
  );
}

type SourceClaimsProps = { source: SourceRow; rows: readonly ClaimRow[]; count: ClaimCount; size: string };

function SourceClaims({ source, rows, count, size }: SourceClaimsProps) {
  const isArticle = source.kind === 'article';
  const filter = { source: [source.slug] };
  const { claims, restatements: restating } = count;
  const first = rows.length < claims ? `The first ${rows.length} of ` : '';
  const caption = `${first}${formatCount(claims, 'claim')}${restating > 0 ? `, ${restating} of which ${restating === 1 ? 'restates an earlier one and counts' : 'restate earlier ones and count'} with it` : ''}, in reading order`;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{isArticle ? 'What it claims' : 'Claims that lead to it'}</h2>
      {rows.length === 0 ? (
        <p>
          {isArticle
            ? 'No claim of this article stands; the ledger says what became of its figures.'
            : 'No claim names it or leads to it: it was read beside them, for the checks below.'}
        </p>
      ) : (
        <>
          <p className="small">
            <Link href={explorerUrl(filter)}>Open in the explorer</Link> ·{' '}
            <a href={claimsCsvUrl(filter)}>
              CSV ({formatCount(claims, 'row')}, {size})
            </a>
          </p>
          <ClaimTable rows={rows} caption={caption} omit={isArticle ? ['article'] : []} />
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
