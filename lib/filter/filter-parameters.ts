import { z } from 'zod';
import { COUNTRY_CODE, slugSchema } from '../model/entity.ts';
import { COUNTED_CLAIMS } from '../model/rows.ts';
import { KINDS, QUALIFIERS, ROLES } from '../model/vocabulary.ts';
import { formatNumber } from '../words/format.ts';
import { wholeNumberSchema } from './query-reader.ts';

export const SORTS = ['reading', 'metric', 'value', 'period', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

export const MAX_QUERY_WORDS_LENGTH = 200;
export const MAX_LIMIT = 1000;
const MAX_CURSOR_LENGTH = 500;

/**
 * One parameter of a query string: what a value must be, whether it may stand several times, what it asks for. What `mayBeEmpty` is
 * as if it were left out, as forms send it; any other that is empty is a mistake.
 */
export type Parameter = {
  schema: z.ZodType;
  many?: true;
  mayBeEmpty?: true;
  required?: true;
  meaning: string;
};

/** The parameters of every list that comes in pages. */
export const PAGE_PARAMETERS = {
  limit: {
    schema: wholeNumberSchema(1, MAX_LIMIT),
    mayBeEmpty: true,
    meaning: `At most so many records; the answer’s “next” leads on. Without limit and after: all of them.`,
  },
  after: {
    schema: z.string().min(1).max(MAX_CURSOR_LENGTH),
    mayBeEmpty: true,
    meaning: 'The cursor of the page before, from its “next” link, with the same filters and sort.',
  },
} satisfies Record<string, Parameter>;

/** The parameters that choose claims. `parseFilter` holds every value against its schema. */
export const FILTER_PARAMETERS = {
  country: {
    schema: z.string().regex(COUNTRY_CODE),
    many: true,
    mayBeEmpty: true,
    meaning: 'ISO 3166-1 alpha-3 code of a country that takes part; /countries.json lists them.',
  },
  region: {
    schema: slugSchema,
    many: true,
    mayBeEmpty: true,
    meaning:
      'UN M49 code of a region, as 150, or slug of a group, as g7, that takes part; a claim on it is none on its members.',
  },
  population: {
    schema: slugSchema,
    many: true,
    mayBeEmpty: true,
    meaning: 'Slug of a population that takes part, as adults-18-to-35.',
  },
  role: {
    schema: z.enum(ROLES),
    many: true,
    mayBeEmpty: true,
    meaning: 'The role in which the country, region or population, or anyone, takes part.',
  },
  metric: {
    schema: slugSchema,
    many: true,
    mayBeEmpty: true,
    meaning: 'Slug of a metric; /metrics.json lists them.',
  },
  source: {
    schema: slugSchema,
    many: true,
    mayBeEmpty: true,
    meaning: 'Slug of a source that prints the claim or stands in its chain; /sources.json lists them.',
  },
  qualifier: { schema: z.enum(QUALIFIERS), many: true, mayBeEmpty: true, meaning: 'The hedge in print.' },
  kind: {
    schema: z.enum(KINDS),
    many: true,
    mayBeEmpty: true,
    meaning: 'A number, words for a quantity, or who to whom.',
  },
  q: {
    schema: z
      .string()
      .max(MAX_QUERY_WORDS_LENGTH)
      .regex(/^[^\0]*$/),
    mayBeEmpty: true,
    meaning:
      'Words that must all occur in the claim, its metric, sources or participants: numbers whole and in any spelling (€3bn, 3 billion euros), other words by their beginning or their stem.',
  },
  sort: {
    schema: z.enum(SORTS),
    mayBeEmpty: true,
    meaning: `The order; reading, as the articles print them, unless said otherwise, and relevance, the best match first, with q. Where more than ${formatNumber(COUNTED_CLAIMS)} claims are found, relevance gives reading; the answer’s “sort” says which.`,
  },
  ...PAGE_PARAMETERS,
} satisfies Record<string, Parameter>;
export const FILTER_PARAMETER_NAMES = Object.keys(FILTER_PARAMETERS);
