import type { Metadata } from 'next';
import { claimsWords } from '../lib/filter/count-words.ts';
import { EMPTY_FILTER } from '../lib/filter/filter-query.ts';
import { catalogUrl, frontCardUrl } from '../lib/filter/urls.ts';
import { catalogJsonLd } from '../lib/out/dataset-json-ld.ts';
import { MEDIA_TYPES } from '../lib/out/media-types.ts';
import { formatCount } from '../lib/words/format.ts';
import { JsonLdScript } from './_components/json-ld-script.tsx';
import { StandingSentence } from './_components/standing-sentence.tsx';
import { readTopicList } from './_data/kept-reads.ts';
import { pageMetadata, SITE_CLAIM } from './_data/page-metadata.ts';
import { readCounts } from './_data/read-counts.ts';
import { readFrontPage } from './_data/read-front-page.ts';
import { requireDataState, siteUrl } from './_data/site-address.ts';
import { FrontArticleList } from './_parts/front-articles.tsx';
import { FrontLead } from './_parts/front-lead.tsx';
import { FrontNumbers } from './_parts/front-numbers.tsx';
import { FrontSearch } from './_parts/front-search.tsx';
import { FrontTile } from './_parts/front-tile.tsx';
import { FrontTopics } from './_parts/front-topics.tsx';

const DESCRIPTION =
  'Numbers that articles quote, with their hedge, their paragraph and the source behind them.';

const CATALOG = { url: catalogUrl(), title: 'Datasets and their files (DCAT)' };

/** So many findings beside the lead keep their charts on a phone. */
const DRAWN_ON_PHONES = 3;

export const metadata: Metadata = pageMetadata({
  title: SITE_CLAIM,
  isWholeTitle: true,
  description: DESCRIPTION,
  path: '/',
  card: { path: frontCardUrl(), alt: `${SITE_CLAIM} ${DESCRIPTION}` },
  files: { [MEDIA_TYPES.jsonLd]: [CATALOG] },
});

export default async function FrontPage() {
  const [{ facets }, topics, page, state] = await Promise.all([
    readCounts(EMPTY_FILTER),
    readTopicList(),
    readFrontPage(),
    requireDataState(),
  ]);
  const { lead, rows, numbers, articles, articleCount, figures, claims, standings } = page;
  const all = rows.flatMap(({ tiles }) => tiles);
  const list = <FrontNumbers numbers={numbers} figures={figures} />;
  return (
    <div className="front">
      <header className="front-head">
        <h1 className="front-question">What can you quote, and how sure is it?</h1>
        <FrontSearch
          countries={facets.country}
          metrics={facets.metric}
          articles={articles}
          count={articleCount}
        />
        <details className="front-sure">
          <summary>How sure is it?</summary>
          <StandingSentence counts={standings} className="front-counts" />
          <p className="front-version">
            {claimsWords(claims)} · {formatCount(articleCount, 'article')}
          </p>
        </details>
      </header>
      {lead && <FrontLead lead={lead} />}
      {rows.map(({ size, tiles }) => (
        <div key={tiles[0]?.slug} className={`front-row front-row-${size}`}>
          {tiles.map((tile) => (
            <FrontTile
              key={tile.slug}
              tile={tile}
              size={size}
              isLate={all.indexOf(tile) >= DRAWN_ON_PHONES}
            />
          ))}
          {size === 'wide' && list}
        </div>
      ))}
      {rows.at(-1)?.size !== 'wide' && list}
      <div className="front-row front-indexes">
        <FrontTopics topics={topics} />
        <FrontArticleList articles={articles} count={articleCount} />
      </div>
      <JsonLdScript record={catalogJsonLd(siteUrl(), state)} />
    </div>
  );
}
