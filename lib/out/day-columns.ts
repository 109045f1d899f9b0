import type { ClaimRow } from '../model/claim-row.ts';
import { dateSpan } from '../model/dates.ts';

/** The columns whose dates are as precise as is known, by the part of a row that each is read from. */
export const DATED_COLUMNS = {
  period_start: 'periodStart',
  period_end: 'periodEnd',
  article_published: 'articlePublished',
  revised_on: 'revisedOn',
  verified_on: 'verifiedOn',
} as const satisfies Record<string, keyof ClaimRow>;

type DatedName = keyof typeof DATED_COLUMNS;
export type DayColumnName = `${DatedName}_${keyof typeof ENDS}_day`;

const ENDS = { first: '2022-10-01', last: '2022-10-31' } as const;

/** Of each date of mixed precision the first and the last day that it may mean, so that a program can take it for a date. */
export const DAY_COLUMNS = (Object.keys(DATED_COLUMNS) as DatedName[]).flatMap((name) =>
  (Object.keys(ENDS) as (keyof typeof ENDS)[]).map((end) => ({
    name: `${name}_${end}_day` satisfies DayColumnName as DayColumnName,
    type: 'day' as const,
    read: (row: ClaimRow) => {
      const date = row[DATED_COLUMNS[name]];
      return date === null ? null : dateSpan(date)[end];
    },
    meaning: `The ${end} day that ${name} may mean, as ${ENDS[end]} of 2022-10; empty where ${name} is.`,
  })),
);
