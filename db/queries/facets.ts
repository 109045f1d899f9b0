import { type SQL, sql } from 'drizzle-orm';
import { type ClaimFilter, FACETS, type Facet } from '../../lib/filter.ts';
import { COUNTED_CLAIMS, type FacetChoice } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { type FacetCount, selectFound } from './claim-counts.ts';
import { isKeptTogether, selectKept } from './kept-counts.ts';

/** The choices of each facet; of those in `partly`, not all claims were looked at for choices. */
export type Facets = Record<Facet, FacetChoice[]> & { partly: Facet[] };

/** The choices of every facet that lead anywhere, each counted with all the other filters applied. */
export async function listFacets(filter: ClaimFilter): Promise<Facets> {
  const kept = await readKept(filter);
  const open = FACETS.filter((facet) => !kept.some((each) => each.facet === facet));
  const all = [...kept, ...(await countOpen(filter, open))];
  const choices = Object.fromEntries(all.map(({ facet, choices }) => [facet, choices]));
  const partly = FACETS.filter((facet) => all.some((each) => each.facet === facet && each.isLeast));
  return { ...(choices as Record<Facet, FacetChoice[]>), partly };
}

type NamedCount = FacetCount & { label: string; isLast: boolean };
type Read = FacetCount & { named: [label: string, kind?: string] | null };
type Counted = { facet: Facet; choices: FacetChoice[]; isLeast: boolean };

/** All facets whose counts are kept under the filter, in one statement. */
async function readKept(filter: ClaimFilter): Promise<Counted[]> {
  const { facets, counts } = selectKept(filter);
  if (facets.length === 0) return [];
  const rows = await readNamed(counts);
  // Two that have few claims together are not kept; every claim has a kind.
  const areTogether = rows.some(({ facet }) => facet === 'kind');
  const known = facets.filter((facet) => areTogether || !isKeptTogether(filter, facet));
  return known.map((facet) => ({ facet, choices: toChoices(rows, facet, false), isLeast: false }));
}

/** One pass for all facets that nothing is chosen of, and one for each that has a choice of its own to leave out. */
async function countOpen(filter: ClaimFilter, open: readonly Facet[]): Promise<Counted[]> {
  const unchosen = open.filter((facet) => filter[facet].length === 0);
  const chosen = open.filter((facet) => filter[facet].length > 0);
  const passes = await Promise.all([
    ...(unchosen.length > 0 ? [countPass(filter, unchosen)] : []),
    ...chosen.map((facet) => countPass(filter, [facet], facet)),
  ]);
  return passes.flat();
}

async function countPass(filter: ClaimFilter, facets: readonly Facet[], except?: Facet): Promise<Counted[]> {
  const rows = await readNamed(selectFound(filter, facets, except));
  const read = rows.find((row) => row.facet === '')?.claims ?? 0;
  const isLeast = read > COUNTED_CLAIMS;
  return facets.map((facet) => ({ facet, choices: toChoices(rows, facet, isLeast), isLeast }));
}

/** The name comes with the count, and of a source its kind: as subqueries each is one look into an index, whatever is expected. */
const NAMED = sql`case facet
  when 'country' then (select array[name] from entities where code = value)
  when 'metric' then (select array[name] from metrics where slug = value)
  when 'source' then (select array[coalesce(short, publisher || ': ' || title), kind] from sources where slug = value)
end`;

async function readNamed(counts: SQL): Promise<NamedCount[]> {
  const rows = await database().execute<Read>(
    sql`select facet, value, claims, restatements, ${NAMED} as named from (${counts}) counted`,
  );
  return rows.map(({ named, ...count }) => {
    const [label = count.value, kind = 'article'] = named ?? [];
    return { ...count, label, isLast: kind !== 'article' };
  });
}

/** The most frequent values, equal ones by name; articles stand before the other sources. */
function toChoices(rows: readonly NamedCount[], facet: Facet, isLeast: boolean): FacetChoice[] {
  return rows
    .filter((row) => row.facet === facet)
    .sort(
      (a, b) =>
        Number(a.isLast) - Number(b.isLast) || b.claims - a.claims || a.label.localeCompare(b.label, 'en'),
    )
    .map(({ value, label, claims: count, restatements }) => ({ value, label, count, restatements, isLeast }));
}
