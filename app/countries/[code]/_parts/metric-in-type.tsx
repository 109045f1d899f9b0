import Link from 'next/link';
import { explorerUrl, metricUrl } from '../../../../lib/filter/urls.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { ClaimInType } from '../../../_components/claim-in-type.tsx';
import type { MetricTold } from '../../../_data/read-country-figures.ts';

type Props = { code: string; role: Role; told: MetricTold };

/** A metric without a chart: numbers with nothing beside them, and wordings, which have no axis. */
export function MetricInType({ code, role, told: { metric, rows, isPart } }: Props) {
  return (
    <section className="country-told">
      <h3>
        <Link href={metricUrl(metric.slug)} prefetch={false}>
          {metric.name}
        </Link>
      </h3>
      {rows.map((row) => (
        <ClaimInType key={row.claimId} row={row} />
      ))}
      {isPart && (
        <p className="small">
          <Link href={explorerUrl({ country: [code], role: [role], metric: [metric.slug] })} prefetch={false}>
            All {formatCount(metric.found, 'claim')} of {metric.name}
          </Link>
        </p>
      )}
    </section>
  );
}
