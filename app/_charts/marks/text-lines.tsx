import { Fragment } from 'react';
import { LINE } from '../layout/row-layout.ts';

type TextLinesProps = {
  lines: readonly string[];
  x: number;
  /** Of the first line. */
  y: number;
  step?: number;
  fillOf?: (index: number) => string | undefined;
};

/** The lines of one text that begins at `x`. A space stands between them for whoever copies it or reads it without a drawing. */
export function TextLines({ lines, x, y, step = LINE, fillOf }: TextLinesProps) {
  return lines.map((line, index) => (
    <Fragment key={line}>
      <tspan x={x} y={y + index * step} fill={fillOf?.(index)}>
        {line}
      </tspan>{' '}
    </Fragment>
  ));
}
