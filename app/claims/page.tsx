import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { foundWords, NO_BEST_MATCH, placeWords } from '../../lib/filter/count-words.ts';
import { describeFilter } from '../../lib/filter/describe-filter.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import { SORT_WORDS } from '../../lib/filter/filter-words.ts';
import { claimsChartUrls, explorerUrl } from '../../lib/filter/urls.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { ClaimTable } from '../_components/claim-table.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { type Explorer, readExplorer } from '../_data/read-explorer.ts';
import { siteAddress } from '../_data/site-address.ts';
import { embedSnippet } from '../_exports/embed-script.ts';
import { SourceLine } from '../_figure/source-line.tsx';
import { ExplorerFigure, NoExplorerFigure } from './_parts/explorer-figure.tsx';
import { FilterForm } from './_parts/filter-form.tsx';
import { NamedCountry } from './_parts/named-country.tsx';
import { NoClaims } from './_parts/no-claims.tsx';
import { Pager } from './_parts/pager.tsx';
import { TakeAwayFound } from './_parts/take-away-found.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, chosen, count } = await readExplorer(toSearchParams(await searchParams).toString());
  const title = describeFilter(chosen, filter.q);
  const { found, restating } = foundWords(count);
  return {
    title,
    description: `${title}. ${found}${restating}, as articles state them: each with its hedge, unit, period, paragraph and source.`,
    alternates: { canonical: explorerUrl({ ...filter, after: null, limit: null }) },
  };
}

export default async function ClaimsPage({ searchParams }: Props) {
  const query = toSearchParams(await searchParams);
  const explorer = await readExplorer(query.toString());
  const { filter, problems, chosen, facets } = explorer;
  // A sent form carries its empty controls along: the address that readers share has none.
  if (problems.length === 0 && [...query.values()].includes('')) redirect(explorerUrl(filter));
  return (
    <>
      <h1>{describeFilter(chosen, filter.q)}</h1>
      <QueryNotice problems={problems} what="The claims" />
      <FilterForm filter={filter} facets={facets} chosen={chosen} isMore={explorer.count.isMore} />
      <NamedCountry filter={filter} choices={facets.country} />
      <Found {...explorer} />
    </>
  );
}

function Found({ rows, next, filter, order, count, exclusions, words, position, figure }: Explorer) {
  if (exclusions !== undefined) return <NoClaims {...exclusions} />;
  const place = placeWords(rows.length, count, position === undefined ? 0 : position.before);
  return (
    <>
      <ResultLine count={count} filter={filter} />
      {order !== filter.sort && <p className="small soft">{NO_BEST_MATCH}</p>}
      <Chart figure={figure} filter={filter} />
      <ClaimTable rows={rows} caption={`${place}, in the order ${SORT_WORDS[order]}`} found={words} />
      <Pager filter={filter} next={next} previous={position?.previous ?? null} position={place} />
      {!isWhole(figure) && (
        <p className="small soft claims-sources">
          <SourceLine rows={rows} />
        </p>
      )}
    </>
  );
}

/** Whether a chart above the table names the sources of all its rows already. */
function isWhole(figure: Explorer['figure']): boolean {
  return figure !== undefined && 'chart' in figure && figure.total.claims === figure.rows.length;
}

function Chart({ figure, filter }: Pick<Explorer, 'figure' | 'filter'>) {
  if (figure === undefined) return null;
  if ('refusal' in figure) return <NoExplorerFigure {...figure} filter={filter} />;
  const urls = claimsChartUrls(filter);
  const address = siteAddress(urls.embed);
  const embed = { address, snippet: embedSnippet(address, figure.chart.title) };
  return <ExplorerFigure {...figure} urls={urls} address={siteAddress(urls.page)} embed={embed} />;
}

function ResultLine({ count, filter }: { count: ClaimCount; filter: ClaimFilter }) {
  const { found, restating } = foundWords(count);
  return (
    <div className="claims-result">
      <p>
        <b>{found}</b>
        {restating}
      </p>
      <TakeAwayFound filter={filter} count={count} />
    </div>
  );
}
