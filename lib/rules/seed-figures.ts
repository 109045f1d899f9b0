import { printedQualifier } from '../figures/printed-hedge.ts';
import { printsMargin } from '../figures/printed-margin.ts';
import { listPrintedValues, printsValue } from '../figures/prints-value.ts';
import { languageOf, languageOrNone } from '../language/languages.ts';
import { type Bounds, boundsOf, NO_BOUNDS, sameBounds } from '../model/bounds.ts';
import { toBounds } from '../model/claim-bounds.ts';
import type { Metric } from '../model/metric.ts';
import { isHedged } from '../model/qualifiers.ts';
import type { ClaimPlace, Draft, SeedIndex } from './seed-draft.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

/** Rules of kind, unit, value and bounds: they agree with the metric, and with the number and the hedge in print. */
export function findFigureIssues(place: ClaimPlace, index: SeedIndex): SeedIssue[] {
  const metric = place.claim.metric === undefined ? undefined : index.metrics?.get(place.claim.metric);
  return [
    ...(metric ? findMeasureIssues(place, metric) : []),
    ...findValueIssues(place),
    ...findHedgeIssues(place),
    ...findBoundsIssues(place),
  ];
}

/** What was withdrawn may have been withdrawn for just this slip, and stays as it was published. */
function findValueIssues({ file, path, claim, language }: ClaimPlace): SeedIssue[] {
  const { kind, value, unit = '', as_printed: printed, withdrawn } = claim;
  if (kind !== 'figure' || value === undefined || printed === undefined || withdrawn) return [];
  const read = languageOrNone(language);
  if (printsValue(printed, value, { unit, language: read })) return [];
  const values = listPrintedValues(printed, read);
  const isFall = values.includes(-value) && value > 0;
  const right =
    values.length === 0
      ? `a phrase in as_printed that prints it, or kind soft: ${describeFound(printed)} prints no number`
      : `${values.join(' or ')}, which as_printed ${describeFound(printed)} prints${isFall ? ' (a fall has its sign)' : ''}, or the phrase that prints ${value}`;
  return [{ file, path: [...path, 'value'], found: describeFound(value), right }];
}

/** The hedge in print decides the qualifier; of a language without a file we know no hedges. */
function findHedgeIssues({ file, path, claim, language }: ClaimPlace): SeedIssue[] {
  const { kind, qualifier, value, range, as_printed: printed, withdrawn } = claim;
  if (kind !== 'figure' || qualifier === undefined || printed === undefined) return [];
  const read = languageOf(language);
  if (withdrawn || !read) return [];
  const values = range ? [range.from ?? Number.NaN, range.to ?? Number.NaN] : [value ?? Number.NaN];
  const wanted = printedQualifier(printed, { values, language: read });
  if (wanted === qualifier) return [];
  const right = isHedged(wanted)
    ? `${wanted}, as as_printed ${describeFound(printed)} hedges its number`
    : `${wanted}, since as_printed ${describeFound(printed)} prints no hedge; or the phrase with its hedge`;
  return [{ file, path: [...path, 'qualifier'], found: describeFound(qualifier), right }];
}

function findMeasureIssues({ file, path, claim }: ClaimPlace, metric: Draft<Metric>): SeedIssue[] {
  const { measure, unit, slug } = metric;
  if (measure === undefined || claim.kind === undefined) return [];
  const wanted = measure === 'wording' ? 'soft' : measure === 'relation' ? 'relation' : 'figure';
  if (claim.kind !== wanted) {
    const right = `${wanted}, or another metric: ${slug} measures a ${measure}, which only ${wanted} claims carry`;
    return [{ file, path: [...path, 'kind'], found: describeFound(claim.kind), right }];
  }
  if (claim.kind !== 'figure' || claim.unit === undefined || typeof unit !== 'string' || claim.unit === unit)
    return [];
  const right = `${describeFound(unit)}, the unit of the metric ${slug}`;
  return [{ file, path: [...path, 'unit'], found: describeFound(claim.unit), right }];
}

/** Bounds are those that the hedge implies, or a margin that the article prints. */
function findBoundsIssues(place: ClaimPlace): SeedIssue[] {
  const { file, path, claim } = place;
  const { bounds, qualifier, value, as_printed: printed } = claim;
  if (!bounds || qualifier === undefined || value === undefined || printed === undefined) return [];
  const written = toBounds(bounds);
  if (written.lower !== null && written.upper !== null && written.lower > written.upper) return [];
  const implied = boundsOf(qualifier, value, printed);
  if (sameBounds(written, isHedged(qualifier) ? implied : NO_BOUNDS)) return [];
  const issue = { file, path: [...path, 'bounds'], found: describeBounds(written) };
  const margin = toMargin(written, value);
  if (margin && (claim.withdrawn ? !isHedged(qualifier) : isPrinted(place, margin))) return [];
  if (isHedged(qualifier)) {
    const right = `${describeBounds(implied)}, which ${qualifier} implies; the bounds may be left out`;
    return [{ ...issue, right }];
  }
  const right = margin
    ? `no bounds, or the phrase that prints them, as "plus or minus 3": as_printed ${describeFound(printed)} prints no such margin`
    : `no bounds, or a printed margin around ${value} with both lower and upper: no hedge is printed`;
  return [{ ...issue, right }];
}

type Margin = { lower: number; upper: number };

function toMargin({ lower, upper }: Bounds, value: number): Margin | undefined {
  const isMargin = lower !== null && upper !== null && lower < upper && lower <= value && value <= upper;
  return isMargin ? { lower, upper } : undefined;
}

function isPrinted({ claim, language }: ClaimPlace, margin: Margin): boolean {
  const { as_printed: printed = '', value = 0, unit = '' } = claim;
  return printsMargin(printed, value, margin, { unit, language: languageOrNone(language) });
}

function describeBounds({ lower, lowerExclusive, upper, upperExclusive }: Bounds): string {
  const parts = [
    lower === null ? [] : `lower ${lower}${lowerExclusive ? ' (exclusive)' : ''}`,
    upper === null ? [] : `upper ${upper}${upperExclusive ? ' (exclusive)' : ''}`,
  ].flat();
  return parts.length === 0 ? 'no bounds' : parts.join(', ');
}
