import type { Metadata } from 'next';
import Link from 'next/link';
import { countSources, listSources, type SourceSort } from '../../db/queries/sources.ts';
import { formatAuthors } from '../../lib/attribution.ts';
import { formatCount } from '../../lib/format.ts';
import { PAGE_SIZE, type PageNumber, parsePageNumber } from '../../lib/page-number.ts';
import type { SourceRow } from '../../lib/rows.ts';
import { ledgerUrl, methodUrl, sourceUrl } from '../../lib/urls.ts';
import { Address } from '../_components/address.tsx';
import { NumberedPages, UnknownPage } from '../_components/numbered-pages.tsx';
import { PublishedDate } from '../_components/source-record.tsx';

export const metadata: Metadata = {
  title: 'Sources',
  description:
    'The articles whose claims are loaded, and the documents that they lead to or that were read beside them.',
  alternates: { canonical: '/sources' },
};

type Props = { searchParams: Promise<{ articles?: string | string[]; documents?: string | string[] }> };

export default async function SourcesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [articles, documents] = await Promise.all([
    readPart('articles', asked.articles),
    readPart('documents', asked.documents),
  ]);
  return (
    <>
      <h1>Sources</h1>
      <section aria-labelledby="articles">
        <h2 id="articles">{formatCount(articles.count, 'article')}, with every figure accounted for</h2>
        <SourceList {...articles} />
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{formatCount(documents.count, 'document')} behind and beside them</h2>
        <p>
          Documents that a claim leads to, and those that were read to check one. A link stands only where the
          address of the publisher itself was seen; <Link href={methodUrl('links')}>why</Link>.
        </p>
        <SourceList {...documents} />
      </section>
    </>
  );
}

type Part = { sort: SourceSort; count: number; number: PageNumber; sources: SourceRow[] };

async function readPart(sort: SourceSort, asked: string | string[] | undefined): Promise<Part> {
  const count = await countSources(sort);
  const number = parsePageNumber(asked, count);
  return { sort, count, number, sources: await listSources(sort, number.offset, PAGE_SIZE) };
}

function SourceList({ sort, sources, number }: Part) {
  if (sources.length === 0) return <p>None is loaded yet.</p>;
  return (
    <>
      <UnknownPage parameter={sort} number={number} />
      <ul className="source-list">
        {sources.map((source) => (
          <SourceEntry key={source.slug} source={source} />
        ))}
      </ul>
      <NumberedPages path="/sources" parameter={sort} number={number} />
    </>
  );
}

function SourceEntry({ source }: { source: SourceRow }) {
  return (
    <li className="source-entry">
      <p className="source-entry-title">
        <Link href={sourceUrl(source.slug)} prefetch={false}>
          {source.title}
        </Link>
      </p>
      <p className="source-entry-byline">
        {source.authors.length > 0 && `${formatAuthors(source.authors)}. `}
        {source.publisher}, {source.genre}.
      </p>
      <p className="source-entry-date">
        <PublishedDate source={source} />
        <span className="soft source-entry-basis">{source.publishedBasis}</span>
      </p>
      <p className="source-entry-counts">
        {toCounts(source).join(' · ')}
        {source.kind === 'article' && (
          <>
            {' · '}
            <Link href={ledgerUrl(source.slug)} prefetch={false}>
              ledger
            </Link>
          </>
        )}
        <br />
        <Address url={source.address} title={source.title} />
      </p>
    </li>
  );
}

function toCounts({ kind, claims, checks }: SourceRow): string[] {
  const led =
    kind === 'article' ? formatCount(claims, 'distinct claim') : `${formatCount(claims, 'claim')} lead here`;
  const leads = claims === 1 && kind !== 'article' ? '1 claim leads here' : led;
  return [
    ...(claims > 0 || kind === 'article' ? [leads] : []),
    ...(checks > 0 ? [`read for ${formatCount(checks, 'check')}`] : []),
  ];
}
