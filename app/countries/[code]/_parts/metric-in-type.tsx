import { explorerUrl, metricUrl } from '../../../../lib/filter/urls.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import type { MetricTold } from '../../../_data/read-country-figures.ts';
import { LoneNumber } from '../../../_figure/lone-number.tsx';

type Props = { code: string; role: Role; told: MetricTold };

/** A metric without a chart: numbers with nothing beside them, and wordings, which have no axis. */
export function MetricInType({ code, role, told: { metric, rows, rulers, isPart } }: Props) {
  return (
    <section className="country-told">
      <h3>
        <a href={metricUrl(metric.slug)}>{metric.name}</a>
      </h3>
      {rows.map((row) => (
        <LoneNumber key={row.claimId} row={row} ruler={rulers.get(row.claimId)} />
      ))}
      {isPart && (
        <p className="small">
          <a href={explorerUrl({ country: [code], role: [role], metric: [metric.slug] })}>
            All {formatCount(metric.found, 'claim')} of {metric.name}
          </a>
        </p>
      )}
    </section>
  );
}
