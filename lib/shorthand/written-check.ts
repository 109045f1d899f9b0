import { z } from 'zod';
import { partialDateSchema } from '../model/date-schema.ts';
import { slugSchema } from '../model/entity.ts';
import {
  COMPARES,
  DIFFERS_IN,
  EVIDENCE,
  GIVES,
  QUALIFIERS,
  VERDICTS,
  type Verdict,
} from '../model/vocabulary.ts';

/** Another source's value: unit and phrase are the claim's metric's, and the label is who and when, where nothing is said. */
const writtenOtherValueSchema = z.strictObject({
  value: z.number().nullish(),
  lower: z.number().nullish(),
  upper: z.number().nullish(),
  unit: z.string().min(1).optional(),
  qualifier: z.enum(QUALIFIERS).nullish(),
  as_printed: z.string().min(1).optional(),
  compares: z.enum(COMPARES),
  differs_in: z.array(z.enum(DIFFERS_IN)).min(1).nullish(),
  as_of: partialDateSchema.nullish(),
  date_inferred: z.boolean().nullish(),
  label: z.string().min(1).max(60).optional(),
  converted: z
    .strictObject({
      from: z.string(),
      rate: z.number(),
      rate_date: partialDateSchema,
      rate_source: z.string(),
    })
    .nullish(),
});

/** What the source says, under the verdict: `later_value: 127 countries.` */
const saidByVerdict = Object.fromEntries(
  VERDICTS.map((verdict) => [verdict, z.string().min(1).optional()]),
) as Record<Verdict, z.ZodOptional<z.ZodString>>;

/**
 * A check as an editor writes it, with what its source says under its verdict, or as `verdict` and `says`: who says it and when are its source's publisher and date where nothing else is said,
 * and how it was read and what it gives may stand among the article's defaults.
 */
export const writtenCheckSchema = z.strictObject({
  id: slugSchema,
  claims: z.array(z.string()).min(1),
  verdict: z.enum(VERDICTS).optional(),
  context: z.boolean().optional(),
  gives: z.enum(GIVES).nullish(),
  source: slugSchema.nullish(),
  who: z.string().min(1).optional(),
  says: z.string().min(1).optional(),
  ...saidByVerdict,
  date: partialDateSchema.nullish(),
  read_as: z.enum(EVIDENCE).optional(),
  read_on: partialDateSchema.nullish(),
  quantity: writtenOtherValueSchema.nullish(),
  note: z.string().nullish(),
});
export type WrittenCheck = z.input<typeof writtenCheckSchema>;
