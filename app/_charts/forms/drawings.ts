// Made of the forms in lib/model/vocabulary.ts by `npm run generate`.
import type { Drawings } from '../chart-form.ts';
import * as beside from './beside/drawing.tsx';
import * as counts from './counts/drawing.tsx';
import * as percentages from './percentages/drawing.tsx';
import * as relations from './relations/drawing.tsx';
import * as series from './series/drawing.tsx';

/** What draws each form; loaded by the drawing thread, and by browsers where a reader reaches for a chart. */
export const DRAWINGS: Drawings = {
  percentages,
  counts,
  beside,
  relations,
  series,
};
