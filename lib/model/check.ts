import { z } from 'zod';
import { partialDateSchema } from './date-schema.ts';
import { slugSchema } from './entity.ts';
import { COMPARES, DIFFERS_IN, EVIDENCE, GIVES, QUALIFIERS, VERDICTS } from './vocabulary.ts';

/**
 * A value that another source states, and whether it may be drawn beside a claim (`lib/chart/drawn-beside.ts`). A range
 * stays a range, a hedge a hedge; a conversion shows its rate. `as_of`: the day that the value is of, where it is not the
 * check's; `date_inferred`: the check's date is our inference.
 */
const otherValueSchema = z
  .strictObject({
    value: z.number().nullish(),
    lower: z.number().nullish(),
    upper: z.number().nullish(),
    unit: z.string().min(1),
    qualifier: z.enum(QUALIFIERS).nullish(),
    as_printed: z.string().min(1),
    compares: z.enum(COMPARES),
    differs_in: z.array(z.enum(DIFFERS_IN)).min(1).nullish(),
    as_of: partialDateSchema.nullish(),
    date_inferred: z.boolean().nullish(),
    label: z.string().min(1).max(60),
    converted: z
      .strictObject({
        from: z.string(),
        rate: z.number(),
        rate_date: partialDateSchema,
        rate_source: z.string(),
      })
      .nullish(),
  })
  .superRefine((other, context) => {
    const point = other.value !== null && other.value !== undefined;
    const range = typeof other.lower === 'number' && typeof other.upper === 'number';
    if (point === range)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: 'either a value, or both lower and upper',
        input: other.value,
      });
    if ((other.compares === 'apart') !== Boolean(other.differs_in))
      context.addIssue({
        code: 'custom',
        path: ['differs_in'],
        message: 'what is not shown to be the same where compares is apart, and nowhere else',
        input: other.differs_in,
      });
    if (range && other.qualifier)
      context.addIssue({
        code: 'custom',
        path: ['qualifier'],
        message: 'no qualifier beside a lower and an upper',
        input: other.qualifier,
      });
    if (range && Number(other.lower) > Number(other.upper))
      context.addIssue({
        code: 'custom',
        path: ['upper'],
        message: `an upper that is not below the lower ${other.lower}`,
        input: other.upper,
      });
  });
export type OtherValue = z.infer<typeof otherValueSchema>;

/** One other source beside one or more claims: what it says in our words, its date, how it was read, a verdict. */
export const checkSchema = z.strictObject({
  id: slugSchema,
  claims: z.array(z.string()).min(1),
  verdict: z.enum(VERDICTS),
  /** Speaks of method or context and not of the claim itself: it gives no label where another check does. */
  context: z.boolean().default(false),
  /** What it does to the figure, by the editor's choice; for claims with a figure, and for these alone. */
  gives: z.enum(GIVES).nullish(),
  source: slugSchema.nullable(),
  who: z.string().min(1),
  says: z.string().min(1),
  date: partialDateSchema.nullable(),
  read_as: z.enum(EVIDENCE),
  read_on: partialDateSchema.nullable().default(null),
  quantity: otherValueSchema.nullish(),
  note: z.string().nullish(),
});
export type Check = z.infer<typeof checkSchema>;
