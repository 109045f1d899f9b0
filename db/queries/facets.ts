import { inArray, sql } from 'drizzle-orm';
import { type ClaimFilter, FACETS, type Facet } from '../../lib/filter.ts';
import { COUNTED_CLAIMS, type FacetChoice, MAX_CHOICES } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { entities, metrics, sources } from '../schema.ts';
import { countFound, type ValueCount } from './claim-counts.ts';
import { listKeptCounts } from './kept-counts.ts';

/** The choices of each facet; of those in `partly`, not all claims were looked at for choices. */
export type Facets = Record<Facet, FacetChoice[]> & { partly: Facet[] };

/** The choices of every facet that lead anywhere, each counted with all the other filters applied. */
export async function listFacets(filter: ClaimFilter): Promise<Facets> {
  const kept = await Promise.all(FACETS.map((facet) => listKeptCounts(filter, facet)));
  const open = FACETS.filter((_, index) => kept[index] === undefined);
  const found = await countOpen(filter, open);
  const entries = FACETS.map(async (facet, index) => {
    const counted = found.get(facet) ?? { counts: kept[index] ?? [], isLeast: false };
    return [facet, await toChoices(facet, counted)] as const;
  });
  const choices = Object.fromEntries(await Promise.all(entries)) as Record<Facet, FacetChoice[]>;
  return { ...choices, partly: FACETS.filter((facet) => found.get(facet)?.isLeast) };
}

type Counted = { counts: ValueCount[]; isLeast: boolean };

/** One pass for all facets that nothing is chosen of, and one for each that has a choice of its own to leave out. */
async function countOpen(filter: ClaimFilter, open: readonly Facet[]): Promise<Map<Facet, Counted>> {
  const unchosen = open.filter((facet) => filter[facet].length === 0);
  const chosen = open.filter((facet) => filter[facet].length > 0);
  const passes = await Promise.all([
    ...(unchosen.length > 0 ? [countPass(filter, unchosen)] : []),
    ...chosen.map((facet) => countPass(filter, [facet], facet)),
  ]);
  return new Map(passes.flat());
}

async function countPass(filter: ClaimFilter, facets: readonly Facet[], except?: Facet) {
  const { claims, values } = await countFound(filter, facets, except);
  const isLeast = claims > COUNTED_CLAIMS;
  return facets.map((facet): [Facet, Counted] => [facet, { counts: values.get(facet) ?? [], isLeast }]);
}

/** The most frequent values with their names, equal ones by name; articles stand before the other sources. */
async function toChoices(facet: Facet, { counts, isLeast }: Counted): Promise<FacetChoice[]> {
  const most = counts.toSorted((a, b) => b.claims - a.claims).slice(0, MAX_CHOICES);
  const names = await readNames(
    facet,
    most.map(({ value }) => value),
  );
  const choices = most.map(({ value, claims: count, restatements }) => {
    const name: Name = names.get(value) ?? { label: value };
    return { value, label: name.label, count, restatements, isLeast, isLast: name.isLast ?? false };
  });
  return choices
    .sort(
      (a, b) =>
        Number(a.isLast) - Number(b.isLast) || b.count - a.count || a.label.localeCompare(b.label, 'en'),
    )
    .map(({ isLast, ...choice }) => choice);
}

type Name = { label: string; isLast?: boolean };

async function readNames(facet: Facet, values: string[]): Promise<Map<string, Name>> {
  if (values.length === 0) return new Map();
  const rows = await (NAMES[facet]?.(values) ?? []);
  return new Map(rows.map(({ value, ...name }) => [value, name]));
}

const NAMES: Partial<Record<Facet, (values: string[]) => Promise<(Name & { value: string })[]>>> = {
  country: async (values) =>
    database()
      .select({ value: entities.code, label: entities.name })
      .from(entities)
      .where(inArray(entities.code, values)),
  metric: async (values) =>
    database()
      .select({ value: metrics.slug, label: metrics.name })
      .from(metrics)
      .where(inArray(metrics.slug, values)),
  source: async (values) =>
    database()
      .select({
        value: sources.slug,
        label: sql<string>`coalesce(${sources.short}, ${sources.publisher} || ': ' || ${sources.title})`,
        isLast: sql<boolean>`${sources.kind} <> 'article'`,
      })
      .from(sources)
      .where(inArray(sources.slug, values)),
};
