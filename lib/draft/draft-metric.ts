import { z } from 'zod';
import { slugSchema } from '../model/entity.ts';
import { metricSchema } from '../model/metric.ts';

const { shape } = metricSchema;

/**
 * A metric that a draft brings to the catalogue: what it measures and in which unit is known from its figures; the rest is
 * written when it is, or left to defaults. `todo`: proposed, and nobody has decided yet.
 */
export const draftMetricSchema = z.strictObject({
  todo: z.literal(true).optional(),
  ...shape,
  slug: slugSchema,
  topics: shape.topics.optional(),
  definition: shape.definition.optional(),
  group: shape.group.optional(),
  form: shape.form.optional(),
  rows_by: shape.rows_by.optional(),
  finding: shape.finding.partial().optional(),
  annotations: shape.annotations.optional(),
  apart: shape.apart.optional(),
});
export type DraftMetric = z.infer<typeof draftMetricSchema>;
