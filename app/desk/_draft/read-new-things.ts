import type { Draft } from '../../../lib/draft/draft.ts';
import { type DraftMetric, draftMetricSchema } from '../../../lib/draft/draft-metric.ts';
import { toShortSlug } from '../../../lib/draft/make-slug.ts';
import { type Entity, entitySchema } from '../../../lib/model/entity.ts';
import type { Choices } from './catalogue-choices.ts';
import { withoutGaps } from './read-figure-form.ts';

type Fields = Record<string, string[]>;
type Errors = Record<string, string>;
type Topic = NonNullable<Draft['topics']>[number];
/** What a form makes anew for the catalogue; a metric that the draft brings already may be changed. */
export type NewThings = { metric?: DraftMetric; isNew?: boolean; entity?: Entity; topic?: Topic };

/** Reads what a form makes anew or changes; `errors` says what is wrong, by field. */
export function readNewThings(fields: Fields, draft: Draft, choices: Choices, errors: Errors): NewThings {
  return { ...readMetric(fields, draft, choices, errors), ...readEntity(fields, choices, errors) };
}

function readMetric(fields: Fields, draft: Draft, choices: Choices, errors: Errors): NewThings {
  const text = textOf(fields);
  const name = text('new_metric_name');
  const own = fields.as_new ? undefined : draft.metrics?.find(({ slug }) => slug === text('own_metric'));
  if (name === '' && !own) return {};
  const slug = own?.slug ?? (text('new_metric_slug') || toShortSlug(name));
  if (!own && choices.metrics.some(({ code }) => code === slug)) {
    errors.new_metric_name = `There is a metric ${slug} already: choose it above, or give the new one another name.`;
    return {};
  }
  const topic = readTopic(text('new_metric_topic'), choices);
  const isOwnTopic = topic && own?.topics?.includes(topic.slug);
  const parsed = draftMetricSchema.safeParse(
    withoutGaps({
      ...own,
      slug,
      name,
      measure: text('new_metric_measure'),
      unit: text('new_metric_unit') || undefined,
      definition: text('new_metric_definition') || undefined,
      denominator: text('new_metric_denominator') || undefined,
      currency: text('new_metric_currency') || undefined,
      ucum: text('new_metric_ucum') || undefined,
      population: text('new_metric_population') || undefined,
      topics: isOwnTopic ? own?.topics : topic && [topic.slug],
    }),
  );
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) errors[`new_metric_${String(path[0])}`] ??= message;
    return {};
  }
  const isNewTopic = topic && !choices.topics.some(({ code }) => code === topic.slug);
  return { metric: parsed.data, isNew: !own, ...(isNewTopic && { topic }) };
}

function readTopic(typed: string, choices: Choices): Topic | undefined {
  if (typed === '') return undefined;
  const low = typed.toLowerCase();
  const known = choices.topics.find(
    ({ code, name }) => code === low || name.toLowerCase() === low || typed.endsWith(`(${code})`),
  );
  if (known) return { slug: known.code, name: known.name, description: known.name };
  return { slug: toShortSlug(typed), name: typed, description: `${typed}.` };
}

function readEntity(fields: Fields, choices: Choices, errors: Errors): NewThings {
  const text = textOf(fields);
  const name = text('new_entity_name');
  if (name === '') return {};
  const kind = text('new_entity_kind');
  const parsed = entitySchema.safeParse(
    withoutGaps({
      code: text('new_entity_code') || toShortSlug(name),
      kind,
      name,
      belongs_to: text('new_entity_belongs_to') || undefined,
    }),
  );
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) errors[`new_entity_${String(path[0])}`] ??= message;
    return {};
  }
  if (choices.entities.some(({ code }) => code === parsed.data.code)) {
    errors.new_entity_name = `${parsed.data.code} is known already: choose it above.`;
    return {};
  }
  return { entity: parsed.data };
}

const textOf = (fields: Fields) => (name: string) => fields[name]?.at(-1)?.trim() ?? '';
