import type { Draft, DraftFigure } from './draft.ts';
import type { DraftMetric } from './draft-metric.ts';

/** The fields of a decided figure that a claim has alike, in the order in which claims are written. */
const ALIKE = [
  'qualifier',
  'bounds',
  'unit',
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

/** A decided figure as a claim of the written form; what its metric says already is left out. */
export function toWrittenClaim(
  figure: DraftFigure,
  { defaults = {} }: Pick<Draft, 'defaults'>,
  metrics: readonly Pick<DraftMetric, 'slug' | 'measure' | 'unit'>[],
): Record<string, unknown> {
  const { id, kind, metric, printed, block, occurrence } = figure;
  const of = metrics.find(({ slug }) => slug === (metric ?? defaults.metric));
  const said: Record<string, unknown> = {
    ...figure,
    entities: figure.entities?.map(toParticipant),
    unit: figure.unit === of?.unit ? undefined : figure.unit,
    qualifier: figure.qualifier === 'stated' ? undefined : figure.qualifier,
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
      ...(isFigure ? toQuantity(figure) : []),
      ...ALIKE.map((key) => [key, !isFigure && OF_FIGURES.has(key) ? undefined : said[key]] as const),
    ].filter(([, value]) => value !== undefined && value !== null),
  );
}

const KIND_OF: Partial<Record<DraftFigure['disposition'], string>> = {
  claim: 'figure',
  soft: 'soft',
  relation: 'relation',
};

const OF_FIGURES = new Set<string>([
  'qualifier',
  'bounds',
  'unit',
  'statistic',
  'interval',
  'fraction',
  'base',
]);

function toQuantity({ value, from, to }: DraftFigure): [string, unknown][] {
  if (from !== null && from !== undefined && to !== null && to !== undefined)
    return [['range', { from, to }]];
  return [['value', value]];
}

function toParticipant({ entity, role, note }: NonNullable<DraftFigure['entities']>[number]): unknown {
  if (note) return { entity, ...(role && { role }), note };
  return role ? { [entity]: role } : entity;
}
