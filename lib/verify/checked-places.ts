import { type CheckedPlaces, digestPlaces } from '../model/checked-places.ts';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import { shortHash } from '../text/locator.ts';
import type { VerifiableArticle } from './verifiable.ts';
import type { Reading } from './verify-reading.ts';

/** What to keep of a text that a record was found to hold against, `on` a day (`2026-11-28`). */
export function toCheckedPlaces(record: VerifiableArticle, reading: Reading, on: string): CheckedPlaces {
  return {
    ...record.places,
    slug: record.slug,
    extractor: EXTRACTOR_VERSION,
    text_sha256: record.text.sha256,
    verified_on: on,
    sentences: [...new Set(reading.places.map(({ sha256 }) => shortHash(sha256)))],
    claims: Object.fromEntries(
      record.claims.map((claim) => [claim.id, digestPlaces(claim, record.text.sha256)]),
    ),
  };
}
