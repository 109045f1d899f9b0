import type { CheckedPlaces } from '../model/checked-places.ts';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import { sha256Hex } from '../text/locator.ts';
import { cureAt } from './cure.ts';
import { type ClaimToLocate, locateClaims, type ToLocate } from './locate-claims.ts';
import type { Cure, VerifiableArticle, VerificationReport } from './verifiable.ts';

/** A claim whose place could not be told, with where to mend that. */
export type Unlocated = Cure & { id: string; found: string; right: string };

/** What to keep of where things stand; `located` are the claims whose place was found anew. */
export type Renewal = { places: CheckedPlaces; located: string[]; problems: Unlocated[] };

/**
 * Finds the places of claims that have none, and in the very text that was recorded those of claims that no longer hold,
 * since then it is the record that changed. With `isNew` the text takes the place of the recorded one, and all are found
 * anew. Undefined where there is nothing to find, or where another text is given whose claims don't all stand as recorded.
 */
export function renewPlaces(
  record: VerifiableArticle,
  text: string,
  { report, isNew }: { report: VerificationReport; isNew: boolean },
): Renewal | undefined {
  const { toLocate, places, unplaced = [] } = record;
  if (!toLocate) return undefined;
  const off = report.claims
    .filter(({ state, note }) => state !== 'exact' || note !== null)
    .map(({ id }) => id);
  const isFirst = places === undefined || isNew;
  const isSame = report.same_file;
  if (!isFirst && !isSame && off.length > 0) return undefined;
  const kept = places?.locators ?? {};
  const wanted = new Set(unplaced.map(({ id }) => id));
  const isWanted = ({ id }: ClaimToLocate) =>
    wanted.has(id) || (places?.locators?.[id] !== undefined && (isNew || off.includes(id)));
  const claims = toLocate.claims.filter(isWanted);
  const found = locateClaims({ ...toLocate, claims }, text);
  const ids = new Set(toLocate.claims.map(({ id }) => id));
  const locators = Object.entries({ ...kept, ...found.places.locators }).filter(([id]) => ids.has(id));
  const renewed: CheckedPlaces = {
    ...places,
    slug: record.slug,
    extractor: EXTRACTOR_VERSION,
    text_sha256: isFirst ? sha256Hex(text) : places.text_sha256,
    blocks: isFirst ? found.places.blocks : (places.blocks ?? found.places.blocks),
    order: orderOf(record, toLocate, Object.fromEntries(locators), text),
    locators: Object.fromEntries(locators.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return {
    places: renewed,
    located: Object.keys(found.places.locators),
    problems: found.problems.map((problem) => ({
      ...problem,
      ...cureAt(record, pathOf(record, problem.id)),
    })),
  };
}

const pathOf = ({ toLocate }: VerifiableArticle, id: string) => [
  'claims',
  toLocate?.claims.findIndex((claim) => claim.id === id) ?? 0,
  'as_printed',
];

/** In reading order all phrases of the ledger, those of claims by the places that they have now. */
function orderOf(
  { ledger }: VerifiableArticle,
  { text: divided, claims }: ToLocate,
  locators: NonNullable<CheckedPlaces['locators']>,
  text: string,
) {
  const own = claims.flatMap(({ id, as_printed: printed }) =>
    (locators[id] ?? []).slice(0, 1).map(({ block }) => ({ block, printed })),
  );
  return locateClaims({ text: divided, claims: [], ledger: [...own, ...ledger] }, text).places.order;
}
