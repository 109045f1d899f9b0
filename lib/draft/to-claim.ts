import { languageOrNone } from '../language/languages.ts';
import type { Measure } from '../model/vocabulary.ts';
import { readPhrase, readQualifier } from '../shorthand/read-phrase.ts';
import type { Draft, DraftFigure } from './draft.ts';
import type { DraftMetric } from './draft-metric.ts';

/** The fields of a decided figure that a claim has alike, in the order in which claims are written. */
const ALIKE = [
  'bounds',
  'statistic',
  'interval',
  'fraction',
  'base',
  'entities',
  'period',
  'reference',
  'reference_note',
  'attribution',
  'chain_end',
  'description',
  'caveat',
  'restates',
] as const;
const OF_FIGURES = new Set<string>(['bounds', 'statistic', 'interval', 'fraction', 'base']);

type OfMetric = Pick<DraftMetric, 'slug' | 'measure' | 'unit' | 'rows_by'>;

/** A decided figure as a claim of the written form; what its phrase and its metric say already is left out. */
export function toWrittenClaim(
  figure: DraftFigure,
  { defaults = {}, article }: Pick<Draft, 'defaults' | 'article'>,
  metrics: readonly OfMetric[],
): Record<string, unknown> {
  const { id, kind, metric, printed, block, occurrence } = figure;
  const of = metrics.find(({ slug }) => slug === (metric ?? defaults.metric));
  const attribution = figure.attribution ?? defaults.attribution ?? toSteps(figure);
  const said: Record<string, unknown> = {
    ...figure,
    entities: figure.entities?.map((named, _, all) =>
      toParticipant(named, defaults, all.length === 1 ? of : undefined),
    ),
    attribution: defaults.attribution === attribution ? undefined : attribution,
    chain_end: figure.chain_end ?? toChainEnd(attribution, defaults),
    caveat: figure.caveat ?? (defaults.caveat ? undefined : NO_CAVEAT),
  };
  const isFigure = figure.disposition === 'claim';
  return Object.fromEntries(
    [
      ['id', id],
      ['kind', of ? undefined : (kind ?? KIND_OF[figure.disposition])],
      ['metric', metric === defaults.metric ? undefined : metric],
      ['as_printed', printed],
      ['block', block],
      ['occurrence', occurrence],
      ...(isFigure ? toQuantity(figure, of, article.language) : []),
      ...ALIKE.map((key) => [key, !isFigure && OF_FIGURES.has(key) ? undefined : said[key]] as const),
    ].filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Previews alone show it: without a caveat nothing is published. */
const NO_CAVEAT = 'Not written yet.';

const KIND_OF: Partial<Record<DraftFigure['disposition'], string>> = {
  claim: 'figure',
  soft: 'soft',
  relation: 'relation',
};

/** Value and hedge, as far as the phrase does not say them in the metric's unit. */
function toQuantity(figure: DraftFigure, of: OfMetric | undefined, code = 'en'): [string, unknown][] {
  const { printed, value, from, to, qualifier, unit } = figure;
  const isRange = typeof from === 'number' && typeof to === 'number';
  const range = isRange ? { from, to } : undefined;
  const measured = of?.unit ?? unit ?? '';
  const context = {
    unit: measured,
    measure: of?.measure ?? ('count' as Measure),
    language: languageOrNone(code),
  };
  const read = readPhrase(printed, context);
  const isRead =
    !('cures' in read) &&
    (isRange ? read.range?.from === from && read.range?.to === to : read.value === value && !read.range);
  const values = isRange ? [from, to] : typeof value === 'number' ? [value] : [];
  const hedge = readQualifier(printed, values, context);
  return [
    ['value', isRead || isRange ? undefined : value],
    ['range', isRead ? undefined : range],
    ['qualifier', qualifier === hedge ? undefined : qualifier],
    ['unit', of ? undefined : unit],
  ];
}

type Named = NonNullable<DraftFigure['entities']>[number];

/** The one entity of a claim takes part as that by which its metric names rows, where nothing else is said. */
function toParticipant(
  { entity, role, note }: Named,
  defaults: Record<string, unknown>,
  of: OfMetric | undefined,
): unknown {
  const known = role ?? (defaults.role ? undefined : of?.rows_by);
  if (note) return { entity, ...(known && { role: known }), note };
  return known ? { [entity]: known } : entity;
}

/** Whoever is said to state it, by a phrase of saying. */
function toSteps({ stated_by: who }: DraftFigure): unknown {
  return who ? [{ who: who.replace(/^the /u, ''), reporting: 'says' }] : undefined;
}

/** A chain that names somebody was not traced; the author states what names nobody. */
function toChainEnd(attribution: unknown, { chain_end: usual }: Record<string, unknown>): string | undefined {
  if (usual !== undefined) return undefined;
  const isSaid = typeof attribution === 'string' || (Array.isArray(attribution) && attribution.length > 0);
  return isSaid ? 'not_traced' : 'own_statement';
}
