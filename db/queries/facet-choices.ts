import { type SQL, sql } from 'drizzle-orm';
import { type ClaimFilter, FACETS, type Facet } from '../../lib/filter/filter-query.ts';
import type { ClaimCount, FacetChoice } from '../../lib/model/rows.ts';
import { database, type PreparedDatabase, preparedDatabase } from '../client.ts';
import { countClaims, selectCounted, toClaimCount } from './claim-counts.ts';
import {
  type FacetCount,
  getStoredCount,
  isOfCountryAndMetric,
  selectStoredChoices,
} from './facet-counts.ts';

/** The choices of each facet; of those in `partly`, not all claims were looked at for choices. */
export type Facets = Record<Facet, FacetChoice[]> & { partly: Facet[] };

/** The choices of every facet that lead anywhere, each counted with all the other filters applied. */
export async function listFacets(filter: ClaimFilter): Promise<Facets> {
  return (await readFacets(filter)).facets;
}

/** As `listFacets` and `countClaims` give them; the pass that counts choices has counted the claims too. */
export async function getCounts(filter: ClaimFilter): Promise<{ facets: Facets; count: ClaimCount }> {
  const [{ facets, found }, stored] = await Promise.all([readFacets(filter), getStoredCount(filter)]);
  if (stored === undefined) return { facets, count: found ?? (await countClaims(filter)) };
  return { facets, count: { ...stored, isMore: false } };
}

/** `found`: the claims of the whole filter, where they had to be read. */
async function readFacets(filter: ClaimFilter): Promise<{ facets: Facets; found: ClaimCount | undefined }> {
  const { facets: known, counts } = selectStoredChoices(filter);
  // Of one country and one metric the counts are stored where there are many claims: the answer says which it is.
  const isSure = known.every((facet) => !isOfCountryAndMetric(filter, facet));
  const [stored, passes] = isSure
    ? await Promise.all([readStored(filter, known, counts), countOpen(filter, without(known))])
    : await readStored(filter, known, counts).then(
        async (read) => [read, await countOpen(filter, without(read.map(({ facet }) => facet)))] as const,
      );
  const all = [...stored, ...passes.flatMap(({ counted }) => counted)];
  const choices = Object.fromEntries(all.map(({ facet, choices }) => [facet, choices]));
  const partly = FACETS.filter((facet) => all.some((each) => each.facet === facet && each.isLeast));
  const facets = { ...(choices as Record<Facet, FacetChoice[]>), partly };
  return { facets, found: passes.find(({ isWhole }) => isWhole)?.found };
}

const without = (known: readonly Facet[]) => FACETS.filter((facet) => !known.includes(facet));

type NamedCount = FacetCount & { label: string; isLast: boolean };
type Read = FacetCount & { named: [label: string, kind?: string] | null };
type Counted = { facet: Facet; choices: FacetChoice[]; isLeast: boolean };
/** `isWhole`: all of the filter applied to the claims that were read. */
type Pass = { counted: Counted[]; found: ClaimCount; isWhole: boolean };

/** All facets whose counts are stored under the filter, in one statement. */
async function readStored(filter: ClaimFilter, facets: readonly Facet[], counts: SQL): Promise<Counted[]> {
  if (facets.length === 0) return [];
  const rows = await readNamed(preparedDatabase(), counts);
  // Of a country and a metric with few claims nothing is stored.
  const hasBoth = rows.some(({ facet }) => facet !== '' && isOfCountryAndMetric(filter, facet));
  const known = facets.filter((facet) => hasBoth || !isOfCountryAndMetric(filter, facet));
  return known.map((facet) => ({ facet, choices: toChoices(rows, facet, false), isLeast: false }));
}

/** One pass for all facets that nothing is chosen of, and one for each that has a choice of its own to leave out. */
async function countOpen(filter: ClaimFilter, open: readonly Facet[]): Promise<Pass[]> {
  const unchosen = open.filter((facet) => filter[facet].length === 0);
  const chosen = open.filter((facet) => filter[facet].length > 0);
  return Promise.all([
    ...(unchosen.length > 0 ? [countPass(filter, unchosen)] : []),
    ...chosen.map((facet) => countPass(filter, [facet], facet)),
  ]);
}

async function countPass(filter: ClaimFilter, facets: readonly Facet[], except?: Facet): Promise<Pass> {
  const rows = await readNamed(database(), await selectCounted(filter, facets, except));
  const found = toClaimCount(rows.find((row) => row.facet === ''));
  const { isMore } = found;
  const counted = facets.map((facet) => ({
    facet,
    choices: toChoices(rows, facet, isMore),
    isLeast: isMore,
  }));
  return { counted, found, isWhole: except === undefined };
}

/** The name comes with the count, and of a source its kind: as subqueries each is one look into an index, whatever is expected. */
const NAMED = sql`case facet
  when 'country' then (select array[name] from entities where code = value)
  when 'region' then (select array[name] from entities where code = value)
  when 'population' then (select array[name] from entities where code = value)
  when 'metric' then (select array[name] from metrics where slug = value)
  when 'source' then (select array[coalesce(short, publisher || ': ' || title, title), kind] from sources where slug = value)
end`;

async function readNamed(db: PreparedDatabase, counts: SQL): Promise<NamedCount[]> {
  const rows = await db.execute<Read>(
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
