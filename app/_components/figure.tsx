import type { ReactNode } from 'react';
import { ChartDrawing } from './chart-drawing.tsx';
import { ChartTable } from './chart-table.tsx';
import { FigureFrame, type FigureFrameProps } from './figure-frame.tsx';
import { RelationsMap } from './relations-map.tsx';

/** One small text link under a figure: data, claims, citation. */
export type FigureLink = { href: string; label: string };

export type FigureProps = Omit<FigureFrameProps, 'drawing' | 'foot'> & {
  links?: readonly FigureLink[];
  /** How to cite the chart, and what to paste to show it elsewhere; each folded behind the last of the links. */
  cite?: ReactNode;
  embed?: ReactNode;
  /** Shows the table outright; in a `<details>` where not set. */
  tableOpen?: boolean;
};

/** A finding with its live chart, the same rows as a table, and where to take them. Its anchor is `chart.id`. */
export function Figure({ links = [], cite, embed, tableOpen, ...figure }: FigureProps) {
  return (
    <FigureFrame
      {...figure}
      drawing={
        <>
          <ChartDrawing chart={figure.chart} />
          {figure.chart.form === 'relations' && <RelationsMap chart={figure.chart} />}
        </>
      }
      foot={
        <>
          <ChartTable chart={figure.chart} open={tableOpen} />
          {links.length > 0 && <FigureLinks links={links} />}
          <Folded summary="Embed it" content={embed} />
          <Folded summary="Cite it" content={cite} />
        </>
      }
    />
  );
}

/** The quiet line under a figure or a finding in words. */
export function FigureLinks({ links }: { links: readonly FigureLink[] }) {
  return (
    <ul className="figure-links">
      {links.map(({ href, label }) => (
        <li key={label}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
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
