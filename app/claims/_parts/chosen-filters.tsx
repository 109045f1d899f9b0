import type { Chosen } from '../../../lib/filter/describe-filter.ts';
import type { ExplorerView } from '../../../lib/filter/explorer-view.ts';
import { without } from '../../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';

type Props = { filter: ClaimFilter; view: ExplorerView; chosen: readonly Chosen[] };

/** What is chosen, each part taken off with one click. */
export function ChosenFilters({ filter, view, chosen }: Props) {
  return (
    <>
      {chosen.map(({ facet, value, label }) => (
        <TakeOff
          key={`${facet} ${value}`}
          href={explorerUrl(without(filter, facet, value), view)}
          label={label}
        />
      ))}
      {filter.q !== '' && (
        <TakeOff href={explorerUrl({ ...filter, q: '', after: null }, view)} label={`“${filter.q}”`} />
      )}
    </>
  );
}

function TakeOff({ href, label }: { href: string; label: string }) {
  return (
    <a className="chosen-link" href={href} data-same-page title={`Take off ${label}`}>
      <span className="visually-hidden">Take off </span>
      <span className="chosen-name">{label}</span>
      <span className="chosen-sign" aria-hidden="true">
        ×
      </span>
    </a>
  );
}
