import type { BesideData } from '../../app/_charts/forms/beside/beside-data.ts';
import type { SeriesData } from '../../app/_charts/forms/series/over-time.ts';
import type { RankedData } from '../../app/_charts/values/values-data.ts';
import { GALLERY, type Sample } from '../../app/gallery/_parts/gallery-pages.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import type { Relations } from '../../lib/chart/edge.ts';
import type { Multiples } from '../../lib/chart/multiples.ts';
import type { DrawnForm } from '../../lib/model/vocabulary.ts';

type Data = {
  percentages: RankedData;
  counts: RankedData;
  beside: BesideData;
  relations: Relations;
  series: SeriesData;
};

/** A chart with what its form draws. */
export type ChartOf<F extends DrawnForm> = Chart & (F extends keyof Data ? Data[F] : object);

/** The edge cases of a page of the gallery, as charts. */
export function samplesOn(name: string): readonly Sample[] {
  const page = GALLERY.find(({ page }) => page === name);
  if (page === undefined) throw new Error(`The gallery has no page "${name}".`);
  return page.samples;
}

/** Every chart that the gallery draws on the pages of the forms and side by side, without those that are for the map. */
export const GALLERY_CHARTS: readonly Chart[] = GALLERY.flatMap(({ page, samples, multiples }) =>
  page === 'map' ? [] : [...samples.flatMap(({ chart }) => chart ?? []), ...chartsIn(multiples)],
);

/** The charts among panels that stand side by side. */
export function chartsIn(multiples: Multiples | undefined): Chart[] {
  return (multiples?.panels ?? []).flatMap((panel) => ('chart' in panel ? panel.chart : []));
}
