import type { ReactNode } from 'react';
import type { Chart } from '../../lib/series.ts';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import { FigureNotes } from './figure-notes.tsx';

/** One small text link under a figure: data, claims, citation. */
export type FigureLink = { href: string; label: string };

/** A number that readers would expect on the same axis: said as a sentence, with why it stands apart. */
export type ApartSentence = { text: string; href: string; reason: string };

type FigureProps = {
  chart: Chart;
  /** Level of the title's heading; 2 where nothing is said. */
  headingLevel?: 1 | 2 | 3 | 4;
  /** Names the articles with genre and affiliations, and the primary sources. */
  sourceLine: ReactNode;
  apart?: readonly ApartSentence[];
  links?: readonly FigureLink[];
  /** How to cite the chart; folded behind the last of the links. */
  cite?: ReactNode;
  /** Shows the table outright; in a `<details>` where not set. */
  tableOpen?: boolean;
};

/**
 * A finding, in the order in which it is read: title, subtitle, chart, its sources, its notes beside or beneath, what it
 * does not say, what stands apart, the same rows as a table, and where to take them. Its anchor is `chart.id`.
 */
export function Figure({
  chart,
  headingLevel = 2,
  sourceLine,
  apart = [],
  links = [],
  cite,
  tableOpen,
}: FigureProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="figure" id={chart.id} aria-labelledby={`${chart.id}-title`}>
      <div className={`figure-body figure-${chart.form}`}>
        <header className="figure-head">
          <Heading className="figure-title" id={`${chart.id}-title`}>
            {chart.title}
          </Heading>
          <p className="figure-subtitle">{chart.subtitle}</p>
        </header>
        <div className="figure-chart">
          <ChartDrawing chart={chart} />
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
              <strong>Set apart.</strong> <a href={href}>{text}</a> {reason}
            </p>
          ))}
        </div>
        <FigureNotes chart={chart} />
        <div className="figure-foot">
          <ChartTable chart={chart} open={tableOpen} />
          {links.length > 0 && (
            <ul className="figure-links">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          )}
          {cite !== undefined && (
            <details className="figure-table figure-cite">
              <summary>Cite it</summary>
              {cite}
            </details>
          )}
        </div>
      </div>
    </figure>
  );
}
