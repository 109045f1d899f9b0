import type { ArticlePlaces } from '../model/checked-places.ts';
import { canonicalJson } from '../model/data-version.ts';
import type { SeedPath } from '../rules/seed-issue.ts';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import type { Locator } from '../text/locator.ts';
import type { Expansion } from './expansion.ts';
import { asMap, asText, type PlainMap, withoutGaps } from './plain-data.ts';

/** The command that finds places and writes them, as messages name it. */
const WRITES_PLACES = '`npm run verify -- <article text file> --write`';

const NO_HASH = '0'.repeat(64);
const NO_TEXT: ArticlePlaces = { extractor: EXTRACTOR_VERSION, text_sha256: NO_HASH, blocks: 1 };
const NO_PLACE: Locator = {
  ...{ block: 1, sentence: 1, word: 1, occurrence: 1, of: 1 },
  sentence_sha256: NO_HASH,
  fingerprint: NO_HASH.slice(0, 32),
  unique_in_article: true,
};

/** How the article's text divides: as written, and what tools found of it. Without either, that is said once. */
export function expandText(written: unknown, expansion: Expansion): unknown {
  const text = asMap(written);
  if (!text) return written;
  const places = expansion.places ?? (expansion.mayLackPlaces ? NO_TEXT : undefined);
  if (!places) {
    refuseUnread(text, expansion);
    return written;
  }
  for (const [field, kept] of [
    ['extractor', 'extractor'],
    ['sha256', 'text_sha256'],
    ['blocks', 'blocks'],
  ] as const)
    if (text[field] === undefined) expansion.origins.moved(['text', field], [kept], true);
  return withoutGaps({
    extractor: places.extractor,
    sha256: places.text_sha256,
    blocks: places.blocks,
    ...withoutGaps(text),
  });
}

function refuseUnread(text: PlainMap, expansion: Expansion): void {
  if (text.sha256 !== undefined) return;
  const silenced = ['extractor', 'sha256', 'blocks'].map((field) => ['text', field]);
  if (expansion.isUnread) {
    expansion.silenced.push(...silenced);
    return;
  }
  const right = `the file of locators beside it, which ${WRITES_PLACES} writes`;
  expansion.refuse(
    { path: ['text'], on: 'key', found: 'a text of which nothing is known yet', right },
    ...silenced,
  );
  expansion.isUnread = true;
}

type Hints = { block: unknown; occurrence: unknown };

/** Where a claim stands: as written with it, or as the file of locators has it, which has to agree with the claim's hints. */
export function expandPlaces(claim: PlainMap, path: SeedPath, hints: Hints, expansion: Expansion): PlainMap {
  const { places, origins } = expansion;
  const id = asText(claim.id) ?? '';
  const [own, ...again] = places?.locators?.[id] ?? [];
  if (claim.locator !== undefined) {
    if (own && canonicalJson(claim.locator) !== canonicalJson(own)) refuseSecondPlace(path, expansion);
    return {};
  }
  if (!own) {
    const at = [...path, 'locator'];
    if (expansion.mayLackPlaces) {
      expansion.unplaced.add(Number(path.at(-1)));
      return { locator: NO_PLACE };
    }
    const right = `its place, which ${WRITES_PLACES} finds`;
    const found = 'no place of this claim in the article’s text';
    if (expansion.isUnread) expansion.silenced.push(at);
    else expansion.refuse({ path: at, found, right }, at);
    return {};
  }
  refuseOtherPlace(own, path, hints, expansion);
  origins.moved([...path, 'locator'], ['locators', id, 0], true);
  if (claim.also_at !== undefined) return { locator: own };
  for (const at of again.keys()) origins.moved([...path, 'also_at', at], ['locators', id, at + 1], true);
  return { locator: own, also_at: again };
}

function refuseSecondPlace(path: SeedPath, expansion: Expansion): void {
  const found = 'another place than the file of locators has';
  const right = `no locator here: ${WRITES_PLACES} keeps it there`;
  expansion.refuse({ path: [...path, 'locator'], on: 'key', found, right });
}

function refuseOtherPlace(own: Locator, path: SeedPath, hints: Hints, expansion: Expansion): void {
  for (const field of ['block', 'occurrence'] as const)
    if (Number.isInteger(hints[field]) && hints[field] !== own[field])
      expansion.refuse({
        path: [...path, field],
        found: `${field} ${hints[field]}`,
        right: `${own[field]}, where the file of locators has it; or its place found anew by ${WRITES_PLACES}`,
      });
}
