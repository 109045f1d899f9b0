import { BESIDE } from './beside-cases.ts';
import { COUNTS } from './counts-cases.ts';
import type { GalleryForm } from './gallery-forms.ts';
import type { Sample } from './invent.ts';
import { MAPS } from './map-cases.ts';
import { PERCENTAGES } from './percentages-cases.ts';
import { RELATIONS } from './relations-cases.ts';
import { SERIES } from './series-cases.ts';

/** The exhibits of each form; small multiples stand together and not one by one. */
export const SAMPLES: Record<Exclude<GalleryForm, 'multiples'>, readonly Sample[]> = {
  percentages: PERCENTAGES,
  counts: COUNTS,
  beside: BESIDE,
  relations: RELATIONS,
  map: MAPS,
  series: SERIES,
};
