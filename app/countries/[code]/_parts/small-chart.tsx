import { explorerUrl, metricUrl } from '../../../../lib/filter/urls.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatCount } from '../../../../lib/words/format.ts';
import { datedArticles, statersOf } from '../../../../lib/words/who-says.ts';
import { ClaimInType } from '../../../_components/claim-in-type.tsx';
import type { CountryChart } from '../../../_data/read-country-figures.ts';
import { StillDrawing } from '../../../_drawing/still-drawing.tsx';

type Props = { code: string; role: Role; figure: CountryChart };

/** A metric's chart as a small picture: it stands in full on the metric's page, its claims in the explorer. */
export function SmallChart({ code, role, figure: { metric, chart, rows, own } }: Props) {
  const isDrawn = chart.lit === undefined || chart.lit.length > 0;
  return (
    <section className="country-told country-small" id={chart.id}>
      <h3>
        <a href={metricUrl(metric.slug)}>{metric.name}</a>
      </h3>
      <StillDrawing chart={chart} />
      {!isDrawn && own.slice(0, 1).map((row) => <ClaimInType key={row.claimId} row={row} />)}
      <p className="small">
        Who says so: {statersOf(rows)}. {datedArticles(rows)} ·{' '}
        <a href={explorerUrl({ country: [code], role: [role], metric: [metric.slug] })}>
          {formatCount(metric.found, 'claim')}
        </a>
      </p>
    </section>
  );
}
