import type { Chart } from '../../lib/chart/chart.ts';
import type { MetricInWords, Multiples } from '../../lib/chart/multiples.ts';
import { claimUrl, metricUrl } from '../../lib/filter/urls.ts';
import { formatCount } from '../../lib/words/format.ts';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';
import { FigureNotes } from './figure-notes.tsx';

type SmallMultiplesProps = { multiples: Multiples; headingLevel?: 2 | 3 | 4 };

/** Charts side by side, each on its own axis with the reason beneath it; what none of them draws is named last. */
export function SmallMultiples({
  multiples: { reason, articles, charts, inWords },
  headingLevel = 3,
}: SmallMultiplesProps) {
  return (
    <div className="multiples">
      {reason !== '' && <p className="multiples-reason">{reason}</p>}
      {articles !== '' && <p className="multiples-reason">{articles}</p>}
      <div className="multiples-grid">
        {charts.map((chart) => (
          <Multiple key={chart.id} chart={chart} headingLevel={headingLevel} />
        ))}
      </div>
      {inWords.length > 0 && <InWords told={inWords} />}
    </div>
  );
}

function Multiple({ chart, headingLevel }: { chart: Chart; headingLevel: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const;
  const [why, ...others] = chart.annotations;
  return (
    <figure className="figure multiple" id={chart.id} aria-labelledby={`${chart.id}-title`}>
      <header>
        <Heading className="figure-title" id={`${chart.id}-title`}>
          {chart.title}
        </Heading>
        <p className="figure-subtitle">{chart.subtitle}</p>
      </header>
      <ChartDrawing chart={chart} />
      <div className="multiple-words">
        {others.map((annotation) => (
          <p key={annotation} className="figure-annotation">
            {annotation}
          </p>
        ))}
        <p className="multiple-why">
          <strong>On this axis.</strong> {why}
        </p>
        {chart.doesNotSay !== '' && (
          <p className="multiple-why">
            <strong>What this does not say.</strong> {chart.doesNotSay}
          </p>
        )}
      </div>
      <FigureNotes chart={chart} />
    </figure>
  );
}

function InWords({ told }: { told: readonly MetricInWords[] }) {
  return (
    <div className="multiples-words">
      <p>Found too, and not drawn:</p>
      <ul>
        {told.map(({ metric, name, why, claimIds, says }) => (
          <li key={metric}>
            <a href={claimIds.length === 1 ? claimUrl(claimIds[0] ?? '') : metricUrl(metric)}>{name}</a>{' '}
            <span className="soft">
              ({formatCount(claimIds.length, 'claim')}: {why})
            </span>
            {says.map((said) => (
              <span key={said} className="multiples-told">
                {said}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
