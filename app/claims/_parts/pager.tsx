import type { ExplorerView } from '../../../lib/filter/explorer-view.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';

type Props = {
  filter: ClaimFilter;
  view: ExplorerView;
  next: string | null;
  /** The cursor of the page before; `null` where that is the first one. */
  previous: string | null;
  /** `11–20 of 43 rows` */
  position: string;
};

/** Leads on through the pages of a filter and back, and says where in them one is; nothing where there is one page. */
export function Pager({ filter, view, next, previous, position }: Props) {
  if (next === null && filter.after === null) return null;
  const to = (after: string | null) => explorerUrl({ ...filter, after }, view);
  return (
    <nav className="pager" aria-label="Pages of claims">
      {previous !== null && <a href={to(null)}>Back to the start</a>}{' '}
      {filter.after !== null && (
        <a href={to(previous)} rel="prev">
          Previous claims
        </a>
      )}{' '}
      <span className="soft numeric">{position}</span>{' '}
      {next !== null && (
        <a href={to(next)} rel="next">
          Next claims
        </a>
      )}
    </nav>
  );
}
