import { inventQuantities } from '../../../app/_charts/cases/invent.ts';
import type { DrawnForm } from '../../../lib/model/vocabulary.ts';

/** The list of forms that readers have is closed; a test adds to it. */
export const DOTS = 'dots' as DrawnForm;

export const cases = [
  inventQuantities(
    { id: 'three-dots', title: 'Three dots', shows: 'A dot a row, each with its hedge.' },
    [
      ['Trier', 120],
      ['Metz', 50, 'more_than'],
      ['Nancy', 0],
    ],
    { form: DOTS },
  ),
];
