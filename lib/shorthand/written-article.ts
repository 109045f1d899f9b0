import { z } from 'zod';
import { revisionSchema, textRecordSchema } from '../model/article.ts';
import { claimIdSchema, stepSchema } from '../model/claim.ts';
import { partialDateSchema } from '../model/date-schema.ts';
import { slugSchema } from '../model/entity.ts';
import { surveyMarginSchema } from '../model/interval.ts';

import { asPrintedSchema } from '../model/printed-phrase.ts';
import { articleSourceSchema } from '../model/source.ts';
import {
  CHAIN_ENDS,
  DISPOSITIONS,
  type Disposition,
  EVIDENCE,
  GIVES,
  REFERENCES,
  ROLES,
  VERDICTS,
} from '../model/vocabulary.ts';
import { writtenCheckSchema } from './written-check.ts';
import { writtenAttributionSchema, writtenClaimSchema, writtenPeriodSchema } from './written-claim.ts';
import { writtenWordsSchema } from './written-words.ts';

const blockSchema = z.int().min(1);

/** What checks say alike. */
const checkDefaultsSchema = z.strictObject({
  read_as: z.enum(EVIDENCE).optional(),
  read_on: partialDateSchema.nullish(),
  gives: z.enum(GIVES).optional(),
  verdict: z.enum(VERDICTS).optional(),
});

/** What the claims and checks of an article say alike, and need not say each. */
export const writtenDefaultsSchema = z.strictObject({
  metric: slugSchema.optional(),
  role: z.enum(ROLES).optional(),
  period: writtenPeriodSchema.nullish(),
  attribution: writtenAttributionSchema.optional(),
  chain_end: z.enum(CHAIN_ENDS).optional(),
  reference: z.enum(REFERENCES).optional(),
  reference_note: z.string().nullish(),
  caveat: z.string().min(1).optional(),
  checks: checkDefaultsSchema.optional(),
});
export type WrittenDefaults = z.input<typeof writtenDefaultsSchema>;

/** A chain of attribution that several claims share: its steps, and how it ends. */
export const writtenChainSchema = z.union([
  z.array(stepSchema),
  z.strictObject({ steps: z.array(stepSchema), chain_end: z.enum(CHAIN_ENDS).optional() }),
]);
export const writtenChainsSchema = z.record(slugSchema, writtenChainSchema);
export type WrittenChain = z.input<typeof writtenChainSchema>;

const phrasesSchema = z.union([asPrintedSchema, z.array(asPrintedSchema).min(1)]);

/** The reason, under what became of the figure: `vague: trend without a number`. */
const reasonByDisposition = Object.fromEntries(
  DISPOSITIONS.map((disposition) => [disposition, z.string().min(1).optional()]),
) as Record<Disposition, z.ZodOptional<z.ZodString>>;

/**
 * Figures that became no claim, several alike in one line, with the reason under their disposition: a phrase or several in a block or several; or `printed` as a map
 * from blocks to phrases. `part_of`: the claim of whose statement they are a part. `times`: how often each stands there.
 */
const writtenLedgerEntrySchema = z.strictObject({
  block: z.union([blockSchema, z.array(blockSchema).min(1)]).optional(),
  printed: z.union([phrasesSchema, z.record(z.string(), phrasesSchema)]),
  times: z.int().min(1).optional(),
  ...reasonByDisposition,
  disposition: z.enum(DISPOSITIONS).optional(),
  reason: z.string().min(1).optional(),
  part_of: claimIdSchema.optional(),
  claims: z.array(claimIdSchema).optional(),
});
export type WrittenLedgerEntry = z.input<typeof writtenLedgerEntrySchema>;

/** A finding of one metric may have that metric's slug alone; words that it leaves out are the metric's. */
const writtenFindingSchema = z.strictObject({
  slug: slugSchema,
  metrics: z.array(slugSchema).min(1).optional(),
  may_lead: z.boolean().optional(),
  text: writtenWordsSchema.nullish(),
});

/** How the text divides, as an editor says it; extractor, hash and number of blocks stand in the file of locators. */
const writtenTextSchema = textRecordSchema.partial({
  extractor: true,
  sha256: true,
  blocks: true,
});

/** An article's file as an editor writes it; `expandArticle` writes it out in full. */
export const writtenArticleSchema = z.strictObject({
  article: articleSourceSchema.partial({ archived: true }),
  recorded_on: partialDateSchema,
  text: writtenTextSchema,
  defaults: writtenDefaultsSchema.optional(),
  chains: writtenChainsSchema.optional(),
  margins: z.array(surveyMarginSchema).optional(),
  claims: z.array(writtenClaimSchema.partial({ metric: true })),
  ledger: z.array(writtenLedgerEntrySchema).optional(),
  checks: z.array(writtenCheckSchema).optional(),
  findings: z.array(writtenFindingSchema).optional(),
  revisions: z.array(revisionSchema).optional(),
});
export type WrittenArticle = z.input<typeof writtenArticleSchema>;
