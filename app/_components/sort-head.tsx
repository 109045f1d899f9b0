import type { ReactNode } from 'react';
import type { Sort } from '../../lib/filter/filter-parameters.ts';

/** The order in which the rows of a table stand, and where they stand in another. */
export type Sorting = { order: Sort; href: (sort: Sort) => string };

type Props = { sort: Sort; sorting?: Sorting | undefined; className?: string; children: ReactNode };

/** The head of a column by which the table can be sorted; plain where it can't. Sizes run down, all else up. */
export function SortHead({ sort, sorting, className, children }: Props) {
  if (sorting === undefined)
    return (
      <th scope="col" className={className}>
        {children}
      </th>
    );
  const isSorted = sorting.order === sort;
  const direction = sort === 'value' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
      <a className="sort-head" href={sorting.href(sort)} data-same-page>
        {children}
        {isSorted && <span aria-hidden="true">{sort === 'value' ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  );
}
