import { z } from 'zod';
import { partialDateSchema } from './date-schema.ts';
import { slugSchema } from './entity.ts';
import { GENRES, MEDIA, SOURCE_KINDS } from './vocabulary.ts';

const ADDRESS = 'an address that begins with http:// or https://, or null where it is not known';

const addressSchema = z
  .url({ protocol: /^https?$/, error: ADDRESS })
  .regex(/^https?:\/\//, ADDRESS)
  .nullable();

/** `family` is the part of a person's name that bibliographies sort by; left out for organisations. */
const authorFields = {
  name: z.string().min(1),
  family: z.string().min(1).nullish(),
  affiliation: z.string().min(1).nullable(),
};
const FAMILY_IN_NAME = { path: ['family'], message: 'a part of the name' };
const isInName = ({ name, family }: { name: string; family?: string | null | undefined }) =>
  !family || name.includes(family);

const authorSchema = z.strictObject(authorFields).refine(isInName, FAMILY_IN_NAME);
/** Who put a document together that others wrote is its editor. */
const makerSchema = z
  .strictObject({ ...authorFields, editor: z.literal(true).optional() })
  .refine(isInName, FAMILY_IN_NAME);
export type Author = z.infer<typeof makerSchema>;

/** What we call a document whose title we don't know: bibliographies set such a description in square brackets. */
export const DESCRIBED_TITLE = /^\[[^[\]]+\]$/;
const titleSchema = z
  .string()
  .min(1)
  .refine((title) => !/\(title not recorded/i.test(title), {
    error:
      'our own description in square brackets, as "[Report on the ferries]", where the title is not known',
  });

/** When a source was published, as far as is known, and how that is known. */
const publishedSchema = z.strictObject({
  date: partialDateSchema.nullable(),
  basis: z.string().min(1),
});

/** What is known of a survey; `null` is shown as "not stated". `known_from` says where the rest comes from. */
export const surveyCardSchema = z.strictObject({
  sponsor: z.string().nullable(),
  population: z.string().nullable(),
  fieldwork: z.string().nullable(),
  mode: z.string().nullable(),
  sample: z.string().nullable(),
  margin: z.string().nullable(),
  wording: z.string().nullable(),
  known_from: z.string().min(1),
});
export type SurveyCard = z.infer<typeof surveyCardSchema>;

/** `publisher` is `null` where it is not known, and shown as that: a filler would be cited as a name. */
const fields = {
  slug: slugSchema,
  title: titleSchema,
  publisher: z.string().min(1).nullable(),
  genre: z.enum(GENRES),
  medium: z.enum(MEDIA).nullish(),
  authors: z.array(authorSchema),
  published: publishedSchema,
  address: addressSchema,
  archived: addressSchema,
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'a two-letter language code, as "en"')
    .default('en'),
  note: z.string().nullish(),
};

/** A document that can be cited. An address of `null` is shown as "address not known"; none is ever guessed. */
export const sourceSchema = z.strictObject({
  ...fields,
  authors: z.array(makerSchema),
  kind: z.enum(SOURCE_KINDS).exclude(['article']),
  survey: surveyCardSchema.nullish(),
});

/** An article is a source whose claims are loaded; its record stands on top of its own file. */
export const articleSourceSchema = z.strictObject({
  ...fields,
  short: z.string().min(1).max(40),
  copublished: z
    .strictObject({ publisher: z.string(), date: partialDateSchema.nullable(), address: addressSchema })
    .nullish(),
});
export type Source = z.infer<typeof sourceSchema>;
export type ArticleSource = z.infer<typeof articleSourceSchema>;
