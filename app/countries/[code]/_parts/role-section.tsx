import Link from 'next/link';
import { explorerUrl } from '../../../../lib/filter/urls.ts';
import type { EntityRow } from '../../../../lib/model/rows.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { roleHeading } from '../../../../lib/words/labels.ts';
import { ClaimTable } from '../../../_components/claim-table.tsx';
import type { RoleClaims } from '../../../_data/read-country.ts';
import type { RoleFigures } from '../../../_data/read-country-figures.ts';
import { describeCount } from './describe-count.ts';
import { MetricInType } from './metric-in-type.tsx';
import { RoleChart } from './role-chart.tsx';

type Props = { country: EntityRow; id: string; claims: RoleClaims; figures: RoleFigures };

/** A country in one role: its charts, then what is told in words, then the same claims as a table. */
export function RoleSection({ country, id, claims, figures: { charts, told, left } }: Props) {
  const { role, stage, rows, count } = claims;
  const isPart = rows.length < count.claims;
  return (
    <section className="country-role" aria-labelledby={id}>
      <h2 id={id}>{roleHeading(role, stage, country.name)}</h2>
      {charts.length > 0 && (
        <div className="country-charts">
          {charts.map((figure) => (
            <RoleChart key={figure.chart.id} country={country.name} figure={figure} />
          ))}
        </div>
      )}
      {told.length > 0 && (
        <div className="country-words">
          {told.map((each) => (
            <MetricInType key={each.metric.slug} code={country.code} role={role} told={each} />
          ))}
        </div>
      )}
      <details className="country-table-fold">
        <summary>
          {isPart ? `The first ${rows.length} claims as a table` : 'These claims as a table'} (
          {describeCount(count)})
        </summary>
        <ClaimTable rows={rows} caption={describeCount(count)} />
      </details>
      {(isPart || left > 0) && (
        <p className="small">
          {left > 0 && `${formatCount(left, 'more metric')} ${left === 1 ? 'is' : 'are'} not shown here. `}
          <Link href={explorerUrl({ country: [country.code], role: [role] })} prefetch={false}>
            All {formatCount(count.claims, 'claim')} in the explorer
          </Link>
        </p>
      )}
    </section>
  );
}
