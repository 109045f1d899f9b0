import { findOwnFigure } from '../figures/own-figure.ts';
import { printedQualifier } from '../figures/printed-hedge.ts';
import { mayBeSmallest } from '../figures/printed-statistic.ts';
import { languageOf } from '../language/languages.ts';
import type { Metric } from '../model/metric.ts';
import { isHedged, UNHEDGED } from '../model/qualifiers.ts';
import { readFigures } from '../quantity/read-figures.ts';
import { statedValues } from './figure-words.ts';
import type { ClaimPlace, Readable, SeedIndex } from './readable.ts';
import { findBoundsIssues } from './seed-bounds.ts';
import { findDetailIssues } from './seed-details.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';
import { findUnitIssues } from './seed-units.ts';
import { findValueIssues } from './seed-values.ts';

/** Rules of a figure: it agrees with its metric, and with the number, the hedge and the unit in print. */
export function findFigureIssues(place: ClaimPlace, index: SeedIndex): SeedIssue[] {
  const metric = place.claim.metric === undefined ? undefined : index.metrics?.get(place.claim.metric);
  const values = findValueIssues(place);
  return [
    ...(metric ? findMeasureIssues(place, metric) : []),
    ...values,
    ...findHedgeIssues(place),
    ...findBoundsIssues(place),
    ...(metric && values.length === 0 ? findUnitIssues(place, metric) : []),
    ...findDetailIssues(place, metric),
  ];
}

/** The hedge in print decides the qualifier; of a language without a file we know no hedges. */
function findHedgeIssues(place: ClaimPlace): SeedIssue[] {
  const { file, path, claim } = place;
  const { kind, qualifier, unit, as_printed: printed, withdrawn } = claim;
  const language = languageOf(place.language);
  if (kind !== 'figure' || qualifier === undefined || printed === undefined) return [];
  if (withdrawn || !language) return [];
  const stated = { values: statedValues(claim), unit };
  const wanted = printedQualifier(printed, { ...stated, language });
  if (wanted === qualifier) return [];
  const figure = findOwnFigure(readFigures(printed, language), stated);
  const isSmallest = figure !== undefined && mayBeSmallest(printed, figure, language);
  if (isSmallest && qualifier === UNHEDGED && claim.statistic === 'minimum') return [];
  const smallest = isSmallest ? '; of the smallest of several cases, stated with `statistic: minimum`' : '';
  const right = isHedged(wanted)
    ? `${wanted}, as as_printed ${describeFound(printed)} hedges its number${smallest}`
    : `${wanted}, since as_printed ${describeFound(printed)} prints no hedge; or the phrase with its hedge`;
  return [{ file, path: [...path, 'qualifier'], found: describeFound(qualifier), right }];
}

function findMeasureIssues({ file, path, claim }: ClaimPlace, metric: Readable<Metric>): SeedIssue[] {
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
