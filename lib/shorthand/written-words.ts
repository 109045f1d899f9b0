import { z } from 'zod';

/** The words around a chart as an editor writes them: with placeholders a title may be longer than it will be. */
export const writtenWordsSchema = z.strictObject({
  title: z.string().min(1).optional(),
  subtitle: z.string().min(1).optional(),
  does_not_say: z.string().min(1).optional(),
});
