import { z } from 'zod';
import { NAMED_KINDS } from '../../model/named-record.ts';
import {
  CHAIN_ENDS,
  CORRECTION_CAUSES,
  ENTITY_KINDS,
  INTERVAL_KINDS,
  MEASURES,
  REFERENCES,
  REPORTING,
  ROLES,
} from '../../model/vocabulary.ts';
import { COLUMNS } from '../columns.ts';
import { changeFields, checkSchema } from './api-checks.ts';
import { date, maybeAddress, maybeText, place, text } from './api-shapes.ts';
import { toColumnSchema } from './column-schema.ts';

const columnFields = Object.fromEntries(COLUMNS.map((column) => [column.name, toColumnSchema(column)]));

/** A claim in a list: the columns of the CSV, under the same names and in the same order. */
export const claimRowSchema = z.strictObject(columnFields);

/** What a search finds by its name. */
export const namedRecordSchema = z.strictObject({
  kind: z.enum(NAMED_KINDS),
  key: text.describe('Its slug or code, as parameters and addresses have it.'),
  name: text,
  claims: z.int().describe('How many claims it has, restatements aside.'),
  url: text.describe('Its page.'),
});

const participant = z.strictObject({
  code: text.describe('ISO 3166-1 alpha-3, ISO 3166-2, UN M49 of a region, else a slug of ours.'),
  name: text,
  kind: z.enum(ENTITY_KINDS),
  country: maybeText.describe('The country it counts under; null where it belongs to none.'),
  role: z.enum(ROLES),
  inferred: z.boolean().describe('Whether the role is our reading.'),
  note: maybeText,
});

const passage = {
  block: place.describe('As the extractor counts.'),
  sentence: place.describe('Within the block.'),
  word: place
    .nullable()
    .describe('The word of the normalised sentence, split at spaces, at which the phrase begins.'),
  occurrence: place.describe('Which of the occurrences of the printed phrase in the block.'),
  of: place.describe('How often the phrase stands in the block.'),
  sentence_sha256: text.describe('SHA-256 of the normalised sentence.'),
  section: maybeText,
  paragraph: place.nullable().describe('The body paragraph, counted from 1 as a reader counts.'),
};

const locator = z.strictObject({
  article: text,
  ...passage,
  fingerprint: text.describe('Knows the sentence again after a light edit.'),
  unique_in_article: z.boolean(),
  repeats: z.array(z.strictObject(passage)).describe('Where the same passage is printed again.'),
});

const step = z.strictObject({
  who: text,
  reporting: z
    .enum(REPORTING)
    .nullable()
    .describe(
      'By what kind of phrase the article says that they state it; null where the step is our inference.',
    ),
  says: maybeText,
  inferred: z.boolean().describe('Whether the step is our inference.'),
  note: maybeText,
  source: maybeText.describe('Slug of the source, where the step leads to one.'),
  source_title: maybeText,
  source_publisher: maybeText,
  source_address: maybeAddress,
});

export const citeSchema = z.strictObject({
  sentence: text.describe('Ready to be quoted.'),
  apa: text,
  bibtex: text,
  ris: text,
});

/** One claim for ever: the columns of its row, and all that its page shows. */
export const claimRecordSchema = z.strictObject({
  ...columnFields,
  metric_name: text,
  measure: z.enum(MEASURES),
  withdrawn: z
    .strictObject({ on: date, reason: text, cause: z.enum(CORRECTION_CAUSES).nullable() })
    .nullable()
    .describe('Set where the claim was withdrawn: it keeps its address, and stands in no list.'),
  restates_reason: maybeText,
  restated_by: z.array(text).describe('The claims that restate this one.'),
  entities: z.array(participant).describe('Who takes part: entity, country and role as objects.'),
  locator,
  chain: z
    .strictObject({
      ends: z.enum(CHAIN_ENDS),
      reference: z
        .enum(REFERENCES)
        .describe('What the copy that was read shows of a link where the claim is stated.'),
      reference_note: maybeText,
      steps: z.array(step),
    })
    .describe('From the article to the primary source.'),
  checks: z.array(checkSchema),
  history: z.array(z.strictObject(changeFields)).describe('Revisions, the oldest first.'),
  cite: citeSchema,
  interval: z
    .strictObject({
      kind: z.enum(INTERVAL_KINDS).describe('confidence, or margin (of error).'),
      level: z.number().nullable().describe('In percent; null where none is printed.'),
      lower: z.number().describe('In the claim’s unit.'),
      upper: z.number().describe('In the claim’s unit.'),
      as_printed: maybeText.describe('Its phrase, where it stands outside the claim’s own.'),
      block: place.nullable().describe('Where that phrase stands, as the extractor counts.'),
    })
    .nullable()
    .describe('The interval that the article prints for the figure; it is no hedge.'),
});
