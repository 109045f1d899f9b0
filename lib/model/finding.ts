import { z } from 'zod';
import { slugSchema } from './entity.ts';
import { findingTextSchema } from './metric.ts';

/**
 * What an article proposes for the front page: one or more metrics of one comparability group, drawn together, in words of
 * its own where the metric's are not enough. `may_lead`: whether it may stand first on the page.
 */
export const findingSchema = z.strictObject({
  slug: slugSchema,
  metrics: z.array(slugSchema).min(1),
  may_lead: z.boolean().default(false),
  text: findingTextSchema.nullish(),
});
export type Finding = z.infer<typeof findingSchema>;
