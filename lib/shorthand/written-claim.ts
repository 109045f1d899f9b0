import { z } from 'zod';
import {
  boundsSchema,
  claimIdSchema,
  FRACTION,
  MAX_BASE,
  numberSchema,
  participantSchema,
  periodSchema,
  rangeSchema,
  restatesSchema,
  stepSchema,
  withdrawnSchema,
} from '../model/claim.ts';
import { slugSchema } from '../model/entity.ts';
import { intervalSchema } from '../model/interval.ts';
import { asPrintedSchema } from '../model/printed-phrase.ts';
import { CHAIN_ENDS, KINDS, QUALIFIERS, REFERENCES, ROLES, STATISTICS } from '../model/vocabulary.ts';

/**
 * An entity with its role, as `{ SWE: respondent }`, which may have a note; as `SWE` in the article's usual role; or with
 * all that is known.
 */
export const writtenParticipantSchema = z.union([
  z.string().min(1),
  participantSchema,
  z.record(z.string(), z.union([z.enum(ROLES), z.string(), z.boolean(), z.null()])),
]);
export type WrittenParticipant = z.input<typeof writtenParticipantSchema>;

/** Words alone are what we suppose, as "spring 2022 (our inference)"; a date, or two, is what the article prints. */
export const writtenPeriodSchema = z.union([z.string().min(1), periodSchema]);
export type WrittenPeriod = z.input<typeof writtenPeriodSchema>;

/** The name of a chain at the article's head, or the steps themselves. */
export const writtenAttributionSchema = z.union([slugSchema, z.array(stepSchema)]);

/**
 * A claim as an editor writes it: what its phrase, its metric and the article's defaults say already is left out, and its
 * place stands in the file of locators. `reason` is what the ledger says of it; left out, that is the metric's name.
 */
export const writtenClaimSchema = z.strictObject({
  id: claimIdSchema,
  kind: z.enum(KINDS).optional(),
  metric: slugSchema,
  as_printed: asPrintedSchema,
  /** Where several blocks print the phrase. */
  block: z.int().min(1).optional(),
  occurrence: z.int().min(1).optional(),
  value: numberSchema.optional(),
  range: rangeSchema.optional(),
  qualifier: z.enum(QUALIFIERS).optional(),
  bounds: boundsSchema.nullish(),
  unit: z.string().min(1).optional(),
  statistic: z.enum(STATISTICS).nullish(),
  interval: intervalSchema.nullish(),
  fraction: z.string().regex(FRACTION, 'a fraction of two whole numbers, as "1/5"').nullish(),
  base: z.string().min(1).max(MAX_BASE).nullish(),
  period: writtenPeriodSchema.nullish(),
  entities: z.array(writtenParticipantSchema).min(1).optional(),
  reference: z.enum(REFERENCES).optional(),
  reference_note: z.string().nullish(),
  attribution: writtenAttributionSchema.optional(),
  /** What the last step of a shared chain says of this claim. */
  says: z.string().min(1).optional(),
  chain_end: z.enum(CHAIN_ENDS).optional(),
  description: z.string().min(1),
  caveat: z.string().min(1).optional(),
  reason: z.string().min(1).optional(),
  restates: restatesSchema.nullish(),
  withdrawn: withdrawnSchema.nullish(),
});
export type WrittenClaim = z.input<typeof writtenClaimSchema>;
