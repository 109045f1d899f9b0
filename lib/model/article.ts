import { z } from 'zod';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import { sha256Schema } from '../text/locator.ts';
import { checkSchema } from './check.ts';
import { claimIdSchema, claimSchema } from './claim.ts';
import { partialDateSchema } from './date-schema.ts';
import { findingSchema } from './finding.ts';
import { surveyMarginSchema } from './interval.ts';
import { asPrintedSchema } from './printed-phrase.ts';
import { REVISABLE_FIELDS } from './revisable.ts';
import { articleSourceSchema } from './source.ts';
import { CORRECTION_CAUSES, DISPOSITIONS } from './vocabulary.ts';

const block = z.int().min(1);

/** Hashes of another version are of other words: every locator of the article is made anew. */
const EXTRACTOR_MESSAGE = `${EXTRACTOR_VERSION}, with every locator printed anew (npm run locate -- <article text file>)`;

/** How the text is divided, so that anyone who holds it can count the same blocks. No text is stored. */
export const textRecordSchema = z.strictObject({
  extractor: z.literal(EXTRACTOR_VERSION, EXTRACTOR_MESSAGE),
  sha256: sha256Schema,
  blocks: block,
  joins: z.array(z.array(block).min(2)).default([]),
  body: z.array(block).min(1),
  sections: z.array(z.strictObject({ heading: z.string().min(1), block })).default([]),
  repeats: z.array(z.strictObject({ block, of: block })).default([]),
  note: z.string().nullish(),
});
export type TextRecord = z.infer<typeof textRecordSchema>;

/** One figure of the article, or as many as stand alike in one block (`times`), with what became of it and why. */
const ledgerEntrySchema = z
  .strictObject({
    block,
    printed: asPrintedSchema,
    times: z.int().min(1).default(1),
    disposition: z.enum(DISPOSITIONS),
    reason: z.string().min(1),
    claims: z.array(claimIdSchema).default([]),
  })
  .superRefine((entry, context) => {
    const leads = entry.disposition === 'claim' || entry.disposition === 'relation';
    if (leads && entry.claims.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['claims'],
        message: `the claims that this ${entry.disposition} became`,
      });
    const none = ['context', 'vague', 'noise'].includes(entry.disposition);
    if (none && entry.claims.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['claims'],
        message: `no claims, as its disposition is ${entry.disposition}`,
        input: entry.claims,
      });
  });

/** An append-only record of a change to a claim: what was, what is now, when, why, and whose error it mends. */
export const revisionSchema = z.strictObject({
  claim: claimIdSchema,
  field: z.enum(REVISABLE_FIELDS),
  was: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  now: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  on: partialDateSchema,
  why: z.string().min(1),
  cause: z.enum(CORRECTION_CAUSES),
});
export type Revision = z.infer<typeof revisionSchema>;

/**
 * One article's file: its source record, how its text divides, the margins that it prints for whole surveys, its claims,
 * ledger, checks, findings and revisions. `margins` has no default, so that the version of data without any stays as it was.
 */
export const articleFileSchema = z.strictObject({
  article: articleSourceSchema,
  recorded_on: partialDateSchema,
  text: textRecordSchema,
  margins: z.array(surveyMarginSchema).optional(),
  claims: z.array(claimSchema),
  ledger: z.array(ledgerEntrySchema),
  checks: z.array(checkSchema).default([]),
  findings: z.array(findingSchema).default([]),
  revisions: z.array(revisionSchema).default([]),
});
export type ArticleFile = z.infer<typeof articleFileSchema> & { verified?: Verified };

/** The claims whose places were found in the article's text, and when. */
export type Verified = { on: string; claims: string[] };

/** Where a block stands for a reader: its body paragraph, counted from 1, and the section heading above it. */
export function blockPlace(text: Pick<TextRecord, 'body' | 'sections'>, block: number) {
  const index = text.body.indexOf(block);
  const above = text.sections.filter((section) => section.block < block).sort((a, b) => b.block - a.block)[0];
  return { paragraph: index < 0 ? null : index + 1, section: index < 0 ? null : (above?.heading ?? null) };
}
