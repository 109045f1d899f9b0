import { BESIDE } from './beside.ts';
import { COUNTS } from './counts.ts';
import type { GalleryForm } from './forms.ts';
import type { Sample } from './invent.ts';
import { MAPS } from './maps.ts';
import { PERCENTAGES } from './percentages.ts';
import { RELATIONS } from './relations.ts';
import { SERIES } from './series.ts';

/** The exhibits of each form; small multiples stand together and not one by one. */
export const SAMPLES: Record<Exclude<GalleryForm, 'multiples'>, readonly Sample[]> = {
  percentages: PERCENTAGES,
  counts: COUNTS,
  beside: BESIDE,
  relations: RELATIONS,
  map: MAPS,
  series: SERIES,
};
