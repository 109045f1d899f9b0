import { z } from 'zod';
import {
  COMPARES,
  CORRECTION_CAUSES,
  DIFFERS_IN,
  EVIDENCE,
  GIVES,
  QUALIFIERS,
  VERDICTS,
} from '../../model/vocabulary.ts';
import { address, date, maybeAddress, maybeDate, maybeText, text } from './api-shapes.ts';

const number = z.number().nullable();

/** A value that another source states; a range stays a range, a conversion shows its rate. */
const otherValue = z.strictObject({
  value: number,
  lower: number,
  upper: number,
  unit: text,
  qualifier: z.enum(QUALIFIERS).nullable().describe('The hedge of a value, as that source prints it.'),
  as_printed: text,
  compares: z
    .enum(COMPARES)
    .describe(
      'How it stands to the claim: of the same thing and time, another date of the same series, or apart.',
    ),
  differs_in: z
    .array(z.enum(DIFFERS_IN))
    .nullable()
    .describe(
      'Where it stands apart, what is not shown to be the same; it is then not drawn beside the claim.',
    ),
  as_of: maybeDate.describe('The day that the value is of, where it is not the check’s.'),
  date_inferred: z.boolean().describe('Whether the check’s date is our inference.'),
  label: text,
  converted: z
    .strictObject({ from: text, rate: z.number(), rate_date: date, rate_source: text })
    .nullable()
    .describe('The conversion that we made, with its rate; null where none was made.'),
});

/** One other source beside one or more claims. */
export const checkSchema = z.strictObject({
  id: text,
  verdict: z.enum(VERDICTS).describe('The relation of the two, as a label.'),
  context: z.boolean().describe('Speaks of method or context, and not of the figure itself.'),
  gives: z
    .enum(GIVES)
    .nullable()
    .describe('What the document does to the figure; null where the claims carry none.'),
  who: text.describe('Who says it.'),
  says: text.describe('What the other source says, in our words.'),
  date: maybeDate.describe('When the other source said so.'),
  read_as: z.enum(EVIDENCE).describe('How the other source was read.'),
  read_on: maybeDate.describe('When we read it; null where that was not recorded.'),
  quantity: otherValue.nullable(),
  note: maybeText,
  source: maybeText.describe('Slug of the source that was read.'),
  source_title: maybeText,
  source_publisher: maybeText,
  source_address: maybeAddress.describe('Where the source itself stands; null where that is not known.'),
  claims: z.array(text).describe('The ids of the claims that it concerns.'),
  url: address,
});

/** A change to a claim after it was first loaded, or its withdrawal. */
const change = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const changeFields = {
  field: text.describe('What was changed; “withdrawn” for a withdrawal.'),
  was: change,
  now: change,
  on: date,
  why: text,
  cause: z
    .enum(CORRECTION_CAUSES)
    .nullable()
    .describe(
      'Whose error it mends: our reading, or the publisher corrected the article; null where not recorded.',
    ),
};
export const correctionSchema = z.strictObject({
  id: text,
  claim: text,
  metric: text,
  metric_name: text,
  unit: maybeText,
  article: text,
  article_title: text,
  description: text.describe('What the claim says, in our words.'),
  ...changeFields,
  claim_url: address,
});
