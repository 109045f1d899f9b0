import { unitScale } from '../figures/prints-value.ts';
import { readUnitOf } from '../figures/record-unit.ts';
import { sameDenominator } from '../figures/same-denominator.ts';
import { UNIT_CODES, ucumOfUnit } from '../figures/ucum-of-unit.ts';
import { ENGLISH } from '../language/english.ts';
import { isCurrency, type Metric } from '../model/metric.ts';
import { isUcum, isUcumTime } from '../model/ucum.ts';
import { findNearest } from './nearest.ts';
import { present, type Readable, type ReadableCatalogue } from './readable.ts';
import { describeFound, METRICS_FILE, type SeedIssue } from './seed-issue.ts';

type Found = { key: string; found: string; right: string };

/** Rules of what a metric measures: its unit says what its measure, its denominator, its currency and its code say. */
export function findMeasureIssues({ metrics }: ReadableCatalogue): SeedIssue[] {
  return present(metrics?.metrics).flatMap(([at, metric]) =>
    [
      ...findUnitIssues(metric),
      ...findDenominatorIssues(metric),
      ...findCurrencyIssues(metric),
      ...findUcumIssues(metric),
    ].map(({ key, ...issue }) => ({ file: METRICS_FILE, path: ['metrics', at, key], ...issue })),
  );
}

/** Whoever says that he gives a share or a ratio gives it in percent or in times. */
function findUnitIssues({ measure, unit }: Readable<Metric>): Found[] {
  if (!unit) return [];
  const { kind } = readUnitOf(unit);
  const found = `${describeFound(unit)} of a ${measure}`;
  if (measure === 'percentage' && kind !== 'points' && !/percent|per cent|%/i.test(unit))
    return [
      { key: 'unit', found, right: 'percent, and of what, as "percent of adults"; or another measure' },
    ];
  if (measure === 'count' && (kind === 'percent' || kind === 'points'))
    return [{ key: 'unit', found, right: 'what is counted, as "countries"; or `measure: percentage`' }];
  if (measure === 'ratio' && (kind === 'percent' || kind === 'points' || kind === 'money'))
    return [{ key: 'unit', found, right: 'times, as "times the level of 2019"; or another measure' }];
  return [];
}

/** "Deaths" is no unit of a rate: it is read on an axis, away from the record. */
function findDenominatorIssues({ measure, unit, denominator }: Readable<Metric>): Found[] {
  if (measure !== 'rate' || !unit || !denominator) return [];
  const named = readUnitOf(unit).denominator;
  if (named !== null && sameDenominator(named, denominator, ENGLISH)) return [];
  if (unit.toLowerCase().includes(denominator.toLowerCase())) return [];
  const bare =
    named === null ? unit : unit.slice(0, unit.lastIndexOf(named)).replace(/\s*(?:per|an?|\/)\s*$/u, '');
  return [
    {
      key: 'unit',
      found: `${describeFound(unit)}, which does not name the denominator`,
      right: `\`unit: ${bare} per ${denominator}\``,
    },
  ];
}

function findCurrencyIssues({ measure, unit, currency }: Readable<Metric>): Found[] {
  if (measure !== 'money' || !unit) return [];
  const [own] = isCurrency(unit) ? [unit] : readUnitOf(unit).currencies;
  if (!currency || own === undefined || own === currency) return [];
  const isAmbiguous = !isCurrency(unit) && readUnitOf(unit).currencies.includes(currency);
  if (isAmbiguous) return [];
  const found = `${describeFound(currency)} beside the unit ${describeFound(unit)}`;
  return [{ key: 'currency', found, right: `\`currency: ${own}\`, or a unit in ${currency}` }];
}

function findUcumIssues({ measure, unit, ucum }: Readable<Metric>): Found[] {
  if (!ucum || !unit) return [];
  const wanted = ucumOfUnit(unit);
  if (!isUcum(ucum)) {
    const nearest = ucumOfUnit(ucum) ?? findNearest(ucum, UNIT_CODES) ?? wanted;
    const hint = nearest === undefined ? '' : ` (nearest: ${nearest})`;
    return [
      { key: 'ucum', found: describeFound(ucum), right: `a code of UCUM, as "t" or "kW.h" or "d"${hint}` },
    ];
  }
  if (measure === 'duration' && !isUcumTime(ucum))
    return [{ key: 'ucum', found: describeFound(ucum), right: 'a unit of time: s, min, h, d, wk, mo or a' }];
  const scaled = wanted && withScale(wanted, unitScale(unit));
  if (scaled === undefined || scaled === ucum) return [];
  // Of a scale there are several right codes (Mt of a million tonnes), and one that is surely wrong.
  if (scaled !== wanted && ucum !== wanted) return [];
  return [
    {
      key: 'ucum',
      found: `${describeFound(ucum)} beside the unit ${describeFound(unit)}`,
      right: `\`ucum: ${scaled}\``,
    },
  ];
}

/** `10*6.t` of a million tonnes. */
const withScale = (code: string, scale: number): string =>
  scale > 1 ? `10*${Math.round(Math.log10(scale))}.${code}` : code;
