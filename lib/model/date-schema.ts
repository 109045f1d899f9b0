import { z } from 'zod';
import { isRealDate, PARTIAL_DATE } from './dates.ts';

/**
 * A date of reduced precision (ISO 8601): `2021`, `2022-10` or `2020-04-24`. Kept as text from seed to page, so that
 * no time zone can move it; sorts as text.
 */
export const partialDateSchema = z
  .string()
  .regex(PARTIAL_DATE, 'a date as "2020-04-24", or "2022-10" or "2021" where no more is known (in quotes)')
  .refine(isRealDate, 'a date that exists in the calendar');
