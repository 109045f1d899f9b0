import type { Sample } from '../../_charts/cases/invent.ts';
import { BESIDE } from '../../_charts/forms/beside/cases.ts';
import { COUNTS } from '../../_charts/forms/counts/cases.ts';
import { PERCENTAGES } from '../../_charts/forms/percentages/cases.ts';
import { RELATIONS } from '../../_charts/forms/relations/cases.ts';
import { MAPS } from '../../_charts/forms/relations/map-cases.ts';
import { SERIES } from '../../_charts/forms/series/cases.ts';
import type { GalleryForm } from './gallery-url.ts';

/** The exhibits of each form; small multiples stand together and not one by one. */
export const SAMPLES: Record<Exclude<GalleryForm, 'multiples'>, readonly Sample[]> = {
  percentages: PERCENTAGES,
  counts: COUNTS,
  beside: BESIDE,
  relations: RELATIONS,
  map: MAPS,
  series: SERIES,
};
