import { z } from 'zod';
import { checkSchema } from '../model/check.ts';
import { stepSchema } from '../model/claim.ts';
import { partialDateSchema } from '../model/date-schema.ts';
import { entitySchema, slugSchema } from '../model/entity.ts';
import { findingSchema } from '../model/finding.ts';
import { surveyMarginSchema } from '../model/interval.ts';
import { comparabilityGroupSchema, topicSchema } from '../model/metric.ts';
import { asPrintedSchema } from '../model/printed-phrase.ts';
import { sourceSchema } from '../model/source.ts';
import { DISPOSITIONS, ROLES } from '../model/vocabulary.ts';
import { writtenClaimSchema } from '../shorthand/written-claim.ts';
import { draftHeadSchema, draftTextSchema } from './draft-head.ts';
import { draftMetricSchema } from './draft-metric.ts';

const countedFromOne = z.int().min(1);

/** What a figure may become; `later` is put off, and keeps a draft from being published. */
export const DRAFT_DISPOSITIONS = [...DISPOSITIONS, 'later'] as const;
export type DraftDisposition = (typeof DRAFT_DISPOSITIONS)[number];

/** An entity as the text names it (`name`), with its code, and the role once it is known. */
const namedEntitySchema = z.strictObject({
  entity: z.string().min(1),
  name: z.string().min(1).nullish(),
  role: z.enum(ROLES).nullish(),
  note: z.string().nullish(),
});

/**
 * A figure of the text, once: where it stands, how the engine reads it, what is around it, and what it is proposed to become.
 * `todo` says that nobody has decided yet. A claim carries, from the decision on, the fields of a written claim.
 */
export const draftFigureSchema = writtenClaimSchema
  .omit({
    as_printed: true,
    description: true,
    range: true,
    value: true,
    entities: true,
    unit: true,
    metric: true,
  })
  .extend({
    todo: z.literal(true).optional(),
    block: countedFromOne,
    sentence: countedFromOne,
    /** Of the sentence, at which the phrase begins. */
    word: countedFromOne,
    /** Hedge, number and counted noun as they stand. */
    printed: asPrintedSchema,
    value: z.number().nullish(),
    from: z.number().nullish(),
    to: z.number().nullish(),
    unit: z.string().min(1).nullish(),
    /** A date that stands near it. */
    date: partialDateSchema.nullish(),
    entities: z.array(namedEntitySchema).optional(),
    /** Who is said to state it; absent where the article itself does. */
    stated_by: z.string().min(1).nullish(),
    disposition: z.enum(DRAFT_DISPOSITIONS),
    metric: z.string().min(1).nullish(),
    /** Why it is no claim. */
    reason: z.string().min(1).nullish(),
    /** Of a figure of a table: where its row stands, and what of the row is in no other field. */
    row: z.string().min(1).nullish(),
    /** Marked by a person, where the engine saw no figure. */
    by_hand: z.literal(true).optional(),
    description: z.string().min(1).nullish(),
  });
export type DraftFigure = z.infer<typeof draftFigureSchema>;

/** An article that is not yet published: its head, every figure of its text, and what else it brings to the catalogue. */
export const draftSchema = z.strictObject({
  article: draftHeadSchema,
  recorded_on: partialDateSchema,
  text: draftTextSchema,
  /** What holds of each claim that says nothing else. */
  defaults: z.record(z.string(), z.unknown()).optional(),
  /** Chains of attribution that claims name. */
  chains: z.record(slugSchema, z.array(stepSchema)).optional(),
  figures: z.array(draftFigureSchema),
  entities: z.array(entitySchema).optional(),
  sources: z.array(sourceSchema).optional(),
  topics: z.array(topicSchema).optional(),
  groups: z.array(comparabilityGroupSchema).optional(),
  metrics: z.array(draftMetricSchema).optional(),
  margins: z.array(surveyMarginSchema).optional(),
  checks: z.array(checkSchema).optional(),
  findings: z.array(findingSchema).optional(),
});
export type Draft = z.infer<typeof draftSchema>;
