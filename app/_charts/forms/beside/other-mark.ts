import type { BesideCheck, ChartMetric } from '../../../../lib/chart/chart.ts';
import { whyNotBeside } from '../../../../lib/chart/drawn-beside.ts';
import { type Bounds, boundsOf, NO_BOUNDS } from '../../../../lib/model/bounds.ts';
import type { OtherValue } from '../../../../lib/model/check.ts';
import { isHedged, UNHEDGED } from '../../../../lib/model/qualifiers.ts';
import type { Measure, Qualifier, Verdict } from '../../../../lib/model/vocabulary.ts';
import type { PlainQuantity } from '../../../../lib/out/plain-table.ts';
import { formatDate } from '../../../../lib/words/format.ts';
import { formatQuantity } from '../../../../lib/words/format-quantity.ts';
import { hedgeBeside, isHedgedFall } from '../../../../lib/words/hedge-words.ts';
import { QUALIFIER_WORDS } from '../../../../lib/words/labels.ts';

/** A dated value of another source, drawn beside what the article states: a point with its hedge, or a range as a range. */
export type OtherMark = Bounds & {
  key: string;
  checkId: string;
  who: string;
  label: string;
  /** A value, or both ends of a range. */
  value: number | null;
  rangeFrom: number | null;
  rangeTo: number | null;
  qualifier: Qualifier;
  valueLabel: string;
  /** The words of the hedge, as `valueLabel` begins. */
  hedge: string;
  /** The hedge as a column beside the number has it. */
  hedgeBeside: string;
  /** The value as that source prints it. */
  printed: string;
  verdict: Verdict;
  converted: string | null;
  spoken: string;
};

type Converted = NonNullable<OtherValue['converted']>;

/** What another source says as a mark; none where it may not be drawn beside the claim (`whyNotBeside`). */
export function toOtherMark(check: BesideCheck, metric: Pick<ChartMetric, 'measure' | 'unit'>): OtherMark[] {
  const quantity = check.quantity;
  if (quantity === null || whyNotBeside(check, { value: 0, rangeFrom: null, unit: metric.unit }) !== null)
    return [];
  const { measure, unit } = metric;
  const label = [check.who, dateWords(check, quantity)].join(', ');
  const converted = quantity.converted ? convertedWords(quantity.converted) : null;
  const hedged = hedgedOf(quantity);
  const hedge = hedgeOf(hedged);
  const valueLabel = `${hedge} ${numberWords(quantity, measure, unit ?? '')}`.trim();
  const says = otherWords({ printed: quantity.as_printed, valueLabel, converted });
  return [
    {
      ...(isRange(quantity) ? NO_BOUNDS : boundsOfValue(quantity)),
      key: check.id,
      checkId: check.id,
      who: check.who,
      label,
      value: quantity.value ?? null,
      rangeFrom: isRange(quantity) ? (quantity.lower ?? null) : null,
      rangeTo: isRange(quantity) ? (quantity.upper ?? null) : null,
      qualifier: quantity.qualifier ?? UNHEDGED,
      ...{ valueLabel, hedge, hedgeBeside: hedgeBeside(hedged) },
      printed: quantity.as_printed,
      verdict: check.verdict,
      converted,
      spoken: `${label}: ${says}.`,
    },
  ];
}

/** The two ends that another source gives are a range, and say nothing of what lies outside it. */
function isRange({ value }: OtherValue): boolean {
  return typeof value !== 'number';
}

function boundsOfValue({ value, qualifier, as_printed }: OtherValue): Bounds {
  return qualifier ? boundsOf(qualifier, Number(value), as_printed) : NO_BOUNDS;
}

type Hedged = Parameters<typeof hedgeBeside>[0];

function hedgedOf({ value, qualifier, as_printed }: OtherValue): Hedged {
  const values = typeof value === 'number' ? [value] : [];
  return { qualifier: qualifier ?? UNHEDGED, asPrinted: as_printed, values };
}

/** In our words, which all stand before a number; of a fall as its number with the minus has it. */
function hedgeOf(hedged: Hedged): string {
  if (!isHedged(hedged.qualifier)) return '';
  return isHedgedFall(hedged) ? hedgeBeside(hedged) : QUALIFIER_WORDS[hedged.qualifier];
}

function numberWords({ value, lower, upper }: OtherValue, measure: Measure, unit: string): string {
  if (typeof value !== 'number') return rangeLabel(Number(lower), Number(upper), measure, unit);
  return formatQuantity({ value, measure, unit });
}

/** The day of the value, and before it that of the document where the two differ; what we infer says so. */
function dateWords({ date }: BesideCheck, { as_of, date_inferred }: OtherValue): string {
  const said = date === null ? 'undated' : formatDate(date);
  const dated = date_inferred ? `${said} (our inference)` : said;
  return as_of ? `${dated}, as of ${formatDate(as_of)}` : dated;
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

/** A line of a plain table; what we converted says so in the place of its hedge. */
export function plainOther(other: OtherMark): PlainQuantity {
  return { ...other, lead: [other.label], hedge: other.converted ?? other.hedgeBeside, whose: other.who };
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
