import Link from 'next/link';
import type { Chosen } from '../../../lib/filter/describe-filter.ts';
import { isFiltered } from '../../../lib/filter/filter.ts';
import { MAX_QUERY_WORDS_LENGTH, SORTS } from '../../../lib/filter/filter-parameters.ts';
import {
  answeredSort,
  type ClaimFilter,
  defaultSort,
  FACETS,
  type Facet,
  toQuery,
} from '../../../lib/filter/filter-query.ts';
import { PART_LABELS, SORT_WORDS } from '../../../lib/filter/filter-words.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';
import type { FacetChoice } from '../../../lib/model/rows.ts';
import { TakeOff } from './chosen-filters.tsx';
import { FacetSelect } from './facet-select.tsx';

type Props = {
  filter: ClaimFilter;
  /** The choices of each facet; for those in `partly`, not all claims were looked at. */
  facets: Record<Facet, readonly FacetChoice[]> & { partly: readonly Facet[] };
  chosen: readonly Chosen[];
  /** More claims were found than are counted, of which none is the best match. */
  isMore: boolean;
};

/** The explorer's filters: a plain GET form whose controls, each with its own label, read as one sentence. */
export function FilterForm({ filter, facets, chosen, isMore }: Props) {
  return (
    <form className="filter-form" action="/claims" method="get" autoComplete="off" key={toQuery(filter)}>
      {FACETS.map((facet) => (
        <FacetSelect
          key={facet}
          facet={facet}
          filter={filter}
          chosen={chosen}
          choices={facets[facet]}
          isPartly={facets.partly.includes(facet)}
        />
      ))}
      <WordsField filter={filter} />
      <SortField filter={filter} isMore={isMore} />
      {filter.limit !== null && <input type="hidden" name="limit" value={filter.limit} />}
      <div className="filter-send">
        <button type="submit">Show these claims</button>
        {isFiltered(filter) && (
          <Link href={explorerUrl({ sort: filter.sort, limit: filter.limit })} prefetch={false}>
            Clear all filters
          </Link>
        )}
      </div>
    </form>
  );
}

function WordsField({ filter }: { filter: ClaimFilter }) {
  return (
    <div className="filter-part">
      <label htmlFor="filter-q">{PART_LABELS.q}</label>
      <span className="filter-control">
        <input
          id="filter-q"
          type="search"
          name="q"
          defaultValue={filter.q}
          maxLength={MAX_QUERY_WORDS_LENGTH}
          placeholder="any words"
        />
        {filter.q !== '' && (
          <TakeOff
            href={explorerUrl({ ...filter, q: '', after: null })}
            label={`“${filter.q}”`}
            isLabelHidden
          />
        )}
      </span>
    </div>
  );
}

/** The first order is the one that an answer has where none is asked for, so that words bring the best match first. */
function SortField({ filter: { sort, q }, isMore }: Pick<Props, 'filter' | 'isMore'>) {
  const usual = defaultSort(q);
  const given = answeredSort(usual, isMore);
  const others = SORTS.filter((each) => each !== usual && (each !== 'relevance' || q !== ''));
  return (
    <div className="filter-part">
      <label htmlFor="filter-sort">in the order</label>
      <select id="filter-sort" name="sort" defaultValue={sort === usual ? '' : sort}>
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
    </div>
  );
}
