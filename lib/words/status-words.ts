import type { ClaimRow } from '../model/claim-row.ts';
import { formatDate } from './format.ts';

type Changed = Pick<ClaimRow, 'withdrawnOn' | 'revisedOn'>;

/** `withdrawn on 3 May 2021`, `corrected on 3 May 2021`; empty for a claim that stands as it was first recorded. */
export function statusWords({ withdrawnOn, revisedOn }: Changed): string {
  if (withdrawnOn !== null) return `withdrawn on ${formatDate(withdrawnOn)}`;
  return revisedOn === null ? '' : `corrected on ${formatDate(revisedOn)}`;
}

/** The same in brackets at the head of what is quoted: `[Withdrawn on 3 May 2021] `; empty where nothing changed. */
export function statusMark(row: Changed): string {
  const words = statusWords(row);
  return words === '' ? '' : `[${words.charAt(0).toUpperCase()}${words.slice(1)}] `;
}
