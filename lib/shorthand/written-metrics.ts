import { z } from 'zod';
import { slugSchema } from '../model/entity.ts';
import { comparabilityGroupSchema, metricSchema, topicSchema } from '../model/metric.ts';
import { FORMS, ROLES } from '../model/vocabulary.ts';
import { writtenWordsSchema } from './written-words.ts';

/**
 * A metric as an editor writes it: its group is itself, its form and its rows follow from its measure, and the words around
 * its chart from its name where nothing else is said.
 */
export const writtenMetricSchema = z.strictObject({
  ...metricSchema.shape,
  group: slugSchema.optional(),
  form: z.enum(FORMS).optional(),
  rows_by: z.enum(ROLES).optional(),
  finding: writtenWordsSchema.optional(),
});
export type WrittenMetric = z.input<typeof writtenMetricSchema>;

/** `metrics.yaml` as an editor writes it: groups of one metric need no entry of their own. */
export const writtenMetricsSchema = z.strictObject({
  topics: z.array(topicSchema),
  groups: z.array(comparabilityGroupSchema).optional(),
  metrics: z.array(writtenMetricSchema),
});
export type WrittenMetrics = z.input<typeof writtenMetricsSchema>;
