import Link from 'next/link';
import type { ClaimFilter } from '../../lib/filter.ts';
import { explorerUrl } from '../../lib/urls.ts';

/** Leads on through the pages of a filter, and back to its first one; nothing where there is only one page. */
export function Pager({ filter, next }: { filter: ClaimFilter; next: string | null }) {
  if (next === null && filter.after === null) return null;
  return (
    <nav className="pager" aria-label="Pages of claims">
      {filter.after !== null && (
        <Link href={explorerUrl({ ...filter, after: null })} prefetch={false}>
          Back to the start
        </Link>
      )}
      {next === null ? (
        <span className="soft">These are the last ones.</span>
      ) : (
        <Link href={explorerUrl({ ...filter, after: next })} rel="next" prefetch={false}>
          Next claims
        </Link>
      )}
    </nav>
  );
}
