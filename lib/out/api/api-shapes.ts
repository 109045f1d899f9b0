import { z } from 'zod';
import { partialDateSchema } from '../../model/date-schema.ts';

/** The parts that several answers share. `null` is a gap and never zero; a date is as precise as is known. */

export const date = partialDateSchema.describe(
  'ISO 8601, as precise as is known: 2021, 2022-10 or 2020-04-24.',
);
export const day = z.iso.date().describe('A whole day, ISO 8601.');
export const maybeDate = date.nullable();
export const text = z.string().min(1);
export const maybeText = text.nullable();
export const count = z.int().min(0);
export const place = z.int().min(1);
export const address = z.url();
export const maybeAddress = address.nullable();

/** What every answer begins with: which state of the data it was read from, and on what terms. */
const stateFields = {
  data_version: text.describe(
    'The state of the data, as a hash of its content; it changes when data are loaded.',
  ),
  data_dated: date.describe('The date of the latest recording or revision, not of the loading.'),
  licence: text.describe('The licence of our descriptions and of the compilation.'),
};

/** A list as it is answered: the state, what it says of itself, where the next page is, and the records. */
export function listSchema<T extends z.ZodType>(noun: string, item: T, ownFields: z.ZodRawShape = {}) {
  return z.strictObject({
    ...stateFields,
    ...ownFields,
    next: maybeAddress.describe('The address of the page that follows; null on the last one.'),
    [noun]: z.array(item),
  });
}

/** A single record as it is answered. */
export function recordSchema<T extends z.ZodType>(noun: string, record: T) {
  return z.strictObject({ ...stateFields, [noun]: record });
}
