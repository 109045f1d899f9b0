import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import type { Metric } from '../../../lib/model/metric.ts';
import { ROWS_OF } from '../../../lib/shorthand/metric-defaults.ts';
import { FieldProblems } from '../_step/run-step.ts';
import { type Choices, findChoice, writeChoice } from './catalogue-choices.ts';
import { isClaimLike } from './labels.ts';
import { readFigureForm, readLedgerForm } from './read-figure-form.ts';
import { type NewThings, readNewThings } from './read-new-things.ts';

type Fields = Record<string, string[]>;
/** A figure as it was decided, and the lists of the draft that changed with it. */
export type Decided = { figure: DraftFigure; lists: Partial<Pick<Draft, 'metrics' | 'entities' | 'topics'>> };

/** Decides a figure by its form, with all that the form makes anew. Throws FieldProblems where something is wrong or missing. */
export function decideByForm(fields: Fields, old: DraftFigure, draft: Draft, choices: Choices): Decided {
  const disposition = fields.disposition?.at(-1) ?? old.disposition;
  if (!isClaimLike(disposition as DraftFigure['disposition']))
    return { figure: readLedgerForm(fields, old), lists: {} };
  const errors: Record<string, string> = {};
  const made = readNewThings(fields, draft, choices, errors);
  const { figure, errors: more } = readFigureForm(withMade(fields, made), old, withThings(choices, made));
  const all = { ...more, ...errors };
  const metrics = acceptMetric(putMetric(draft.metrics ?? [], made), figure.metric, all);
  if (Object.keys(all).length > 0) throw new FieldProblems(all);
  const entities = addNamed(
    [...(draft.entities ?? []), ...(made.entity ? [made.entity] : [])],
    figure,
    choices,
  );
  const topics = [...(draft.topics ?? []), ...(made.topic ? [made.topic] : [])];
  return {
    figure: withRoles(figure, draft, choices, made),
    lists: {
      ...(metrics.length > 0 && { metrics }),
      ...(entities.length > 0 && { entities }),
      ...(topics.length > 0 && { topics }),
    },
  };
}

/** What was made anew is chosen, too. */
function withMade(fields: Fields, { metric, isNew, entity }: NewThings): Fields {
  const rows = (fields.entity ?? [])
    .map((typed, index) => [typed, fields.role?.[index] ?? ''] as const)
    .filter(([typed]) => typed.trim() !== '');
  if (entity)
    rows.push([writeChoice({ code: entity.code, name: entity.name }), fields.new_entity_role?.at(-1) ?? '']);
  return {
    ...fields,
    ...(metric && isNew && { metric: [metric.slug] }),
    entity: rows.map(([typed]) => typed),
    role: rows.map(([, role]) => role),
  };
}

function withThings(choices: Choices, { metric, isNew, entity }: NewThings): Choices {
  return {
    ...choices,
    metrics:
      metric && isNew
        ? [
            { code: metric.slug, name: metric.name, unit: metric.unit ?? null, measure: metric.measure },
            ...choices.metrics,
          ]
        : choices.metrics,
    entities: entity ? [{ code: entity.code, name: entity.name }, ...choices.entities] : choices.entities,
  };
}

type DraftMetrics = NonNullable<Draft['metrics']>;

function putMetric(metrics: DraftMetrics, { metric, isNew }: NewThings): DraftMetrics {
  if (!metric) return metrics;
  return isNew ? [...metrics, metric] : metrics.map((each) => (each.slug === metric.slug ? metric : each));
}

/**
 * Who decides that a figure is of a metric decides that the metric stands. What it does not say is made of its name and unit, and its
 * topic is that of the draft's metric before it.
 */
function acceptMetric(
  metrics: DraftMetrics,
  slug: string | null | undefined,
  errors: Record<string, string>,
): DraftMetrics {
  const usual = metrics.findLast(
    (metric) => metric.slug !== slug && metric.todo !== true && metric.topics,
  )?.topics;
  return metrics.map((metric) => {
    if (metric.slug !== slug) return metric;
    const { todo: _, ...accepted } = metric;
    const topics = metric.topics ?? usual;
    if (!topics) errors.new_metric_topic ??= NO_TOPIC;
    return { ...accepted, definition: metric.definition ?? toDefinition(metric), topics };
  });
}

const NO_TOPIC =
  'Under which topic do readers look for this new metric? The next new ones take the same, if nothing is said.';

const toDefinition = ({ name, unit }: DraftMetrics[number]) =>
  `${name}${unit ? `, in ${unit}` : ''}, as the article gives it.`;

/** Countries and regions of the lists that everybody knows come into the catalogue with the first claim on them. */
function addNamed(
  entities: NonNullable<Draft['entities']>,
  { entities: named = [] }: DraftFigure,
  choices: Choices,
) {
  const missing = named.flatMap(
    ({ entity }) => choices.entities.find(({ code, record }) => code === entity && record)?.record ?? [],
  );
  const known = new Set(entities.map(({ code }) => code));
  return [...entities, ...missing.filter(({ code }) => !known.has(code))];
}

/** Where the article says no usual role, an entity takes part as the rows of its metric's chart are named. */
function withRoles(figure: DraftFigure, draft: Draft, choices: Choices, { metric }: NewThings): DraftFigure {
  if (draft.defaults?.role || !figure.entities) return figure;
  const measure = (metric ?? findChoice(choices.metrics, figure.metric ?? ''))?.measure as
    | Metric['measure']
    | undefined;
  const role = measure === undefined ? 'subject' : ROWS_OF[measure];
  return { ...figure, entities: figure.entities.map((entity) => ({ ...entity, role: entity.role ?? role })) };
}
