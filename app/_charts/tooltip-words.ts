import type { Chart, ChartNote } from '../../lib/chart/chart.ts';

/** What a tooltip says: what its mark goes by, the quantity, and what belongs to it. */
export type TooltipWords = [label: string, quantity: string, ...facts: string[]];

export type TooltipPlace = 'foot' | 'pointer';

/** What a mark's link says to screen readers, for the eye: its note, with its unit in full. */
export function noteTooltips(
  { notes }: Chart,
  toQuantity = ({ inFull }: ChartNote) => inFull,
): Record<string, TooltipWords> {
  return Object.fromEntries(
    notes.map((note) => [
      note.n,
      [
        note.label,
        toQuantity(note),
        note.period,
        `${note.article}, ${note.place}`,
        note.attributedTo,
        `Check: ${note.check}`,
      ],
    ]),
  );
}
