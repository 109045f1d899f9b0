import { z } from 'zod';

/** A figure phrase as the article prints it: eight words at most, so that no sentence is stored. */
export const asPrintedSchema = z
  .string()
  .min(1)
  .refine((text) => text.trim().split(/\s+/).length <= 8, 'a phrase of at most eight words');
