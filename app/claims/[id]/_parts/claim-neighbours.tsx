import { claimUrl } from '../../../../lib/filter/urls.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { formatWhole } from '../../../../lib/words/format-quantity.ts';

type Props = { previous: ClaimRow | undefined; next: ClaimRow | undefined };

/** The claims before and after this one in its article. */
export function ClaimNeighbours({ previous, next }: Props) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="claim-neighbours" aria-label="Claims of the same article">
      {previous !== undefined && <NeighbourLink row={previous} rel="prev" label="Before it in the article" />}
      {next !== undefined && <NeighbourLink row={next} rel="next" label="After it in the article" />}
    </nav>
  );
}

function NeighbourLink({ row, rel, label }: { row: ClaimRow; rel: 'prev' | 'next'; label: string }) {
  return (
    <p className={`claim-neighbours-${rel}`}>
      <span className="claim-neighbours-label">{label}</span>{' '}
      <a href={claimUrl(row.claimId)} rel={rel}>
        {row.metricName}: {formatWhole(row)}
      </a>
    </p>
  );
}
