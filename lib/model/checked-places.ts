import { z } from 'zod';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import { locatorSchema, sha256Hex, sha256Schema } from '../text/locator.ts';
import type { ArticleFile } from './article.ts';
import { type Claim, claimIdSchema } from './claim.ts';
import { canonicalJson } from './data-version.ts';
import { partialDateSchema } from './date-schema.ts';
import { slugSchema } from './entity.ts';

const AGAIN = 'npm run verify -- <article text file> --write writes it anew';
const DIGITS_OF_DIGEST = 12;

const shortHashSchema = z.string().regex(/^[0-9a-f]{8}$/, 'the first 8 hex digits of a hash, in quotes');

/**
 * What tools keep beside an article: its text's hash and number of blocks, where each claim stands there with its repeats,
 * and in which order the ledger's phrases of a block do, by hash. When all of the record was found to hold, too: the day, short
 * hashes of all sentences, and for each claim a digest of its phrase and places. Nothing of the text can be read back.
 */
export const checkedPlacesSchema = z
  .strictObject({
    slug: slugSchema,
    extractor: z.literal(EXTRACTOR_VERSION, `${EXTRACTOR_VERSION}: ${AGAIN}`),
    text_sha256: sha256Schema,
    blocks: z.int().min(1).optional(),
    verified_on: partialDateSchema.optional(),
    sentences: z.array(shortHashSchema).min(1).optional(),
    claims: z
      .record(claimIdSchema, z.string().regex(/^[0-9a-f]{12}$/, 'a digest of 12 hex digits, in quotes'))
      .optional(),
    order: z.record(z.string(), z.array(shortHashSchema)).optional(),
    locators: z.record(claimIdSchema, z.array(locatorSchema).min(1)).optional(),
  })
  .superRefine(({ verified_on, sentences, claims }, context) => {
    const parts = { verified_on, sentences, claims };
    const missing = Object.entries(parts).filter(([, part]) => part === undefined);
    if (missing.length === 0 || missing.length === 3) return;
    for (const [path] of missing)
      context.addIssue({ code: 'custom', path: [path], message: `what was checked, all of it: ${AGAIN}` });
  });
export type CheckedPlaces = z.infer<typeof checkedPlacesSchema>;

/** What of it says where things stand; `order` is of hashes of phrases, by block (`phraseHash`); `locators` by claim, each with its repeats. */
export type ArticlePlaces = Pick<
  CheckedPlaces,
  'extractor' | 'text_sha256' | 'blocks' | 'order' | 'locators'
>;

/** A digest of all that was checked of a claim: its phrase, its places, and the text that they were found in. */
export function digestPlaces(
  { as_printed, locator, also_at }: Pick<Claim, 'as_printed' | 'locator' | 'also_at'>,
  textSha256: string,
): string {
  return sha256Hex(canonicalJson([as_printed, locator, also_at, textSha256])).slice(0, DIGITS_OF_DIGEST);
}

/** The article with what is known of its checks; a claim that was added or whose places changed since counts as unchecked. */
export function withChecked(article: ArticleFile, places: CheckedPlaces | undefined): ArticleFile {
  if (!places?.verified_on) return article;
  const { verified_on: on, claims: digests = {} } = places;
  const claims = article.claims
    .filter((claim) => digestPlaces(claim, article.text.sha256) === digests[claim.id])
    .map(({ id }) => id);
  return { ...article, verified: { on, claims } };
}
