import type { ReactNode } from 'react';
import { hasRelations } from '../../lib/chart/map-edges.ts';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import { FigureFrame, type FigureFrameProps } from './figure-frame.tsx';
import { type FigureLink, FigureLinks } from './figure-links.tsx';
import { RelationsMap } from './relations-map.tsx';

export type FigureProps = Omit<FigureFrameProps, 'drawing' | 'foot'> & {
  links?: readonly FigureLink[];
  /** How to cite the chart, and what to paste to show it elsewhere; each folded behind the last of the links. */
  cite?: ReactNode;
  embed?: ReactNode;
  /** Shows the table outright; in a `<details>` where not set. */
  tableOpen?: boolean;
};

/**
 * A finding with its live chart, the same rows as a table, and where to take them. Its anchor is `chart.id`. Where a
 * figure is narrow, the map and what can be taken away are folded; where it is wide, the style sheet shows them outright.
 */
export function Figure({ links = [], cite, embed, tableOpen, ...figure }: FigureProps) {
  return (
    <FigureFrame
      {...figure}
      drawing={
        <>
          <ChartDrawing chart={figure.chart} />
          {hasRelations(figure.chart) && (
            <details className="narrow-fold narrow-fold-map">
              <summary>The same on a map</summary>
              <RelationsMap chart={figure.chart} />
            </details>
          )}
        </>
      }
      foot={
        <>
          <ChartTable chart={figure.chart} open={tableOpen} />
          <FigureLinks links={links.filter(({ kind }) => kind === 'page')} />
          <details className="narrow-fold narrow-fold-links">
            <summary>Take it away</summary>
            <FigureLinks links={links.filter(({ kind }) => kind !== 'page')} />
            <Folded summary="Embed it" content={embed} />
            <Folded summary="Cite it" content={cite} />
          </details>
        </>
      }
    />
  );
}

function Folded({ summary, content }: { summary: string; content: ReactNode }) {
  if (content === undefined) return null;
  return (
    <details className="figure-table">
      <summary>{summary}</summary>
      {content}
    </details>
  );
}
