import type { ClaimRow } from '../model/claim-row.ts';
import type { Role } from '../model/vocabulary.ts';

type Named = Pick<ClaimRow, 'entities'>;

/** Another country that stands in the same role in a chart, by its ISO 3166-1 alpha-3 code. */
export type CountryBeside = { code: string; role: Role; metrics: string[] };

/** Whether a claim places the country in the role: itself, or through what counts under it. */
export function placesCountry({ entities }: Named, code: string, role: Role): boolean {
  return entities.some((entity) => entity.role === role && entity.country === code);
}

/**
 * The countries that the claims place in the same role as this one, metric by metric, each named once with the metrics that
 * it shares; those that share most come first, others as the articles name them. What counts under no country is left out.
 */
export function countriesBeside(
  rows: readonly Pick<ClaimRow, 'entities' | 'metric'>[],
  code: string,
  role: Role,
): CountryBeside[] {
  const beside = new Map<string, CountryBeside>();
  const own = new Set(rows.filter((row) => placesCountry(row, code, role)).map((row) => row.metric));
  for (const { entities, metric } of rows.filter((row) => own.has(row.metric))) {
    for (const { country, role: taken } of entities) {
      if (country === null || country === code || taken !== role) continue;
      const known = beside.get(country) ?? { code: country, role, metrics: [] };
      if (!known.metrics.includes(metric)) known.metrics.push(metric);
      beside.set(country, known);
    }
  }
  return [...beside.values()].toSorted((a, b) => b.metrics.length - a.metrics.length);
}
