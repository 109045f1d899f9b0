import { Fragment } from 'react';
import { EXPLORER_VIEWS, type ExplorerView } from '../../../lib/filter/explorer-view.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';

const NAMES: Record<ExplorerView, string> = { charts: 'Charts', map: 'Map', table: 'Table' };

type Props = { filter: ClaimFilter; view: ExplorerView; hasRelations: boolean };

/** The three ways to see what was found; each is an address. Without relations there is nothing to set on a map. */
export function ExplorerTabs({ filter, view, hasRelations }: Props) {
  return (
    <nav className="explorer-tabs" aria-label="How to see them">
      {EXPLORER_VIEWS.map((each) => (
        <Fragment key={each}>
          {' '}
          <Tab each={each} filter={filter} view={view} hasRelations={hasRelations} />
        </Fragment>
      ))}
    </nav>
  );
}

function Tab({ each, filter, view, hasRelations }: Props & { each: ExplorerView }) {
  return each === 'map' && !hasRelations && view !== 'map' ? (
    <span className="explorer-tab soft" title="None of these claims says who to whom">
      {NAMES[each]}
      <span className="visually-hidden">: none of these claims says who to whom</span>
    </span>
  ) : (
    <a
      className="explorer-tab"
      href={explorerUrl({ ...filter, after: null }, each)}
      aria-current={each === view ? 'page' : undefined}
      data-same-page
    >
      {NAMES[each]}
    </a>
  );
}
