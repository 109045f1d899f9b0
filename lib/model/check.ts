import { z } from 'zod';
import { partialDateSchema } from './dates.ts';
import { slugSchema } from './entity.ts';
import { EVIDENCE, GIVES, VERDICTS } from './vocabulary.ts';

/** A value that another source states, to be drawn beside a claim. A range stays a range; a conversion shows its rate. */
const otherValueSchema = z
  .strictObject({
    value: z.number().nullish(),
    lower: z.number().nullish(),
    upper: z.number().nullish(),
    unit: z.string().min(1),
    as_printed: z.string().min(1),
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
