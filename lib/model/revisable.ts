import type { Bounds } from './bounds.ts';
import type { Claim } from './claim.ts';
import { claimBounds } from './claim-bounds.ts';
import { claimInterval, type Interval } from './claim-interval.ts';
import type { SurveyMargin } from './interval.ts';
import type { PeriodBasis } from './vocabulary.ts';

/** What of a claim can't change silently: readers may have quoted it. `withdrawn` is the date of a withdrawal. */
export const REVISABLE_FIELDS = [
  'value',
  'qualifier',
  'bounds.lower',
  'bounds.lower_exclusive',
  'bounds.upper',
  'bounds.upper_exclusive',
  'unit',
  'as_printed',
  'period.start',
  'period.end',
  'period.basis',
  'attribution',
  'entities',
  'metric',
  'withdrawn',
  'attribution.sources',
  'attribution.reporting',
  'reference',
  'chain_end',
  'restates',
  'range.from',
  'range.to',
  'statistic',
  'fraction',
  'base',
  'interval.kind',
  'interval.level',
  'interval.from',
  'interval.to',
] as const;
export type RevisableField = (typeof REVISABLE_FIELDS)[number];

/** A single value, as a field of a file or a revision holds it. `null` is a gap and never zero. */
export type Scalar = string | number | boolean | null;
export type RevisableValues = Record<RevisableField, Scalar>;

/** One property of the chain of attribution as a revision notes it: that of each step, from the article on. */
export const joinSteps = (parts: readonly string[]): string => parts.join(' → ');

/** The parties of a claim as a revision notes them: `SWE as respondent; CHN as subject`. */
export const joinEntities = (parts: readonly { entity: string; role: string }[]): string =>
  parts.map(({ entity, role }) => `${entity} as ${role}`).join('; ');

/** The bounds as revisions note them: where a bound is absent, it is not exclusive either. */
export function boundsValues({ lower, lowerExclusive, upper, upperExclusive }: Bounds) {
  return {
    'bounds.lower': lower,
    'bounds.lower_exclusive': lower !== null && lowerExclusive,
    'bounds.upper': upper,
    'bounds.upper_exclusive': upper !== null && upperExclusive,
  };
}

/** The interval as revisions note it. */
export function intervalValues(interval: Pick<Interval, 'kind' | 'level' | 'lower' | 'upper'> | null) {
  return {
    'interval.kind': interval?.kind ?? null,
    'interval.level': interval?.level ?? null,
    'interval.from': interval?.lower ?? null,
    'interval.to': interval?.upper ?? null,
  };
}

/** How a claim's period is known; `null` where none is, or where we only suppose one in words. */
export function periodBasis({ period }: Claim): PeriodBasis | null {
  return period?.start || period?.end ? period.basis : null;
}

/** Every revisable field of a claim with its present value, derived bounds and the article's margins included. */
export function revisableValues(claim: Claim, margins: readonly SurveyMargin[] = []): RevisableValues {
  const figure = claim.kind === 'figure' ? claim : null;
  return {
    value: figure?.value ?? null,
    qualifier: figure?.qualifier ?? null,
    'range.from': figure?.range?.from ?? null,
    'range.to': figure?.range?.to ?? null,
    statistic: figure?.statistic ?? null,
    fraction: figure?.fraction ?? null,
    base: figure?.base ?? null,
    ...intervalValues(claimInterval(claim, margins)),
    ...boundsValues(claimBounds(claim)),
    unit: figure?.unit ?? null,
    as_printed: claim.as_printed,
    'period.start': claim.period?.start ?? null,
    'period.end': claim.period?.end ?? null,
    'period.basis': periodBasis(claim),
    attribution: joinSteps(claim.attribution.map(({ who }) => who)),
    'attribution.sources': joinSteps(claim.attribution.map(({ source }) => source ?? 'none')),
    'attribution.reporting': joinSteps(claim.attribution.map(({ reporting }) => reporting ?? 'inferred')),
    reference: claim.reference,
    chain_end: claim.chain_end,
    restates: claim.restates?.claim ?? null,
    entities: joinEntities(claim.entities),
    metric: claim.metric,
    withdrawn: claim.withdrawn?.on ?? null,
  };
}
