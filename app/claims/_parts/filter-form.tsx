import type { Chosen } from '../../../lib/filter/describe-filter.ts';
import type { ExplorerView } from '../../../lib/filter/explorer-view.ts';
import { VIEW_PARAMETER } from '../../../lib/filter/explorer-view.ts';
import { isFiltered } from '../../../lib/filter/filter.ts';
import { MAX_QUERY_WORDS_LENGTH, SORTS } from '../../../lib/filter/filter-parameters.ts';
import { answeredSort, type ClaimFilter, defaultSort, type Facet } from '../../../lib/filter/filter-query.ts';
import { PART_NAMES, SORT_WORDS } from '../../../lib/filter/filter-words.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';
import type { FacetChoice } from '../../../lib/model/rows.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { FacetList } from './facet-list.tsx';

/** What readers come for stands in the line; the rest is folded. */
const IN_LINE = ['country', 'metric'] as const satisfies Facet[];
const FOLDED = ['region', 'population', 'role', 'source', 'qualifier', 'kind'] as const satisfies Facet[];

/** Many data name none of these: that some may lie beyond what was counted is not said of them. */
const isRare = (facet: Facet) => facet === 'region' || facet === 'population';

const FILTER_FORM_ID = 'filter';

type Props = {
  filter: ClaimFilter;
  view: ExplorerView;
  /** The choices of each facet; for those in `partly`, not all claims were looked at. */
  facets: Record<Facet, readonly FacetChoice[]> & { partly: readonly Facet[] };
  chosen: readonly Chosen[];
  /** More claims were found than are counted, of which none is the best match. */
  isMore: boolean;
};

/**
 * The explorer's filters: a plain GET form in one line. What is chosen can be taken off; each list takes any number of
 * values. Where there is JavaScript a choice applies at once, and the button is not needed.
 */
export function FilterForm({ filter, view, facets, chosen, isMore }: Props) {
  const lists = (facet: Facet) => ({
    facet,
    chosen: chosen.filter((each) => each.facet === facet),
    choices: facets[facet],
    isPartly: facets.partly.includes(facet),
  });
  const isOffered = (facet: Facet) =>
    facets[facet].length > 0 || filter[facet].length > 0 || (facets.partly.includes(facet) && !isRare(facet));
  const folded = FOLDED.filter(isOffered);
  return (
    <form className="filter-form" id={FILTER_FORM_ID} action="/claims" method="get" autoComplete="off">
      <div className="filter-line">
        <ChosenFilters filter={filter} view={view} chosen={chosen} />
        {IN_LINE.filter(isOffered).map((facet) => (
          <details key={facet} className="filter-part" name={FILTER_FORM_ID}>
            <summary>{PART_NAMES[facet]}</summary>
            <div className="filter-panel">
              <FacetList {...lists(facet)} />
            </div>
          </details>
        ))}
        <details className="filter-part filter-more" name={FILTER_FORM_ID}>
          <summary>More filters ({folded.length + 1})</summary>
          <div className="filter-panel filter-panel-wide">
            <WordsField q={filter.q} />
            {folded.map((facet) => (
              <FacetList key={facet} {...lists(facet)} />
            ))}
            <SortField filter={filter} isMore={isMore} />
          </div>
        </details>
        {view !== 'charts' && <input type="hidden" name={VIEW_PARAMETER} value={view} />}
        {filter.limit !== null && <input type="hidden" name="limit" value={filter.limit} />}
        <button className="filter-show" type="submit">
          Show
        </button>
        {isFiltered(filter) && (
          <a
            className="filter-clear"
            href={explorerUrl({ sort: filter.sort, limit: filter.limit }, view)}
            data-same-page
          >
            Clear all filters
          </a>
        )}
      </div>
    </form>
  );
}

function WordsField({ q }: { q: string }) {
  return (
    <p className="filter-field">
      <label htmlFor="filter-q">{PART_NAMES.q}</label>
      <input id="filter-q" type="search" name="q" defaultValue={q} maxLength={MAX_QUERY_WORDS_LENGTH} />
    </p>
  );
}

/** The first order is the one that an answer has where none is asked for, so that words bring the best match first. */
function SortField({ filter: { sort, q }, isMore }: Pick<Props, 'filter' | 'isMore'>) {
  const usual = defaultSort(q);
  const given = answeredSort(usual, isMore);
  const others = SORTS.filter((each) => each !== usual && (each !== 'relevance' || q !== ''));
  const chosen = sort === usual ? '' : sort;
  return (
    <p className="filter-field">
      <label htmlFor="filter-sort">Order of the table</label>
      <select id="filter-sort" name="sort" defaultValue={chosen} data-chosen={chosen}>
        <option value="">
          {SORT_WORDS[given]}
          {given !== usual && ', as there are many'}
        </option>
        {others.map((each) => (
          <option key={each} value={each}>
            {SORT_WORDS[each]}
          </option>
        ))}
      </select>
    </p>
  );
}
