import type { RevisableField, Scalar } from '../model/revisable.ts';
import type { CorrectionRow } from '../model/rows.ts';
import type { ChainEnd, CorrectionCause } from '../model/vocabulary.ts';
import { formatNumber } from './format.ts';
import { INTERVAL_KIND_WORDS, QUALIFIER_WORDS, STATISTIC_WORDS } from './labels.ts';
import { UNSOURCED_WORDS } from './reference-words.ts';

/** Whose error a correction mends. */
const CAUSE_WORDS: Record<CorrectionCause, string> = {
  our_reading: 'our error',
  publisher_correction: 'the publisher corrected the article',
};

/** What of a claim was corrected, in words. */
const FIELD_WORDS: Record<RevisableField, string> = {
  value: 'value',
  qualifier: 'hedge',
  'bounds.lower': 'lower bound',
  'bounds.lower_exclusive': 'whether the lower bound is excluded',
  'bounds.upper': 'upper bound',
  'bounds.upper_exclusive': 'whether the upper bound is excluded',
  unit: 'unit',
  as_printed: 'phrase as printed',
  'period.start': 'start of the period',
  'period.end': 'end of the period',
  'period.basis': 'how the period is known',
  attribution: 'names in the chain',
  entities: 'who takes part',
  metric: 'metric',
  withdrawn: 'withdrawal',
  'attribution.sources': 'sources in the chain',
  'attribution.reporting': 'phrases by which the article reports it',
  reference: 'link in the article',
  chain_end: 'end of the chain',
  restates: 'what it restates',
  'range.from': 'lower end of the range',
  'range.to': 'upper end of the range',
  statistic: 'which statistic it is',
  fraction: 'fraction as printed',
  base: 'what it is compared with',
  'interval.kind': 'kind of the printed interval',
  'interval.level': 'level of the printed interval',
  'interval.from': 'lower end of the printed interval',
  'interval.to': 'upper end of the printed interval',
};

type Corrected = Pick<CorrectionRow, 'field' | 'was' | 'now' | 'unit' | 'metricName' | 'asPrinted'>;

/** `Unfavourable view of China, “83 percent”: value corrected`. */
export function correctionTitle({ metricName, asPrinted, field, now }: Corrected): string {
  const what = `${metricName}, “${asPrinted}”`;
  if (field === 'withdrawn') return `${what}: ${now === null ? 'stands again' : 'withdrawn'}`;
  return `${what}: ${fieldWords(field)} corrected`;
}

/** `Was 83 percent of adults, now 82 percent of adults.` */
export function correctionChange({ field, was, now, unit }: Corrected): string {
  if (field === 'withdrawn') return now === null ? 'The claim stands again.' : 'The claim was withdrawn.';
  return `Was ${valueWords(field, was, unit)}, now ${valueWords(field, now, unit)}.`;
}

/** Whose error it was; that it was not recorded, where it was not. */
export function causeWords(cause: CorrectionCause | null): string {
  return cause === null ? 'whose error it was is not recorded' : CAUSE_WORDS[cause];
}

/** What of a claim was changed; fields that earlier versions knew keep their names. */
export function fieldWords(field: string): string {
  return field in FIELD_WORDS ? FIELD_WORDS[field as RevisableField] : field;
}

const CHAIN_END_NAMES: Record<ChainEnd, string> = {
  primary_read: 'a primary source that was read',
  primary_not_read: 'a primary source that was not read at its publisher’s',
  not_traced: 'no primary source traced',
  own_statement: 'the author’s own statement',
};

/** Closed lists as readers know them; a value that is in none stays as it is. */
const VALUE_NAMES: Record<string, Readonly<Record<string, string>>> = {
  chain_end: CHAIN_END_NAMES,
  reference: UNSOURCED_WORDS,
  qualifier: QUALIFIER_WORDS,
  statistic: STATISTIC_WORDS,
  'interval.kind': INTERVAL_KIND_WORDS,
};

/** A value of a field as a correction shows it; nothing is said to be "nothing". */
export function valueWords(field: string, value: Scalar, unit: string | null): string {
  if (value === null || value === '') return 'nothing';
  if (field === 'interval.level') return `“${value}%”`;
  if (typeof value === 'number') return `“${withUnit(formatNumber(value), unit)}”`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'attribution.sources') return `“${value.replaceAll('none', 'no record')}”`;
  return `“${VALUE_NAMES[field]?.[value] ?? value}”`;
}

/** A currency stands before its number. */
function withUnit(number: string, unit: string | null): string {
  if (unit === null) return number;
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${number}` : `${number} ${unit}`;
}
