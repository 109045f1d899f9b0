import { z } from 'zod';
import { locatorSchema } from '../text/locator.ts';
import { partialDateSchema } from './date-schema.ts';
import { slugSchema } from './entity.ts';
import { intervalSchema } from './interval.ts';
import { asPrintedSchema } from './printed-phrase.ts';
import {
  CHAIN_ENDS,
  CORRECTION_CAUSES,
  PERIOD_BASES,
  QUALIFIERS,
  REFERENCES,
  REPORTING,
  ROLES,
  STATISTICS,
} from './vocabulary.ts';

export const CLAIM_ID = /^[a-z0-9]+(-[a-z0-9]+)*-\d{2,}$/;
export const claimIdSchema = z
  .string()
  .regex(CLAIM_ID, 'the article\'s slug, a hyphen and a number of two digits or more, as "walker-2022-01"');

/**
 * When the figure is of. Without a start or an end the article prints no part of it, and `note` is what we suppose, in words
 * that stand where the period would.
 */
export const periodSchema = z
  .strictObject({
    start: partialDateSchema.nullish(),
    end: partialDateSchema.nullish(),
    basis: z.enum(PERIOD_BASES),
    note: z.string().nullish(),
  })
  .superRefine((period, context) => {
    const isSupposed = period.basis === 'inferred' && period.note;
    if (!period.start && !period.end && !isSupposed)
      context.addIssue({
        code: 'custom',
        path: [],
        message:
          'a start or an end; where we only suppose one, "basis: inferred" and a short note, as "spring 2022 (our inference)"; leave the period out where none is known',
      });
    if (period.start && period.end && period.start > period.end && !period.start.startsWith(period.end))
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message: `an end that is not before the start ${period.start}`,
        input: period.end,
      });
  });

export const participantSchema = z.strictObject({
  entity: z.string().min(1),
  role: z.enum(ROLES),
  inferred: z.boolean().default(false),
  note: z.string().nullish(),
});

/**
 * One step of the chain, from the article towards the primary source: who is said to state the claim, by which kind of
 * phrase (`reporting`), or who does by our inference. `says` is the value at this step.
 */
export const stepSchema = z
  .strictObject({
    who: z.string().min(1),
    reporting: z.enum(REPORTING).nullish(),
    source: slugSchema.nullish(),
    says: z.string().nullish(),
    inferred: z.boolean().default(false),
    note: z.string().nullish(),
  })
  .superRefine(({ reporting, inferred }, context) => {
    if (!inferred && !reporting)
      context.addIssue({
        code: 'custom',
        path: ['reporting'],
        message: `the kind of phrase by which the article says that they state it (${REPORTING.join(', ')}); who merely does what the claim tells of is no step, and what we infer has "inferred: true"`,
      });
    if (inferred && reporting)
      context.addIssue({
        code: 'custom',
        path: ['reporting'],
        message: 'none, as the step is our inference: the article has no such phrase',
        input: reporting,
      });
  });
export type Step = z.infer<typeof stepSchema>;

export const boundsSchema = z
  .strictObject({
    lower: z.number().nullish(),
    lower_exclusive: z.boolean().default(false),
    upper: z.number().nullish(),
    upper_exclusive: z.boolean().default(false),
  })
  .superRefine((bounds, context) => {
    if (typeof bounds.lower === 'number' && typeof bounds.upper === 'number' && bounds.lower > bounds.upper)
      context.addIssue({
        code: 'custom',
        path: ['upper'],
        message: `an upper bound that is not below the lower bound ${bounds.lower}`,
        input: bounds.upper,
      });
  });

export const restatesSchema = z.strictObject({ claim: claimIdSchema, reason: z.string().min(1) });

export const withdrawnSchema = z.strictObject({
  on: partialDateSchema,
  reason: z.string().min(1),
  cause: z.enum(CORRECTION_CAUSES),
});

const common = {
  id: claimIdSchema,
  metric: slugSchema,
  as_printed: asPrintedSchema,
  period: periodSchema.nullish(),
  entities: z.array(participantSchema).min(1),
  locator: locatorSchema,
  also_at: z.array(locatorSchema).default([]),
  reference: z.enum(REFERENCES),
  reference_note: z.string().nullish(),
  /** Who states it, from the article on; empty where the article states it and no step can be inferred. */
  attribution: z.array(stepSchema).default([]),
  chain_end: z.enum(CHAIN_ENDS),
  description: z.string().min(1),
  caveat: z.string().min(1),
  restates: restatesSchema.nullish(),
  withdrawn: withdrawnSchema.nullish(),
};

/** A fraction as it is printed for a share, and how long the words for a base may be. */
export const FRACTION = /^[0-9]{1,9}\/[1-9][0-9]{0,8}$/;
export const MAX_BASE = 80;

export const numberSchema = z.number().min(-1e15).max(1e15);

/** Both ends that the article prints, the lower one first. */
export const rangeSchema = z
  .strictObject({ from: numberSchema, to: numberSchema })
  .superRefine((range, context) => {
    if (range.from < range.to) return;
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: `an end above ${range.from}: the lower end comes first, and of a fall that is the deeper one (from: -9, to: -3)`,
      input: range.to,
    });
  });

/**
 * A claim that carries a quantity: a value, or a range with its two ends as printed; with the hedge it is printed with, in a
 * unit. Beside it what it needs to be read: which `statistic` it is, a printed `interval`, the `fraction` that the article
 * prints for a share in percent ("1/5" of "one in five"), and the `base` of a change or ratio, in our words.
 */
const figureSchema = z
  .strictObject({
    ...common,
    kind: z.literal('figure'),
    value: numberSchema.optional(),
    range: rangeSchema.optional(),
    qualifier: z.enum(QUALIFIERS),
    bounds: boundsSchema.nullish(),
    unit: z.string().min(1),
    statistic: z.enum(STATISTICS).nullish(),
    interval: intervalSchema.nullish(),
    fraction: z.string().regex(FRACTION, 'a fraction of two whole numbers, as "1/5"').nullish(),
    base: z.string().min(1).max(MAX_BASE).nullish(),
  })
  .superRefine(({ value, range }, context) => {
    if ((value === undefined) !== (range === undefined)) return;
    context.addIssue({
      code: 'custom',
      path: [value === undefined ? 'value' : 'range'],
      message:
        'either a value, as "value: 32", or a range with both ends as printed, as "range: { from: 32, to: 41 }"',
      input: range ?? value,
    });
  });

/** Quantified without a number: its wording is kept as printed, its value stays absent. */
const softSchema = z.strictObject({ ...common, kind: z.literal('soft') });

/** Who to whom, with no quantity. */
const relationSchema = z.strictObject({ ...common, kind: z.literal('relation') });

/** One quantity, wording or relation as one article states it. */
export const claimSchema = z.discriminatedUnion('kind', [figureSchema, softSchema, relationSchema]);
export type Claim = z.infer<typeof claimSchema>;
export type Figure = z.infer<typeof figureSchema>;
