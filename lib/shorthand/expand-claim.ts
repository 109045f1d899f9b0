import { languageOrNone } from '../language/languages.ts';
import type { Kind, Measure } from '../model/vocabulary.ts';
import { statedValues } from '../rules/figure-words.ts';
import type { ReadableClaim } from '../rules/readable.ts';
import { describeFound, type SeedPath } from '../rules/seed-issue.ts';
import { expandAttribution } from './expand-attribution.ts';
import { expandParties } from './expand-parties.ts';
import { expandPeriod } from './expand-period.ts';
import { expandPlaces } from './expand-places.ts';
import type { Expansion } from './expansion.ts';
import { asList, asMap, asText, type PlainMap, withoutGaps } from './plain-data.ts';
import { readPhrase, readQualifier } from './read-phrase.ts';

/** A claim in full, as far as it could be read; what is no map stays as it is. `index` is its place in the list. */
export function expandClaim(written: unknown, index: number, expansion: Expansion): unknown {
  const map = asMap(written);
  if (!map) return written;
  const path: SeedPath = ['claims', index];
  const { block, occurrence, reason: _, ...claim } = map;
  refuseHint({ block, occurrence }, path, expansion);
  claim.metric ??= expansion.default('metric', [...path, 'metric']);
  const { measure, unit } = expansion.catalogue.metrics.get(asText(claim.metric) ?? '') ?? {};
  if (claim.kind === undefined) {
    claim.kind = kindOf(claim, measure, expansion);
    expansion.origins.derived([...path, 'kind'], [...path, 'metric']);
  }
  if (claim.kind === 'figure') fillFigure(claim, path, { measure, unit: unit ?? undefined }, expansion);
  const { steps, chainEnd } = expandAttribution(claim, path, expansion);
  claim.attribution = steps;
  delete claim.says;
  claim.chain_end ??= chainEnd ?? expansion.default('chain_end', [...path, 'chain_end']);
  if (claim.reference === undefined) {
    claim.reference = expansion.default('reference', [...path, 'reference']);
    if (claim.reference_note === undefined)
      claim.reference_note = expansion.default('reference_note', [...path, 'reference_note']);
  }
  if (claim.period === undefined) claim.period = expansion.default('period', [...path, 'period']);
  if (typeof claim.period === 'string') {
    const place = expansion.origins.find([...path, 'period']).path;
    expansion.origins.derived([...path, 'period'], place);
  }
  claim.period = expandPeriod(claim.period);
  claim.entities = expandParties(claim.entities, [...path, 'entities'], expansion);
  if (claim.caveat === undefined) claim.caveat = expansion.default('caveat', [...path, 'caveat']);
  fillTexts(claim, path, expansion);
  return withoutGaps({ ...claim, ...expandPlaces(claim, path, { block, occurrence }, expansion) });
}

/** Wordings and relations are what their metric measures; where that is not known, a number makes a figure. */
function kindOf(claim: PlainMap, measure: Measure | undefined, expansion: Expansion): Kind {
  if (measure === 'wording') return 'soft';
  if (measure === 'relation') return 'relation';
  if (measure !== undefined || 'value' in claim || 'range' in claim || 'qualifier' in claim) return 'figure';
  const language = languageOrNone(expansion.language);
  const read = readPhrase(asText(claim.as_printed) ?? '', { unit: '', measure: 'count', language });
  return 'cures' in read && read.cures.length === 0 ? 'soft' : 'figure';
}

type OfMetric = { measure: Measure | undefined; unit: string | undefined };

/** Unit, quantity and hedge of a figure that does not say them. */
function fillFigure(
  claim: PlainMap,
  path: SeedPath,
  { measure, unit }: OfMetric,
  expansion: Expansion,
): void {
  const { origins } = expansion;
  if (claim.unit === undefined && unit !== undefined) {
    claim.unit = unit;
    origins.derived([...path, 'unit'], origins.find([...path, 'metric']).path);
  }
  const printed = asText(claim.as_printed);
  if (printed === undefined) return;
  const context = {
    unit: asText(claim.unit) ?? '',
    measure: measure ?? 'count',
    language: languageOrNone(expansion.language),
  };
  const derive = (field: string) => origins.derived([...path, field], [...path, 'as_printed']);
  if (claim.value === undefined && claim.range === undefined) {
    for (const field of ['value', 'range', 'statistic', 'fraction'])
      if (claim[field] === undefined) derive(field);
    const read = readPhrase(printed, context);
    if ('cures' in read) refuseQuantity(printed, read.cures, path, expansion);
    else Object.assign(claim, withoutGaps({ ...read, ...withoutGaps(claim) }));
  }
  if (claim.qualifier !== undefined) return;
  derive('qualifier');
  const qualifier = readQualifier(printed, statedValues(claim as ReadableClaim), context);
  if (qualifier !== undefined) claim.qualifier = qualifier;
}

function refuseQuantity(
  printed: string,
  cures: readonly string[],
  path: SeedPath,
  expansion: Expansion,
): void {
  const foreign = languageOrNone(expansion.language).code === 'und';
  const at = { path: [...path, 'as_printed'], found: `${describeFound(printed)} and no value` };
  const right = foreign
    ? 'value and qualifier written out: phrases are read in English and German alone'
    : cures.length === 0
      ? 'a phrase that prints a number, or the value, or kind: soft'
      : `the one that is claimed, as ${cures.map((cure) => `\`${cure}\``).join(' or ')}`;
  expansion.refuse({ ...at, right }, [...path, 'value'], [...path, 'range']);
  if (foreign) expansion.silenced.push([...path, 'qualifier']);
}

/** Fills what stands in braces in our own texts of the claim. */
function fillTexts(claim: PlainMap, path: SeedPath, expansion: Expansion): void {
  const find = (id: string | undefined) =>
    id === undefined || id === claim.id
      ? { claim: claim as ReadableClaim, language: expansion.language }
      : 'no id, as the text is of this claim and tells its own figure';
  for (const field of ['description', 'caveat'])
    claim[field] = expansion.fill(claim[field], [...path, field], find);
  claim.attribution =
    asList(claim.attribution)?.map((step, at) => {
      const map = asMap(step);
      if (!map) return step;
      return withoutGaps({
        ...map,
        says: expansion.fill(map.says, [...path, 'attribution', at, 'says'], find),
      });
    }) ?? claim.attribution;
}

function refuseHint(hints: PlainMap, path: SeedPath, expansion: Expansion): void {
  for (const [field, value] of Object.entries(hints))
    if (value !== undefined && (!Number.isInteger(value) || Number(value) < 1))
      expansion.refuse({
        path: [...path, field],
        found: describeFound(value),
        right: `a whole number from 1: which ${field} prints the phrase`,
      });
}
