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
import { SmallChart } from './small-chart.tsx';

type Props = { country: EntityRow; id: string; claims: RoleClaims; figures: RoleFigures };

/** A table of more claims than these is the explorer's. */
const MAX_TABLED = 10;

/** A country in one role: its charts, small ones beside what is told in words, and where all of its claims stand. */
export function RoleSection({ country, id, claims, figures: { charts, told, left } }: Props) {
  const { role, stage, rows, count } = claims;
  const full = charts.filter(({ isFull }) => isFull);
  const small = charts.filter(({ isFull }) => !isFull);
  const isShort = full.length === 0 && small.length + told.length === 1;
  const isTabled = count.claims > 1 && count.claims <= MAX_TABLED;
  const leadsOn = count.claims > MAX_TABLED || left > 0;
  return (
    <section className={isShort ? 'country-role country-role-short' : 'country-role'} aria-labelledby={id}>
      <h2 id={id}>{roleHeading(role, stage, country.name)}</h2>
      {full.length > 0 && (
        <div className="country-charts">
          {full.map((figure) => (
            <RoleChart key={figure.chart.id} country={country.name} figure={figure} />
          ))}
        </div>
      )}
      {small.length + told.length > 0 && (
        <div className="country-words">
          {small.map((figure) => (
            <SmallChart key={figure.chart.id} code={country.code} role={role} figure={figure} />
          ))}
          {told.map((each) => (
            <MetricInType key={each.metric.slug} code={country.code} role={role} told={each} />
          ))}
        </div>
      )}
      {small.length > 0 && <Lit country={country.name} />}
      {isTabled && (
        <details className="country-table-fold">
          <summary>These claims as a table ({describeCount(count)})</summary>
          <ClaimTable rows={rows} caption={describeCount(count)} />
        </details>
      )}
      {leadsOn && (
        <p className="small">
          {left > 0 && `${formatCount(left, 'more metric')} ${left === 1 ? 'is' : 'are'} not shown here. `}
          <a href={explorerUrl({ country: [country.code], role: [role] })}>
            All {formatCount(count.claims, 'claim')} as a table in the explorer
          </a>
        </p>
      )}
    </section>
  );
}

function Lit({ country }: { country: string }) {
  return (
    <p className="country-lit">
      In the small charts, in colour: {country}. In grey: the other rows of the same chart.
    </p>
  );
}
