import { z } from 'zod';
import type { Parameter } from '../filter/filter-parameters.ts';
import { CLAIM_ID } from '../model/claim.ts';
import { slugSchema } from '../model/entity.ts';

/** The parameters of the feed of corrections: at most one of them, once. */
export const FEED_PARAMETERS = {
  claim: { schema: z.string().regex(CLAIM_ID), meaning: 'Corrections of one claim.' },
  metric: { schema: slugSchema, meaning: 'Corrections of the claims of one metric.' },
  source: {
    schema: slugSchema,
    meaning: 'Corrections of the claims that one source prints or stands behind.',
  },
} satisfies Record<string, Parameter>;

/** The parameters of the feed of new articles: at most one of them, once. */
export const ARTICLE_FEED_PARAMETERS = {
  metric: { schema: slugSchema, meaning: 'Articles that state one metric, with their claims of it.' },
  source: {
    schema: slugSchema,
    meaning: 'Articles with claims that lead to one source, with those claims; or one article.',
  },
} satisfies Record<string, Parameter>;
