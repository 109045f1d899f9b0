import 'server-only';
import { getCountry } from '../../db/queries/countries.ts';
import type { Facets } from '../../db/queries/facets.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { getSource } from '../../db/queries/sources.ts';
import { type ClaimFilter, FACETS, type Facet } from '../../lib/filter.ts';
import type { Chosen } from '../_components/describe-filter.ts';
import { choiceWords } from '../_components/explorer-words.ts';

/** The values that a filter chooses with their names, also where they find nothing and are no choice any more. */
export async function readChosen(filter: ClaimFilter, facets: Facets): Promise<Chosen[]> {
  const values = FACETS.flatMap((facet) => filter[facet].map((value) => ({ facet, value })));
  return Promise.all(
    values.map(async ({ facet, value }) => {
      const choice = facets[facet].find((each) => each.value === value);
      const label = choice?.label ?? (await readName(facet, value)) ?? value;
      return { facet, value, label: choiceWords(facet, value, label) };
    }),
  );
}

async function readName(facet: Facet, value: string): Promise<string | undefined> {
  if (facet === 'country') return (await getCountry(value))?.name;
  if (facet === 'metric') return (await getMetric(value))?.name;
  if (facet !== 'source') return undefined;
  const source = await getSource(value);
  return source && (source.short ?? `${source.publisher}: ${source.title}`);
}
