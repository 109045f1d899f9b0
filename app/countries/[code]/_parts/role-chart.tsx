import { metricCsvUrl, metricJsonUrl, metricUrl } from '../../../../lib/filter/urls.ts';
import { ClaimInType } from '../../../_components/claim-in-type.tsx';
import type { CountryChart } from '../../../_data/read-country-figures.ts';
import { ChartDrawing } from '../../../_drawing/chart-drawing.tsx';
import { ChartTable } from '../../../_figure/chart-table.tsx';
import { FigureFrame } from '../../../_figure/figure-frame.tsx';
import { FigureLinks } from '../../../_figure/figure-links.tsx';
import { SourceLine } from '../../../_figure/source-line.tsx';

type Props = { country: string; figure: CountryChart };

/** A metric's whole chart with the country's own rows lit; where they are among those left out, they stand beneath it. */
export function RoleChart({ country, figure: { metric, chart, rows, own } }: Props) {
  const isDrawn = chart.lit === undefined || chart.lit.length > 0;
  return (
    <FigureFrame
      chart={chart}
      headingLevel={3}
      notesFolded
      drawing={
        <>
          <ChartDrawing chart={chart} />
          {chart.lit !== undefined && (
            <p className="country-lit">
              {isDrawn
                ? `In colour: ${country}. In grey: the other rows of the same chart.`
                : `${country} is among the rows that this chart leaves out:`}
            </p>
          )}
          {!isDrawn && own.map((row) => <ClaimInType key={row.claimId} row={row} />)}
        </>
      }
      sourceLine={<SourceLine rows={rows} />}
      foot={
        <>
          <ChartTable chart={chart} />
          <FigureLinks
            links={[
              { href: metricUrl(metric.slug), label: metric.name },
              { href: metricCsvUrl(metric.slug), label: 'CSV' },
              { href: metricJsonUrl(metric.slug), label: 'JSON' },
            ]}
          />
        </>
      }
    />
  );
}
