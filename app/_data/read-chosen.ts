import 'server-only';
import type { Facets } from '../../db/queries/facet-choices.ts';
import { listSourcesNamed } from '../../db/queries/sources.ts';
import type { Chosen } from '../../lib/filter/describe-filter.ts';
import { type ClaimFilter, FACETS, type Facet } from '../../lib/filter/filter-query.ts';
import { choiceWords } from '../../lib/filter/filter-words.ts';
import { publishedTitle } from '../../lib/words/publisher.ts';
import { readCountryNames, readEntityNames, readMetricsNamed } from './kept-reads.ts';

/** The values that a filter chooses with their names, also where they find nothing and are no choice any more. */
export async function readChosen(filter: ClaimFilter, facets: Facets): Promise<Chosen[]> {
  const chosen = FACETS.map(async (facet) => {
    const choices = new Map<string, string>(facets[facet].map(({ value, label }) => [value, label]));
    const others = filter[facet].filter((value) => !choices.has(value));
    const names = others.length === 0 ? NO_NAMES : await readNames(facet, others);
    return filter[facet].map((value) => {
      const label = choices.get(value) ?? names.get(value) ?? value;
      return { facet, value, label: choiceWords(facet, value, label) };
    });
  });
  return (await Promise.all(chosen)).flat();
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** One query a facet, however many values an address names. */
async function readNames(facet: Facet, values: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (facet === 'country') return readCountryNames();
  if (facet === 'region' || facet === 'population') return readEntityNames(values);
  if (facet === 'metric')
    return new Map((await readMetricsNamed(values)).map(({ slug, name }) => [slug, name]));
  if (facet !== 'source') return NO_NAMES;
  const sources = await listSourcesNamed(values);
  return new Map(
    sources.map(({ slug, short, publisher, title }) => [slug, short ?? publishedTitle(publisher, title)]),
  );
}
