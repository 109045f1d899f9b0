import { Fragment } from 'react';
import type { Chart } from '../../lib/chart/chart.ts';
import { hasRelations } from '../../lib/chart/map-edges.ts';
import type { MetricInWords, Multiples, Panel } from '../../lib/chart/multiples.ts';
import { claimUrl, metricUrl } from '../../lib/filter/urls.ts';
import { formatCount } from '../../lib/words/format.ts';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';
import { FigureNotes } from './figure-notes.tsx';
import { LoneNumber } from './lone-number.tsx';

const TALL = 8;
/** From so many letters on reasons are folded. */
const LONG = 320;

type SmallMultiplesProps = { multiples: Multiples; headingLevel?: 2 | 3 | 4 };

/** Charts and lone numbers side by side, each on its own axis; then why they stand apart, and what is told in words. */
export function SmallMultiples({
  multiples: { reason, articles, panels, inWords },
  headingLevel = 3,
}: SmallMultiplesProps) {
  return (
    <div className="multiples">
      {panels.length > 0 && (
        <div className={panels.length === 1 ? 'multiples-grid multiples-one' : 'multiples-grid'}>
          {panels.map((panel) => (
            <Multiple key={panel.id} panel={panel} headingLevel={headingLevel} />
          ))}
        </div>
      )}
      {reason !== '' && <WhyApart says={[reason, articles].filter(Boolean).join(' ')} />}
      {inWords.length > 0 && <InWords told={inWords} />}
    </div>
  );
}

/** Of few panels outright; of many it would be a page of its own. */
function WhyApart({ says }: { says: string }) {
  if (says.length <= LONG)
    return (
      <p className="multiples-reason">
        <strong>Why apart.</strong> {says}
      </p>
    );
  return (
    <details className="multiples-reason">
      <summary>Why apart</summary>
      {says}
    </details>
  );
}

type MultipleProps = { panel: Panel; headingLevel: 2 | 3 | 4 };

function Multiple({ panel, headingLevel }: MultipleProps) {
  const { id, title, metrics } = panel;
  const Heading = `h${headingLevel}` as const;
  const [only] = metrics;
  return (
    <figure
      className={`figure multiple ${isTall(panel) ? 'multiple-tall' : ''}`}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      <header>
        <Heading className="figure-title" id={`${id}-title`}>
          {only !== undefined && metrics.length === 1 ? <a href={metricUrl(only.slug)}>{title}</a> : title}
        </Heading>
        {'chart' in panel && <p className="figure-subtitle">{panel.chart.subtitle}</p>}
      </header>
      {'chart' in panel ? <Drawn chart={panel.chart} /> : <LoneNumber row={panel.lone} ruler={panel.ruler} />}
    </figure>
  );
}

/** Lines from many to many take as much height as several bars, so that others stand beside them. */
function isTall(panel: Panel): boolean {
  return 'chart' in panel && hasRelations(panel.chart) && panel.chart.notes.length > TALL;
}

function Drawn({ chart }: { chart: Chart }) {
  return (
    <>
      <ChartDrawing chart={chart} />
      <FigureNotes chart={chart} open={0} limits={<Limits chart={chart} />} />
    </>
  );
}

/** The first annotation of a panel says why it has its own axis. */
function Limits({ chart: { annotations, doesNotSay } }: { chart: Chart }) {
  const [why, ...others] = annotations;
  return (
    <div className="multiple-limits">
      {others.map((annotation) => (
        <p key={annotation} className="figure-annotation">
          {annotation}
        </p>
      ))}
      <p>
        <strong>On this axis.</strong> {why}
      </p>
      {doesNotSay !== '' && (
        <p>
          <strong>What this does not say.</strong> {doesNotSay}
        </p>
      )}
    </div>
  );
}

function InWords({ told }: { told: readonly MetricInWords[] }) {
  return (
    <div className="multiples-words">
      <p>In words, without a chart:</p>
      <ul>
        {told.map(({ metric, name, why, claimIds, says }) => (
          <li key={metric}>
            <a href={claimIds.length === 1 ? claimUrl(claimIds[0] ?? '') : metricUrl(metric)}>{name}</a>{' '}
            <span className="soft">
              ({formatCount(claimIds.length, 'claim')}: {why})
            </span>
            {says.map((said) => (
              <Fragment key={said}>
                {' '}
                <span className="multiples-told">{said}</span>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
