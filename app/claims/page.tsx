import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { followsOrder } from '../../lib/chart/asked-order.ts';
import { foundWords, NO_BEST_MATCH, placeWords } from '../../lib/filter/count-words.ts';
import { describeFilter } from '../../lib/filter/describe-filter.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import type { Sort } from '../../lib/filter/filter-parameters.ts';
import { defaultSort } from '../../lib/filter/filter-query.ts';
import { SORT_WORDS } from '../../lib/filter/filter-words.ts';
import { explorerUrl } from '../../lib/filter/urls.ts';
import { claimsJsonLd } from '../../lib/out/dataset-json-ld.ts';
import { formatCount } from '../../lib/words/format.ts';
import { ClaimTable } from '../_components/claim-table.tsx';
import { JsonLdScript } from '../_components/json-ld-script.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { pageMetadata } from '../_data/page-metadata.ts';
import { readWholeCoverage } from '../_data/read-coverage.ts';
import { type Explorer, readExplorer } from '../_data/read-explorer.ts';
import { requireDataState, siteUrl } from '../_data/site-address.ts';
import { SourceLine } from '../_figure/source-line.tsx';
import { ExplorerCharts } from './_parts/explorer-charts.tsx';
import { ExplorerMap } from './_parts/explorer-map.tsx';
import { ExplorerTabs } from './_parts/explorer-tabs.tsx';
import { FilterForm } from './_parts/filter-form.tsx';
import { NamedFound } from './_parts/named-found.tsx';
import { NamedInstead } from './_parts/named-instead.tsx';
import { NoClaims } from './_parts/no-claims.tsx';
import { Pager } from './_parts/pager.tsx';
import { TakeAwayFound } from './_parts/take-away-found.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter, view, chosen, count } = await readExplorer(toSearchParams(await searchParams).toString());
  const title = describeFilter(chosen, filter.q);
  const { found, restating } = foundWords(count);
  return pageMetadata({
    title,
    description: `${title}. ${found}${restating}, as articles state them: each with its hedge, unit, period, paragraph and source.`,
    path: explorerUrl({ ...filter, after: null, limit: null }, view),
    isEmbeddable: true,
  });
}

export default async function ClaimsPage({ searchParams }: Props) {
  const query = toSearchParams(await searchParams);
  const explorer = await readExplorer(query.toString());
  const { filter, view, problems, chosen, facets, exclusions, named, instead } = explorer;
  // A sent form carries its empty controls along: the address that readers share has none.
  if (problems.length === 0 && [...query.values()].includes('')) redirect(explorerUrl(filter, view));
  return (
    <>
      <h1 className="explorer-title">{describeFilter(chosen, filter.q)}</h1>
      <QueryNotice problems={problems} what="The claims" />
      <FilterForm
        filter={filter}
        view={view}
        facets={facets}
        chosen={chosen}
        isMore={explorer.count.isMore}
      />
      <NamedFound filter={filter} named={named} />
      {instead !== undefined && <NamedInstead {...instead} q={filter.q} />}
      {exclusions === undefined ? <Found {...explorer} /> : <NoClaims {...exclusions} />}
      {explorerUrl(filter) === explorerUrl() && <AllClaims />}
    </>
  );
}

/** All claims as a dataset, for programs: where nothing is filtered. */
async function AllClaims() {
  const [state, coverage] = await Promise.all([requireDataState(), readWholeCoverage()]);
  return <JsonLdScript record={claimsJsonLd(siteUrl(), state, coverage)} />;
}

function Found(explorer: Explorer) {
  const { rows, next, filter, view, order, count, words, position, figure, map } = explorer;
  const place = placeWords(rows.length, count, position === undefined ? 0 : position.before);
  return (
    <div className="explorer-found">
      <ResultLine {...explorer} />
      {order !== filter.sort && <p className="small soft">{NO_BEST_MATCH}</p>}
      {figure !== undefined && <ExplorerCharts figure={figure} filter={filter} />}
      {view === 'map' && <ExplorerMap chart={map} />}
      {figure !== undefined && filter.sort !== defaultSort(filter.q) && (
        <p className="small soft">{orderWords(figure, filter.sort)}</p>
      )}
      <ClaimTable
        rows={rows}
        caption={`${place}, in the order ${SORT_WORDS[order]}`}
        found={words}
        sorting={{ order, href: (sort) => explorerUrl({ ...filter, sort, after: null }, view) }}
      />
      <Pager
        filter={filter}
        view={figure === undefined ? view : 'table'}
        next={next}
        previous={position?.previous ?? null}
        position={place}
      />
      {!isWhole(figure) && (
        <p className="small soft claims-sources">
          <SourceLine rows={rows} />
        </p>
      )}
    </div>
  );
}

/** What is said of charts above a table that is sorted. */
function orderWords(figure: NonNullable<Explorer['figure']>, sort: Sort): string {
  const metrics = 'chart' in figure ? figure.metrics : figure.panels.panels.flatMap((panel) => panel.metrics);
  const kept = metrics.filter((metric) => !followsOrder([metric], sort));
  if (kept.length === 0) return 'Charts and table are sorted alike: the sources list all cases.';
  const which = kept.length === metrics.length ? 'The charts keep' : 'Charts of chosen cases keep';
  return `${which} the order of the articles, which chose what they name; the table is sorted.`;
}

/** Whether a chart above the table names the sources of all its rows already. */
function isWhole(figure: Explorer['figure']): boolean {
  return figure !== undefined && 'chart' in figure && figure.total.claims === figure.chosen.length;
}

function ResultLine({ filter, view, count, facets }: Explorer) {
  const { found, restating } = foundWords(count);
  const metrics = facets.metric.filter(
    ({ value }) => filter.metric.length === 0 || filter.metric.includes(value),
  );
  const hasRelations =
    facets.kind.some(({ value }) => value === 'relation') &&
    (filter.kind.length === 0 || filter.kind.includes('relation'));
  return (
    <div className="claims-result">
      <p aria-live="polite">
        <b>{found}</b>
        {restating}
        {metrics.length > 1 && !count.isMore && (
          <span className="soft"> · {formatCount(metrics.length, 'metric')}</span>
        )}
      </p>
      <ExplorerTabs filter={filter} view={view} hasRelations={hasRelations} />
      <TakeAwayFound filter={filter} count={count} />
    </div>
  );
}
