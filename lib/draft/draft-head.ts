import { z } from 'zod';
import { articleSourceSchema } from '../model/source.ts';
import { GENRES } from '../model/vocabulary.ts';
import { EXTRACTOR_VERSION } from '../text/extract.ts';
import { sha256Schema } from '../text/locator.ts';

/** A fact that the text does not give and a person has to: the word stands where its value will. */
export const UNSAID = 'todo';

const orTodo = <T extends z.ZodType>(schema: T) => z.union([z.literal(UNSAID), schema]);
const { shape } = articleSourceSchema;

/** The record of an article as far as its text gives it; `todo` stands where a person has to say it. */
export const draftHeadSchema = z.strictObject({
  ...shape,
  authors: orTodo(shape.authors),
  genre: orTodo(z.enum(GENRES)),
  published: orTodo(shape.published),
});
export type DraftHead = z.infer<typeof draftHeadSchema>;

const block = z.int().min(1);

/** How the text divides: as in an article's file. Blocks that are neither body nor a section's heading are the page's furniture. */
export const draftTextSchema = z.strictObject({
  extractor: z.literal(EXTRACTOR_VERSION),
  sha256: sha256Schema,
  blocks: block,
  joins: z.array(z.array(block).min(2)).default([]),
  body: z.array(block),
  sections: z.array(z.strictObject({ heading: z.string().min(1), block })).default([]),
  repeats: z.array(z.strictObject({ block, of: block })).default([]),
  note: z.string().nullish(),
});
export type DraftText = z.infer<typeof draftTextSchema>;
