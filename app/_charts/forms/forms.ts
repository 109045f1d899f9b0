// Made of the forms in lib/model/vocabulary.ts by `npm run generate`.
import type { Forms } from '../chart-form.ts';
import { form as beside } from './beside/form.tsx';
import { form as counts } from './counts/form.tsx';
import { form as percentages } from './percentages/form.tsx';
import { form as relations } from './relations/form.tsx';
import { form as sentence } from './sentence/form.tsx';
import { form as series } from './series/form.tsx';
import { form as table } from './table/form.tsx';

/** The registry of forms, in the order of the list. */
export const CHART_FORMS: Forms = {
  percentages,
  counts,
  beside,
  relations,
  series,
  sentence,
  table,
};
