import { hasRelations, linesSayMore } from '../../lib/chart/map-edges.ts';
import { ChartDrawing } from '../_drawing/chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import { FigureFrame, type FigureFrameProps } from './figure-frame.tsx';
import { type FigureLink, FigureLinks } from './figure-links.tsx';
import { RelationsMap } from './relations-map.tsx';
import { TakeAway, type TakeAwayProps } from './take-away.tsx';

export type FigureProps = Omit<FigureFrameProps, 'drawing' | 'foot'> & {
  /** Where on our pages the chart leads on. */
  links?: readonly FigureLink[];
  taken: Omit<TakeAwayProps, 'id'>;
  /** Shows the table outright; in a `<details>` where not set. */
  tableOpen?: boolean;
};

/**
 * A finding with its live chart, the same rows as a table, and the row of what can be taken away. Its anchor is
 * `chart.id`. A map is folded where the lines say more than it does, and where the figure is narrow.
 */
export function Figure({ links = [], taken, tableOpen, ...figure }: FigureProps) {
  return (
    <FigureFrame
      {...figure}
      drawing={
        <>
          <ChartDrawing chart={figure.chart} />
          {hasRelations(figure.chart) && (
            <details className={linesSayMore(figure.chart) ? 'map-fold' : 'map-fold narrow-fold'}>
              <summary>The same on a map</summary>
              <RelationsMap chart={figure.chart} />
            </details>
          )}
        </>
      }
      foot={
        <>
          <ChartTable chart={figure.chart} open={tableOpen} />
          <FigureLinks links={links} />
          <TakeAway id={figure.chart.id} {...taken} />
        </>
      }
    />
  );
}
