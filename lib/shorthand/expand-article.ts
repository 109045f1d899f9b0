import type { ArticlePlaces } from '../model/checked-places.ts';
import { refuseUnusedChains } from './expand-attribution.ts';
import { expandChecks } from './expand-checks.ts';
import { expandClaim } from './expand-claim.ts';
import { expandFindings } from './expand-findings.ts';
import { expandLedger } from './expand-ledger.ts';
import { expandText } from './expand-places.ts';
import { Expansion } from './expansion.ts';
import { Origins } from './origins.ts';
import { asList, asMap, withoutGaps } from './plain-data.ts';
import type { Expanded, ShorthandCatalogue } from './shorthand-context.ts';
import { writtenDefaultsSchema } from './written-article.ts';

/**
 * What stands beside an article; `isUnread` where there is a file of locators that could not be read. `mayLackPlaces`: claims
 * whose place was not looked for get one that is none, so that the rest can be read.
 */
export type Beside = {
  catalogue: ShorthandCatalogue;
  places?: ArticlePlaces;
  isUnread?: boolean;
  mayLackPlaces?: boolean;
};

/**
 * Writes an article out in full: what defaults, chains, metrics, sources, phrases and the file of locators say of it. It
 * reads whatever YAML gave; what has the wrong type stays as it is, for the schema of the full article to name. A file
 * that is in full already comes out as it was.
 */
export function expandArticle(
  written: unknown,
  { catalogue, places, isUnread = false, mayLackPlaces = false }: Beside,
): Expanded {
  const map = asMap(written);
  if (!map) return { full: written, origins: new Origins(), issues: [], silenced: [] };
  const expansion = new Expansion(map, { catalogue, places, isUnread, mayLackPlaces });
  const { defaults, chains, ...rest } = map;
  const text = expandText(rest.text, expansion);
  const claims = asList(rest.claims)?.map((claim, at) => expandClaim(claim, at, expansion)) ?? rest.claims;
  const article = asMap(rest.article);
  const full = withoutGaps({
    ...rest,
    article: article && !('archived' in article) ? { ...article, archived: null } : rest.article,
    text,
    claims,
    ledger: expandLedger(rest.ledger, { written: rest.claims, claims }, expansion),
    checks: expandChecks(rest.checks, claims, expansion),
    findings: expandFindings(rest.findings, claims, expansion),
  });
  refuseUnknownDefaults(defaults, expansion);
  refuseUnusedChains(expansion);
  const { origins, issues, silenced, unplaced } = expansion;
  return { full, origins, issues, silenced, unplaced };
}

/** What is wrong with a default that is used shows where it is used; one that nothing has is named here. */
function refuseUnknownDefaults(defaults: unknown, expansion: Expansion): void {
  const { error } = writtenDefaultsSchema.optional().safeParse(defaults);
  for (const issue of error?.issues ?? []) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = issue.path.length === 0 ? writtenDefaultsSchema.shape : checksOf();
    for (const key of issue.keys)
      expansion.refuse({
        path: ['defaults', ...(issue.path as string[]), key],
        on: 'key',
        found: `an unknown field "${key}"`,
        right: `one of ${Object.keys(known).join(', ')}`,
      });
  }
}

const checksOf = () => writtenDefaultsSchema.shape.checks.unwrap().shape;
