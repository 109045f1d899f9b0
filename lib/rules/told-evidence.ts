import { listPrintedNumbers } from '../figures/printed-number.ts';
import { unitScale } from '../figures/prints-value.ts';
import { listSpans, listToldFigures, type Share, type ToldFigure } from '../figures/told-figures.ts';
import type { Check } from '../model/check.ts';
import type { Entity } from '../model/entity.ts';
import type { SurveyMargin } from '../model/interval.ts';
import type { Metric } from '../model/metric.ts';
import { statedValues } from './figure-words.ts';
import { type ClaimPlace, present, type Readable, type SeedIndex } from './readable.ts';

type ReadableClaim = ClaimPlace['claim'];

/**
 * Numbers that a text may tell, because a claim, a check or a name has them. A fall is told without its sign; a percentage
 * is held by percentages alone.
 */
export class Evidence {
  readonly #numbers = new Set<string>();
  readonly #percentages = new Set<string>();
  readonly spans = new Set<string>();

  add(...sources: (string | null | undefined)[]): this {
    for (const source of sources)
      if (source && MAY_PRINT.test(source)) {
        this.#keep(listPrintedNumbers(source), PERCENT.test(source));
        this.#keepSpans(source);
      }
    return this;
  }

  /** Texts of ours that nobody holds against the article: what they tell in the unit of the claim is no evidence. */
  addContext(unit: string, ...sources: (string | null | undefined)[]): this {
    for (const source of sources) {
      if (!source || !MAY_PRINT.test(source)) continue;
      const own = new Set(listOwnFigures(source, unit).flatMap(({ numbers }) => numbers.flat()));
      const numbers = listPrintedNumbers(source).filter((number) => !own.has(number));
      this.#keep(numbers, PERCENT.test(source));
      this.#keepSpans(source);
    }
    return this;
  }

  addValues(unit: string, ...values: (number | null | undefined)[]): this {
    this.#keep(
      values.filter((value) => typeof value === 'number'),
      PERCENT.test(unit),
    );
    this.#keepSpans(unit);
    return this;
  }

  has(
    readings: readonly number[],
    { isPercent, share }: Pick<Partial<ToldFigure>, 'isPercent' | 'share'> = {},
  ): boolean {
    if (share) return this.#hasShare(share);
    const numbers = isPercent ? this.#percentages : this.#numbers;
    return readings.some((reading) => numbers.has(toKey(reading)));
  }

  /** A part is held by the same part or percentage, and by any on its side where it is said to be more or less. */
  #hasShare({ values, than, apart }: Share): boolean {
    const isSame = values.some((value) => (value < 1 ? this.#numbers : this.#percentages).has(toKey(value)));
    if (isSame || apart?.every((number) => this.#numbers.has(toKey(number)))) return true;
    const percent = Math.min(...values) * 100;
    return [...this.#percentages].some(
      (key) => (than === 'more' && Number(key) > percent) || (than === 'less' && Number(key) < percent),
    );
  }

  #keepSpans(text: string): void {
    for (const span of listSpans(text)) this.spans.add(span);
  }

  #keep(numbers: readonly number[], isPercent: boolean): void {
    for (const key of numbers.map(toKey)) {
      this.#numbers.add(key);
      if (isPercent) this.#percentages.add(key);
    }
  }
}

/** Most texts print no number, which is cheaper to see than to read. */
const MAY_PRINT =
  /\p{N}|\b(?:one|two|both|twice|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hal(?:f|ves)|\p{L}*thirds?|\p{L}*quarters?|\p{L}*th|dozen|hundred|thousand|lakh|\p{L}*llion|crore|bn|mn|tn)/iu;
const PERCENT = /%|per ?cent/i;
const toKey = (number: number) => Math.abs(number).toPrecision(12);

/** What a figure tells that none has; empty where all of it is held. */
export const listUnheld = (figure: ToldFigure, ...evidence: Evidence[]): number[][] =>
  figure.numbers.filter((readings) => !evidence.some((held) => held.has(readings, figure)));

/** A span of time that a text tells is free where nothing gives a number of its unit: "over the past four years". */
export const isFreeSpan = ({ span }: ToldFigure, ...evidence: Evidence[]): boolean =>
  span !== undefined && !evidence.some(({ spans }) => spans.has(span));

