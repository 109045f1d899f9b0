import type { ReactNode } from 'react';
import type { Chart } from '../../lib/chart/chart.ts';
import { withNonBreakingSpaces } from '../../lib/words/non-breaking.ts';
import type { ApartSentence } from '../_data/kept-reads.ts';
import { FigureNotes } from './figure-notes.tsx';

export type FigureFrameProps = {
  chart: Chart;
  /** Level of the title's heading; 2 where nothing is said. */
  headingLevel?: 1 | 2 | 3 | 4;
  drawing: ReactNode;
  /** Names the articles with genre and affiliations, and the primary sources. */
  sourceLine: ReactNode;
  apart?: readonly ApartSentence[];
  /** Whether all notes are folded where the figure is narrow. */
  notesFolded?: boolean;
  foot: ReactNode;
};

/**
 * A finding in the order in which it is read: title, subtitle, chart, its sources, its notes beside or beneath, what it
 * does not say, what stands apart, and its foot. The same on our pages and in other people's frames.
 */
export function FigureFrame({
  chart,
  headingLevel = 2,
  drawing,
  sourceLine,
  apart = [],
  notesFolded,
  foot,
}: FigureFrameProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="figure" id={chart.id} aria-labelledby={`${chart.id}-title`}>
      <div className={`figure-body figure-${chart.form}`}>
        <header className="figure-head">
          <Heading className="figure-title" id={`${chart.id}-title`}>
            {withNonBreakingSpaces(chart.title)}
          </Heading>
          <p className="figure-subtitle">{chart.subtitle}</p>
        </header>
        <div className="figure-chart">
          {drawing}
          <p className="figure-source">{sourceLine}</p>
          {chart.annotations.map((annotation) => (
            <p key={annotation} className="figure-annotation">
              {annotation}
            </p>
          ))}
        </div>
        <div className="figure-says">
          {chart.doesNotSay !== '' && (
            <p>
              <strong>What this does not say.</strong> {chart.doesNotSay}
            </p>
          )}
          {apart.map(({ text, href, reason }) => (
            <p key={href} className="figure-apart">
              <strong>Don’t mix with</strong> <a href={href}>{text}</a>. {reason}
            </p>
          ))}
        </div>
        <FigureNotes chart={chart} folded={notesFolded} />
        <div className="figure-foot">{foot}</div>
      </div>
    </figure>
  );
}
