import type { BesideCheck } from '../../../../lib/chart/chart.ts';
import type { OtherValue } from '../../../../lib/model/check.ts';
import { UNHEDGED } from '../../../../lib/model/qualifiers.ts';
import type { Measure, Verdict } from '../../../../lib/model/vocabulary.ts';
import { formatDate, formatQuantity } from '../../../../lib/words/format.ts';
import { QUALIFIER_WORDS } from '../../../../lib/words/labels.ts';

/** A dated value of another source, drawn beside what the article states: a point, or a range as a range. */
export type OtherMark = {
  key: string;
  checkId: string;
  label: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  valueLabel: string;
  /** The value as that source prints it. */
  printed: string;
  verdict: Verdict;
  converted: string | null;
  spoken: string;
};

type Converted = NonNullable<OtherValue['converted']>;

/** What another source says as a mark; none where it says no quantity, or one in another unit. */
export function toOtherMark(check: BesideCheck, measure: Measure, unit: string): OtherMark[] {
  const quantity = check.quantity;
  if (quantity === null || quantity.unit !== unit) return [];
  const [value, lower, upper] = [quantity.value ?? null, quantity.lower ?? null, quantity.upper ?? null];
  const label = [check.who, check.date === null ? 'undated' : formatDate(check.date)].join(', ');
  const converted = quantity.converted ? convertedWords(quantity.converted) : null;
  const range = lower !== null && upper !== null ? rangeLabel(lower, upper, measure, unit) : null;
  const valueLabel = range ?? (value === null ? '' : formatQuantity({ value, measure, unit }));
  const says = otherWords({ printed: quantity.as_printed, valueLabel, converted });
  return [
    {
      key: check.id,
      checkId: check.id,
      label,
      value,
      lower,
      upper,
      valueLabel,
      printed: quantity.as_printed,
      verdict: check.verdict,
      converted,
      spoken: `${label}: ${says}.`,
    },
  ];
}

/** What another source says, without whose word it is and when: as printed there, and what we converted of it. */
export function otherWords({
  printed,
  valueLabel,
  converted,
}: Pick<OtherMark, 'printed' | 'valueLabel' | 'converted'>): string {
  return converted === null ? printed : `${printed}, ${valueLabel}, ${converted}`;
}

/** The value with whose it is and when, and with what we converted of it. */
export function otherQuantity({ label, valueLabel, converted }: OtherMark): string {
  return [`${label}: ${valueLabel}`, ...(converted === null ? [] : [converted])].join(', ');
}

/** A line of a plain table: label, value, hedge. A range has no one value; it stands in words. */
export function toPlainRow({ label, value, lower, upper, valueLabel, converted }: OtherMark) {
  const isRange = value === null && lower !== null && upper !== null;
  const hedge = isRange ? `a range: ${valueLabel}` : value === null ? valueLabel : QUALIFIER_WORDS[UNHEDGED];
  return [label, value, converted ?? hedge];
}

/** The rate with its day, which the name of where it was found may say already. */
function convertedWords({ from, rate, rate_date, rate_source }: Converted): string {
  const day = formatDate(rate_date);
  const found = rate_source.includes(day) ? rate_source : `${rate_source}, ${day}`;
  return `converted by us from ${from} at ${rate} (${found})`;
}

/** `USD 5–10 billion`, `5–10 countries`: a range stays a range; what both ends share is said once. */
function rangeLabel(lower: number, upper: number, measure: Measure, unit: string): string {
  const [low, high] = [lower, upper].map((value) => {
    const [, before = '', digits = '', after = ''] =
      /^([^\d−]*)(−?[\d.,]+)(.*)$/.exec(formatQuantity({ value, measure, unit })) ?? [];
    return { before, digits, after };
  });
  if (low === undefined || high === undefined) return '';
  const start = low.before + low.digits + (low.after === high.after ? '' : low.after);
  return `${start}–${low.before === high.before ? '' : high.before}${high.digits}${high.after}`;
}