const CURRENCY_UNIT = /^[A-Z]{3}\b/;

/** The figures of a text that it tells in a unit: percentages but those of something else, sums, and what is counted by name. */
export function listOwnFigures(text: string, unit: string): ToldFigure[] {
  return listToldFigures(text).filter((figure) => {
    const { printed, unitKind, isPercent } = figure;
    if (unitKind === 'money') return CURRENCY_UNIT.test(unit);
    const nouns: string[] = unit.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    const behind = text.slice(text.indexOf(printed) + printed.length);
    if (!isPercent) return nouns.includes(/\p{L}+$/u.exec(printed.toLowerCase())?.[0] ?? '');
    const of = /^ of (?:the |all |its |their )?(\p{L}+)/u.exec(behind)?.[1];
    return PERCENT.test(unit) && (of === undefined || nouns.includes(of.toLowerCase()));
  });
}

/** The number of a claim by itself: its value or its range, its phrase, its bounds, its fraction and its interval. */
export function addQuantity(evidence: Evidence, claim: ReadableClaim): void {
  const { unit = '', as_printed: printed, bounds, fraction, interval } = claim;
  const stated = statedValues(claim);
  evidence
    .add(printed, fraction, interval?.as_printed)
    .addValues(unit, ...stated, bounds?.lower, bounds?.upper);
  evidence.addValues(unit, ...stated.map((value) => value * unitScale(unit)));
  evidence.addValues(unit, interval?.from, interval?.to).addValues('percent', interval?.level);
}

/** The margin of a whole survey that a claim's interval names: how far, at which level, and the ends that follow. */
export function addMargin(
  evidence: Evidence,
  claim: ReadableClaim,
  margins: readonly (Readable<SurveyMargin> | undefined)[] | undefined,
): void {
  const id = claim.interval?.margin;
  if (id === undefined) return;
  for (const [
    ,
    { id: own, plus_minus: size = 0, unit = 'percentage points', level, as_printed: printed },
  ] of present(margins)) {
    if (own !== id) continue;
    const stated = statedValues(claim);
    const ends = [Math.min(...stated) - size, Math.max(...stated) + size];
    evidence.add(printed).addValues(unit, size).addValues('percent', level);
    evidence.addValues(claim.unit ?? '', ...ends.filter(Number.isFinite));
  }
}

/** All that the record of a claim has beside the texts that are judged: quantity, period, names, steps and their notes. */
export function addRecord(evidence: Evidence, claim: ReadableClaim, index: SeedIndex): void {
  addQuantity(evidence, claim);
  const { unit = '' } = claim;
  evidence.addContext(unit, claim.base, claim.period?.note, claim.restates?.reason, claim.withdrawn?.reason);
  for (const [, { entity, note }] of present(claim.entities)) {
    const known: Readable<Entity> | undefined = index.entities?.get(entity ?? '');
    evidence.add(known?.name).addContext(unit, known?.note, note);
  }
  for (const [, { who, says, note }] of present(claim.attribution))
    evidence.add(who, says).addContext(unit, note);
}

const definitions = new WeakMap<Readable<Metric>, Evidence>();

/** What a metric is by its definition; read once for all its claims. */
export function definitionOf(metric: Readable<Metric> | undefined): Evidence {
  const known = metric && definitions.get(metric);
  if (known || !metric) return known ?? new Evidence();
  const { name, definition, population, unit, denominator } = metric;
  const evidence = new Evidence().add(unit, denominator).addContext(unit ?? '', name, definition, population);
  if (unit) evidence.addValues(unit);
  definitions.set(metric, evidence);
  return evidence;
}

/** What another source says, with its quantity and the rate of a conversion. */
export function addCheck(evidence: Evidence, { who, says, note, quantity }: Readable<Check>): void {
  evidence.add(who, says, note);
  if (!quantity) return;
  const { value, lower, upper, unit = '', as_printed: printed, label, converted } = quantity;
  evidence.add(printed, label, converted?.from).addValues(unit, value, lower, upper, converted?.rate);
}
