import { z } from 'zod';
import { slugSchema } from './entity.ts';
import { asPrintedSchema } from './printed-phrase.ts';
import { INTERVAL_KINDS } from './vocabulary.ts';

const blockSchema = z.int().min(1);
const endSchema = z.number().min(-1e15).max(1e15);

/** In percent, as 95: never a share of one. */
const levelSchema = z
  .number()
  .gt(1, 'a level in percent, as 95')
  .lt(100, 'a level in percent, as 95')
  .nullish();

/**
 * An interval that is printed for a figure, in its unit: its `level` in percent, its two ends, and where it is printed if not
 * in the figure's own phrase. Or the id of a `margin` that the article prints for a whole survey.
 */
export const intervalSchema = z
  .strictObject({
    kind: z.enum(INTERVAL_KINDS).optional(),
    level: levelSchema,
    from: endSchema.optional(),
    to: endSchema.optional(),
    as_printed: asPrintedSchema.nullish(),
    block: blockSchema.nullish(),
    margin: slugSchema.optional(),
  })
  .superRefine((interval, context) => {
    const { margin, kind, from, to, as_printed, block, level } = interval;
    const isReference = margin !== undefined;
    const isWhole = kind !== undefined && from !== undefined && to !== undefined;
    const hasOwn = [kind, from, to, as_printed ?? undefined, block ?? undefined, level ?? undefined].some(
      (part) => part !== undefined,
    );
    if (isReference ? hasOwn : !isWhole)
      context.addIssue({
        code: 'custom',
        path: [],
        message:
          'kind, from and to, with the level where it is printed; or margin alone, the id of one of the article’s margins',
      });
    if (from !== undefined && to !== undefined && from >= to)
      context.addIssue({ code: 'custom', path: ['to'], message: `an end above ${from}`, input: to });
    if ((as_printed == null) !== (block == null))
      context.addIssue({
        code: 'custom',
        path: [as_printed == null ? 'as_printed' : 'block'],
        message: 'as_printed and block together, where the interval is printed outside the figure’s phrase',
      });
  });

/**
 * A margin of error that an article prints for a whole survey: claims name it by its id. `plus_minus` is in percentage
 * points, or in the unit that is said.
 */
export const surveyMarginSchema = z.strictObject({
  id: slugSchema,
  plus_minus: z.number().positive().max(1e15),
  unit: z.string().min(1).default('percentage points'),
  level: levelSchema,
  as_printed: asPrintedSchema,
  block: blockSchema,
});
export type SurveyMargin = z.infer<typeof surveyMarginSchema>;
