import { z } from 'zod';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import { sha256Hex, sha256Schema } from '../text/locator.ts';
import type { ArticleFile } from './article.ts';
import { type Claim, claimIdSchema } from './claim.ts';
import { canonicalJson } from './data-version.ts';
import { partialDateSchema } from './date-schema.ts';
import { slugSchema } from './entity.ts';

const AGAIN = 'npm run verify -- <article text file> --write writes it anew';
const DIGITS_OF_DIGEST = 12;

/**
 * What `npm run verify` keeps beside an article when all of its record was found to hold: when, short hashes of all
 * sentences of the text, and for each claim a digest of its phrase and places. Nothing of the text can be read back.
 */
export const checkedPlacesSchema = z.strictObject({
  slug: slugSchema,
  extractor: z.literal(EXTRACTOR_VERSION, `${EXTRACTOR_VERSION}: ${AGAIN}`),
  text_sha256: sha256Schema,
  verified_on: partialDateSchema,
  sentences: z.array(z.string().regex(/^[0-9a-f]{8}$/, 'the first 8 hex digits of a hash, in quotes')).min(1),
  claims: z.record(claimIdSchema, z.string().regex(/^[0-9a-f]{12}$/, 'a digest of 12 hex digits, in quotes')),
});
export type CheckedPlaces = z.infer<typeof checkedPlacesSchema>;

/** A digest of all that was checked of a claim: its phrase, its places, and the text that they were found in. */
export function digestPlaces(
  { as_printed, locator, also_at }: Pick<Claim, 'as_printed' | 'locator' | 'also_at'>,
  textSha256: string,
): string {
  return sha256Hex(canonicalJson([as_printed, locator, also_at, textSha256])).slice(0, DIGITS_OF_DIGEST);
}

/** The article with what is known of its checks; a claim that was added or whose places changed since counts as unchecked. */
export function withChecked(article: ArticleFile, places: CheckedPlaces | undefined): ArticleFile {
  if (!places) return article;
  const claims = article.claims
    .filter((claim) => digestPlaces(claim, article.text.sha256) === places.claims[claim.id])
    .map(({ id }) => id);
  return { ...article, verified: { on: places.verified_on, claims } };
}
