import type { ClaimRow } from '../model/claim-row.ts';
import type { Role } from '../model/vocabulary.ts';
import { formatPeriod } from './format.ts';
import { formatWhole } from './format-quantity.ts';
import { relationWords } from './relation-words.ts';
import { rowLabel } from './row-label.ts';

/** A lone claim as words that can stand anywhere: `Exports: China, USD 2 billion, April 2020 (Gazette 2021)`. */
export function loneClaimWords(row: ClaimRow, rowsBy: Role): string {
  return `${row.metricName}: ${claimWords(row, rowsBy)}`;
}

/** The same beneath the metric’s name: whose, how much with its hedge and printed interval, when, and in which article. */
export function claimWords(row: ClaimRow, rowsBy: Role): string {
  const said = row.kind === 'relation' ? relationWords(row) : `${rowLabel(row, rowsBy)}, ${formatWhole(row)}`;
  return `${said}, ${formatPeriod(row)} (${row.articleShort})`;
}
