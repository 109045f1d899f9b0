import { z } from 'zod';
import { surveyCardSchema } from '../../model/source.ts';
import {
  CASES,
  DISPOSITIONS,
  ENTITY_KINDS,
  FORMS,
  GENRES,
  MEASURES,
  MEDIA,
  ROLES,
  SOURCE_KINDS,
  STAGES,
} from '../../model/vocabulary.ts';
import { checkSchema } from './api-checks.ts';
import { citeSchema } from './api-claims.ts';
import { address, count, date, maybeAddress, maybeDate, maybeText, place, text } from './api-shapes.ts';

const claimCount = count.describe('Distinct claims: restatements and withdrawn ones aside.');

const metricFields = {
  slug: text,
  name: text,
  topics: z.array(text).describe('Slugs of its topics, by which readers find it: /topics/{slug}.'),
  definition: text,
  measure: z.enum(MEASURES),
  unit: maybeText,
  population: maybeText,
  group: text.describe('Metrics of one comparability group may share an axis; nothing outside may.'),
  group_reason: text,
  form: z.enum(FORMS).describe('The honest form: a chart, a sentence or a table.'),
  rows_by: z.enum(ROLES),
  stage: z
    .enum(STAGES)
    .describe('Of relations: whether they are done, or only considered. Any other metric says “done”.'),
  cases: z
    .enum(CASES)
    .describe('“chosen”: the article chose which cases it names. “all”: its source lists all there are.'),
  title: text.describe('What is found, as a sentence.'),
  subtitle: text,
  does_not_say: text,
  annotations: z.array(text),
  claim_count: claimCount,
  url: address,
  claims_url: address.describe('Its claims as JSON.'),
  csv_url: address,
  denominator: maybeText.describe('Of a rate, what it is counted per; null of all else.'),
  currency: maybeText.describe('Of money, its currency as a code of ISO 4217; null of all else.'),
  unit_code: maybeText.describe('Of an amount or a duration, its unit as a code of UCUM; null of all else.'),
};
export const metricSchema = z.strictObject(metricFields);
export const metricRecordSchema = z.strictObject({
  ...metricFields,
  apart: z
    .array(z.strictObject({ metric: text, name: text, reason: text }))
    .describe('Metrics that readers would expect beside it, and why they stand apart.'),
});

const countryFields = {
  code: text.describe('ISO 3166-1 alpha-3.'),
  name: text,
  roles: z.array(
    z.strictObject({
      role: z.enum(ROLES),
      claim_count: claimCount,
      considered_count: count.describe('Those among them that are only considered, and not said to be done.'),
    }),
  ),
  url: address,
  claims_url: address.describe('The claims in which it takes part, as JSON.'),
};
export const countrySchema = z.strictObject(countryFields);
export const countryRecordSchema = z.strictObject({
  ...countryFields,
  note: maybeText,
  belonging: z
    .array(z.strictObject({ code: text, kind: z.enum(ENTITY_KINDS), name: text, note: maybeText }))
    .describe('Its subdivisions, and the organisations and populations that count under it.'),
});

const sourceFields = {
  slug: text,
  kind: z.enum(SOURCE_KINDS).describe('An article is a source whose claims are loaded.'),
  genre: z.enum(GENRES),
  medium: z
    .enum(MEDIA)
    .nullable()
    .describe('In what it appeared, where the publisher is named as that; null where that is not recorded.'),
  short: maybeText,
  title: text,
  publisher: maybeText.describe('Null where it is not known.'),
  authors: z.array(
    z.strictObject({
      name: text,
      family: maybeText,
      affiliation: maybeText,
      editor: z.boolean().describe('Whether this one put it together and wrote none of it.'),
    }),
  ),
  published_date: maybeDate,
  published_basis: text.describe('How the date is known.'),
  address: maybeAddress.describe('Where it stands; null where that is not known.'),
  archived: maybeAddress,
  language: text,
  note: maybeText,
  copublished: z
    .strictObject({ publisher: text, date: maybeDate, address: maybeAddress })
    .nullable()
    .describe('Where else it was published.'),
  survey: surveyCardSchema.nullable().describe('What is known of a survey; null within is “not stated”.'),
  claim_count: count.describe('Distinct claims that it prints, or that lead to it.'),
  check_count: count.describe('Checks that it was read for.'),
  url: address,
  claims_url: address.describe('The claims that it prints, or that lead to it, as JSON.'),
};
export const sourceSchema = z.strictObject(sourceFields);

const block = z.strictObject({
  block: place,
  paragraph: place.nullable(),
  section: maybeText,
  repeat_of: place.nullable().describe('The block that this one repeats.'),
});
const ledgerEntry = z.strictObject({
  block: place,
  printed: text.describe('The figure as printed.'),
  times: place.describe('How often it stands in the block.'),
  disposition: z.enum(DISPOSITIONS),
  reason: text,
  claims: z.array(text).describe('The claims that it became.'),
});
const article = z.strictObject({
  recorded_on: date,
  extractor: place.describe('The version of the rules that divide a text.'),
  text_sha256: text.describe('SHA-256 of the text that was read; the text itself is not kept.'),
  text_note: maybeText,
  blocks: z.array(block),
  ledger: z.array(ledgerEntry).describe('Every figure of the article, and what became of it.'),
});

export const sourceRecordSchema = z.strictObject({
  ...sourceFields,
  article: article.nullable().describe('How the text divides, with its ledger; null for what is no article.'),
  checks: z.array(checkSchema).describe('The checks that it was read for.'),
  cite: citeSchema,
});
