import { z } from 'zod';
import { slugSchema } from './entity.ts';
import { CASES, FORMS, MEASURES, ROLES, STAGES } from './vocabulary.ts';

/** Metrics that may share an axis, with the reason; nothing outside one group may. */
const comparabilityGroupSchema = z.strictObject({
  slug: slugSchema,
  reason: z.string().min(1),
});

/** A subject that readers look for; the order in the file is the order on the pages. */
const topicSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  description: z.string().min(1),
});

/** The words around a chart: the finding as a sentence, what is measured, and what it does not say. */
export const findingTextSchema = z.strictObject({
  title: z.string().min(1).max(130),
  subtitle: z.string().min(1),
  does_not_say: z.string().min(1),
});

/** Another metric that readers would expect on the same axis, and why it stands apart. */
const apartSchema = z.strictObject({ metric: slugSchema, reason: z.string().min(1) });

/**
 * What is measured: one definition, one unit, one population. `rows_by` is the role whose entity labels a row; `stage` is
 * for relations, and absent it is `done`; `cases` says who chose them, and absent it is the article: no defaults, so that
 * the version of data which don't name them stays as it was.
 */
export const metricSchema = z
  .strictObject({
    slug: slugSchema,
    name: z.string().min(1),
    topics: z.array(slugSchema).min(1),
    definition: z.string().min(1),
    measure: z.enum(MEASURES),
    unit: z.string().min(1).nullish(),
    population: z.string().nullish(),
    group: slugSchema,
    form: z.enum(FORMS),
    rows_by: z.enum(ROLES),
    stage: z.enum(STAGES).optional(),
    cases: z.enum(CASES).optional(),
    finding: findingTextSchema,
    annotations: z.array(z.string()).default([]),
    apart: z.array(apartSchema).default([]),
  })
  .superRefine((metric, context) => {
    const counted = metric.measure !== 'wording' && metric.measure !== 'relation';
    if (counted && !metric.unit)
      context.addIssue({
        code: 'custom',
        path: ['unit'],
        message: 'a metric of numbers has a unit, as "countries"',
      });
    if (!counted && metric.unit)
      context.addIssue({
        code: 'custom',
        path: ['unit'],
        message: `a ${metric.measure} has no unit`,
        input: metric.unit,
      });
    if (metric.stage === 'considered' && metric.measure !== 'relation')
      context.addIssue({
        code: 'custom',
        path: ['stage'],
        message: `done, or left out: a ${metric.measure} has no stage, only a relation has`,
        input: metric.stage,
      });
  });
export type Metric = z.infer<typeof metricSchema>;

export const metricsFileSchema = z.strictObject({
  topics: z.array(topicSchema),
  groups: z.array(comparabilityGroupSchema),
  metrics: z.array(metricSchema),
});
export type MetricsFile = z.infer<typeof metricsFileSchema>;
