import Link from 'next/link';
import type { Chosen } from '../../../lib/filter/describe-filter.ts';
import { without } from '../../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';

/** What is chosen of one facet: kept by hidden fields when the form is sent, and each taken off with one click. */
export function ChosenFilters({ filter, chosen }: { filter: ClaimFilter; chosen: readonly Chosen[] }) {
  return chosen.map(({ facet, value, label }, index) => (
    <span className="chosen" key={value}>
      {index > 0 && <span className="chosen-or">or </span>}
      <input type="hidden" name={facet} value={value} />
      <TakeOff href={explorerUrl(without(filter, facet, value))} label={label} />
    </span>
  ));
}

type TakeOffProps = { href: string; label: string; isLabelHidden?: boolean };

/** A chosen value as a link that takes it off; its label is hidden where the control beside it shows the same. */
export function TakeOff({ href, label, isLabelHidden = false }: TakeOffProps) {
  return (
    <Link className="chosen-link" href={href} prefetch={false} title={`Take off ${label}`}>
      <span className="visually-hidden">Take off </span>
      <span className={isLabelHidden ? 'visually-hidden' : 'chosen-name'}>{label}</span>
      <span className="chosen-sign" aria-hidden="true">
        ×
      </span>
    </Link>
  );
}
