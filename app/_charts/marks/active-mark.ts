/**
 * The mark that a reader points at or has in focus: its footnote sign, where the pointer came in, and the part of the
 * page that shows, all in px from the chart's own top left; and by what it was reached.
 */
export type ActiveMark = {
  note: string;
  x: number | null;
  view: { top: number; bottom: number };
  by: 'mouse' | 'touch' | 'keys';
};
