import type { Catalogue } from '../../../lib/model/catalogue.ts';
import type { Entity } from '../../../lib/model/entity.ts';
import { ISO_COUNTRIES } from '../../../lib/model/iso-countries.ts';
import type { Metric, MetricsFile } from '../../../lib/model/metric.ts';
import type { Source } from '../../../lib/model/source.ts';
import { GENRES } from '../../../lib/model/vocabulary.ts';
import { random } from './random.ts';

const METRICS = 1_500;
const ORGANISATIONS = 150;
const TOPICS = 40;
/** Metrics of one group count the same thing, in one unit. */
const METRICS_OF_A_GROUP = 5;

const MEASURED = [
  { measure: 'percentage', unit: 'percent of adults', form: 'percentages', rows_by: 'respondent' },
  { measure: 'count', unit: 'vessels', form: 'counts', rows_by: 'subject' },
  { measure: 'money', unit: 'USD', form: 'counts', rows_by: 'provider' },
  { measure: 'count', unit: 'hospital beds', form: 'counts', rows_by: 'subject' },
  { measure: 'percentage', unit: 'percent of exports', form: 'percentages', rows_by: 'exporter' },
  { measure: 'wording', unit: null, form: 'table', rows_by: 'subject' },
  { measure: 'relation', unit: null, form: 'relations', rows_by: 'provider' },
] as const satisfies Pick<Metric, 'measure' | 'unit' | 'form' | 'rows_by'>[];

/** Of every so many groups one is of a rarer measure. */
const RARE_EVERY = 25;
const RARE = [
  {
    ...{ measure: 'rate', unit: 'cases per 100,000 people', denominator: '100,000 people' },
    ...{ form: 'counts', rows_by: 'subject' },
  },
  { measure: 'change', unit: 'percent', form: 'counts', rows_by: 'subject' },
] as const satisfies Pick<Metric, 'measure' | 'unit' | 'denominator' | 'form' | 'rows_by'>[];

/** Who claims are about beside countries and organisations, in a small share. */
export const RARE_ENTITIES: readonly Entity[] = [
  { code: '150', kind: 'region', name: 'Europe' },
  { code: '002', kind: 'region', name: 'Africa' },
  { code: 'synthetic-group', kind: 'group', name: 'Synthetic Group', members: ['FRA', 'NPL'] },
  { code: 'synthetic-adults', kind: 'population', name: 'Synthetic adults' },
];

/** The metric that a tenth of all claims is of: every country, year after year. */
export const BIGGEST_METRIC = 'synthetic-measure-0001';

/** What synthetic articles refer to, in proportion to the number of claims. `seed` decides the rest. */
export function makeCatalogue(claims: number, seed: number): Catalogue {
  return {
    entities: makeEntities(),
    sources: Array.from({ length: Math.max(20, Math.ceil(claims / 500)) }, (_, i) => makeSource(i, seed)),
    metrics: makeMetrics(),
  };
}

/** One catalogue after the other; what both have is the first one's. */
export function joinCatalogues(first: Catalogue, second: Catalogue): Catalogue {
  const join = <T>(a: readonly T[], b: readonly T[], key: (item: T) => string) => {
    const known = new Set(a.map(key));
    return [...a, ...b.filter((item) => !known.has(key(item)))];
  };
  const slug = (item: { slug: string }) => item.slug;
  return {
    entities: join(first.entities, second.entities, ({ code }) => code),
    sources: join(first.sources, second.sources, slug),
    metrics: {
      topics: join(first.metrics.topics, second.metrics.topics, slug),
      groups: join(first.metrics.groups, second.metrics.groups, slug),
      metrics: join(first.metrics.metrics, second.metrics.metrics, slug),
    },
  };
}

function makeEntities(): Entity[] {
  const countries = [...ISO_COUNTRIES].map((code) => ({
    code,
    kind: 'country' as const,
    name: `Country ${code}`,
  }));
  const organisations = Array.from({ length: ORGANISATIONS }, (_, i) => ({
    code: `synthetic-organisation-${pad(i + 1, 3)}`,
    kind: 'organisation' as const,
    name: `Synthetic Organisation ${i + 1}`,
    belongs_to: i % 3 === 0 ? null : countries[i]?.code,
  }));
  return [...countries, ...organisations, ...RARE_ENTITIES];
}

function makeMetrics(): MetricsFile {
  const metrics = Array.from({ length: METRICS }, (_, i) => makeMetric(i));
  const groups = [...new Set(metrics.map(({ group }) => group))];
  return {
    topics: Array.from({ length: TOPICS }, (_, i) => makeTopic(i)),
    groups: groups.map((slug) => ({ slug, reason: `Synthetic: ${slug} counts one thing in one unit.` })),
    metrics,
  };
}

function makeMetric(index: number): Metric {
  const slug = `synthetic-measure-${pad(index + 1, 4)}`;
  const group = Math.floor(index / METRICS_OF_A_GROUP);
  const kind = kindOf(group);
  const isBiggest = slug === BIGGEST_METRIC;
  return {
    slug,
    name: `Synthetic measure ${index + 1}`,
    definition: `Made up for measurements: number ${index + 1} of ${METRICS}.`,
    ...kind,
    form: isBiggest ? 'series' : kind.form,
    population: kind.measure === 'percentage' ? 'synthetic adults' : null,
    topics: [makeTopic(group % TOPICS).slug],
    group: `synthetic-group-${pad(group + 1, 3)}`,
    finding: {
      title: `Synthetic articles give values of measure ${index + 1}`,
      subtitle: `${kind.unit ?? 'Wordings as printed'}, made up for measurements`,
      does_not_say: 'Anything about the world: these claims are synthetic.',
    },
    annotations: [],
    apart: [],
  };
}

function kindOf(group: number) {
  const rare =
    (group + 1) % RARE_EVERY === 0 ? RARE[Math.floor(group / RARE_EVERY) % RARE.length] : undefined;
  return rare ?? MEASURED[group % MEASURED.length] ?? MEASURED[0];
}

function makeTopic(index: number): MetricsFile['topics'][number] {
  return {
    slug: `synthetic-topic-${pad(index + 1, 2)}`,
    name: `Synthetic topic ${letters(index)}`,
    description: 'Made up for measurements.',
  };
}

function makeSource(index: number, seed: number): Source {
  const { int, pick, chance } = random(seed, 'source', index);
  return {
    slug: `synthetic-source-${pad(index + 1, 5)}`,
    kind: pick(['report', 'survey', 'statistic', 'statement', 'press_release', 'news_report']),
    title: `Synthetic source ${index + 1}`,
    publisher: `Synthetic Publisher ${int(1, 400)}`,
    genre: pick(GENRES),
    authors: [],
    published: { date: chance(0.8) ? `${int(1995, 2024)}` : null, basis: 'synthetic' },
    address: chance(0.7) ? `https://example.org/synthetic/${index + 1}` : null,
    archived: null,
    language: 'en',
  };
}

export const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Two letters, none alike: a number in a topic's name would be told of its metrics. */
function letters(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
}
