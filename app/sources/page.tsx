import type { Metadata } from 'next';
import { countSources, listSources } from '../../db/queries/sources.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { PAGE_SIZE, parsePages } from '../../lib/filter/page-number.ts';
import { articlesFeedUrl, ledgerUrl, methodUrl, sourceUrl } from '../../lib/filter/urls.ts';
import type { SourceRow } from '../../lib/model/rows.ts';
import { formatAuthors } from '../../lib/words/attribution.ts';
import { formatCount } from '../../lib/words/format.ts';
import { publisherAtStart } from '../../lib/words/publisher.ts';
import { Address } from '../_components/address.tsx';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { pageMetadata } from '../_data/page-metadata.ts';
import { PublishedDate } from './_parts/source-record.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Sources',
  description:
    'The articles whose claims are loaded, and the documents that they lead to or that were read beside them.',
  path: '/sources',
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SourcesPage({ searchParams }: Props) {
  const query = toSearchParams(await searchParams);
  const [articles, documents] = await Promise.all([countSources('articles'), countSources('documents')]);
  const { numbers, problems } = parsePages(query, { articles, documents });
  const [ofArticles, ofDocuments] = await Promise.all([
    listSources('articles', numbers.articles.offset, PAGE_SIZE),
    listSources('documents', numbers.documents.offset, PAGE_SIZE),
  ]);
  return (
    <>
      <h1>Sources</h1>
      <QueryNotice problems={problems} what="The sources" />
      <section aria-labelledby="articles">
        <h2 id="articles">{formatCount(articles, 'article')}, with every figure accounted for</h2>
        <p>
          Those recorded last stand first. <a href={articlesFeedUrl()}>Follow new ones as an Atom feed</a>.
        </p>
        <SourceList sources={ofArticles} />
        <NumberedPages path="/sources" numbers={numbers} list="articles" anchor="articles" />
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">{formatCount(documents, 'document')} behind and beside them</h2>
        <p>
          Documents that a claim leads to, and those that were read to check one. A link stands only where the
          address of the publisher itself was seen; <a href={methodUrl('links')}>why</a>.
        </p>
        <SourceList sources={ofDocuments} />
        <NumberedPages path="/sources" numbers={numbers} list="documents" anchor="documents" />
      </section>
    </>
  );
}

function SourceList({ sources }: { sources: readonly SourceRow[] }) {
  if (sources.length === 0) return <p>None is loaded yet.</p>;
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <SourceEntry key={source.slug} source={source} />
      ))}
    </ul>
  );
}

function SourceEntry({ source }: { source: SourceRow }) {
  return (
    <li className="source-entry">
      <p className="source-entry-title">
        <a href={sourceUrl(source.slug)}>{source.title}</a>
      </p>
      <p className="source-entry-byline">
        {source.authors.length > 0 && `${formatAuthors(source.authors)}. `}
        {publisherAtStart(source.publisher)}, {source.genre}.
      </p>
      <p className="source-entry-date">
        <PublishedDate source={source} />{' '}
        <span className="soft source-entry-basis">{source.publishedBasis}</span>
      </p>
      <p className="source-entry-counts">
        {toCounts(source).join(' · ')}
        {source.kind === 'article' && (
          <>
            {' · '}
            <a href={ledgerUrl(source.slug)}>ledger</a>
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
