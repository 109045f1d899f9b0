import type { EntityKind } from '../model/vocabulary.ts';

/** A country or a region that claims are about. */
export type CoveredPlace = { code: string; name: string; kind: Extract<EntityKind, 'country' | 'region'> };

/**
 * When and where the claims of a metric are about, as far as they say so: whole days, and places by ISO 3166-1 alpha-3 or
 * UN M49. `recordedOn` and `changedOn` are the dates of the first record and the latest change of it.
 */
export type Coverage = {
  metric: string;
  firstDay: string | null;
  lastDay: string | null;
  recordedOn: string;
  changedOn: string;
  places: CoveredPlace[];
};

/** What several metrics cover together; `undefined` of none. */
export function joinCoverage(all: readonly Coverage[]): Omit<Coverage, 'metric'> | undefined {
  const dates = (read: (each: Coverage) => string | null) =>
    all.flatMap((each) => read(each) ?? []).toSorted();
  const recorded = dates(({ recordedOn }) => recordedOn)[0];
  const changed = dates(({ changedOn }) => changedOn).at(-1);
  if (recorded === undefined || changed === undefined) return undefined;
  const places = new Map(all.flatMap(({ places: own }) => own.map((place) => [place.code, place] as const)));
  return {
    firstDay: dates(({ firstDay }) => firstDay)[0] ?? null,
    lastDay: dates(({ lastDay }) => lastDay).at(-1) ?? null,
    recordedOn: recorded,
    changedOn: changed,
    places: [...places.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
