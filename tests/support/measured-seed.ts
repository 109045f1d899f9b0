import type { ArticleFile } from '../../lib/model/article.ts';
import type { Claim, Figure } from '../../lib/model/claim.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Metric } from '../../lib/model/metric.ts';
import { readSeed, type WholeSeed } from './read-seed.ts';
import { SAMPLE_SEED } from './sample-seed.ts';

const ENTITIES: Entity[] = [
  { code: '150', kind: 'region', name: 'Europe' },
  { code: '002', kind: 'region', name: 'Africa' },
  { code: 'g7', kind: 'group', name: 'Group of Seven', members: ['DNK', 'NOR'] },
  { code: 'adults-18-to-35', kind: 'population', name: 'Adults aged 18 to 35' },
  { code: 'nurses-of-norway', kind: 'population', name: 'Nurses of Norway', belongs_to: 'NOR' },
];

const METRICS: Partial<Metric>[] = [
  { slug: 'infections', measure: 'rate', unit: 'cases per 100,000 people', denominator: '100,000 people' },
  { slug: 'aid', measure: 'money', unit: 'EUR' },
  { slug: 'aid-in-dollars', measure: 'money', unit: 'USD' },
  { slug: 'fares', measure: 'change', unit: 'percent' },
  { slug: 'tonnage', measure: 'ratio', unit: 'times' },
  { slug: 'fuel', measure: 'amount', unit: 'tonnes', ucum: 't' },
];

type Change = Partial<Omit<Figure, 'entities'>> & { entities: [entity: string, role: string][] };

/** Figures as print has them, by the last two digits of their ids. */
const FIGURES: Record<string, Change> = {
  20: {
    ...{ metric: 'passengers-content', unit: 'percent of passengers', qualifier: 'stated' },
    ...{ range: { from: 30, to: 40 }, as_printed: '30 to 40 percent', statistic: 'median' },
    entities: [['150', 'respondent']],
  },
  21: {
    ...{ metric: 'infections', unit: 'cases per 100,000 people', qualifier: 'about' },
    ...{ value: 12.5, as_printed: 'about 12.5 cases', interval: intervalOf(9.25, 15) },
    entities: [['002', 'subject']],
  },
  22: {
    ...{ metric: 'aid', unit: 'EUR', qualifier: 'stated', value: 3_000_000_000, as_printed: '€3bn' },
    entities: [
      ['g7', 'lender'],
      ['DNK', 'borrower'],
    ],
  },
  23: {
    ...{ metric: 'fares', unit: 'percent', qualifier: 'more_than', value: -9, base: 'fares of 2019' },
    ...{ as_printed: 'fell more than 9 percent', interval: intervalOf(-12.5, -0.125) },
    entities: [['nurses-of-norway', 'subject']],
  },
  24: {
    ...{ metric: 'tonnage', unit: 'times', qualifier: 'stated', value: 17, as_printed: '17-fold' },
    entities: [
      ['adults-18-to-35', 'subject'],
      ['150', 'partner'],
    ],
  },
  25: {
    ...{ metric: 'ferries-in-service', unit: 'ferries', qualifier: 'less_than', value: 100 },
    as_printed: 'under 100 ferries',
    entities: [['NOR', 'subject']],
  },
  26: {
    ...{ metric: 'passengers-content', unit: 'percent of passengers', qualifier: 'stated', value: 20 },
    ...{ fraction: '1/5', as_printed: 'one in five' },
    entities: [['adults-18-to-35', 'respondent']],
  },
  27: {
    ...{ metric: 'fuel', unit: 'tonnes', qualifier: 'about', range: { from: -0.5, to: 1_200.75 } },
    as_printed: 'between some −0.5 and 1,200.75 tonnes',
    entities: [['ISL', 'subject']],
  },
  28: {
    ...{ metric: 'aid-in-dollars', unit: 'USD', qualifier: 'stated', value: 3_000_000_000 },
    as_printed: '$3 billion',
    entities: [['ISL', 'provider']],
  },
};

function intervalOf(from: number, to: number): NonNullable<Figure['interval']> {
  return { kind: 'confidence', level: 95, from, to };
}

/**
 * The sample with quantities of every kind that print has: ranges, changes, rates, ratios, amounts, intervals, on regions,
 * groups and populations; and an article in German. It is no seed that keeps every rule: it goes into databases alone.
 */
export async function readMeasuredSeed(): Promise<WholeSeed> {
  const read = await readSeed(SAMPLE_SEED);
  if ('problems' in read) throw new Error('The sample is not valid.');
  const { seed } = read;
  const [ferries, lighthouses] = seed.articles;
  if (!ferries || !lighthouses) throw new Error('The sample has lost its articles.');
  const figures = Object.entries(FIGURES).map(([at, change]) =>
    toFigure(ferries, `ferries-2021-${at}`, change),
  );
  const german = toFigure(lighthouses, 'lighthouses-2022-20', {
    ...{ metric: 'aid', unit: 'EUR', qualifier: 'about', value: 1_500_000_000 },
    ...{ as_printed: 'rund 1,5 Milliarden Euro', entities: [['NOR', 'provider']] },
  });
  return {
    entities: [...seed.entities, ...ENTITIES],
    sources: seed.sources,
    metrics: { ...seed.metrics, ...withMetrics(seed.metrics) },
    articles: [
      { ...ferries, claims: [...ferries.claims, ...figures] },
      {
        ...lighthouses,
        article: { ...lighthouses.article, language: 'de' },
        claims: [...lighthouses.claims, german],
      },
    ],
  };
}

function withMetrics({ groups, metrics }: WholeSeed['metrics']) {
  const [model] = metrics;
  if (!model) throw new Error('The sample has lost its metrics.');
  const added = METRICS.map((metric) => ({ ...model, apart: [], ...metric, name: `Sample ${metric.slug}` }));
  return {
    groups: [...groups, ...added.map(({ slug }) => ({ slug, reason: 'a sample' }))],
    metrics: [...metrics, ...added.map((metric) => ({ ...metric, group: metric.slug }))],
  };
}

function toFigure({ claims }: ArticleFile, id: string, { entities, ...change }: Change): Claim {
  const model = claims.find(({ kind }) => kind === 'figure');
  if (model?.kind !== 'figure') throw new Error('The sample has lost its figures.');
  const { value, bounds, restates, withdrawn, ...rest } = model;
  const parties = entities.map(([entity, role]) => ({ entity, role, inferred: false }));
  return { ...rest, ...change, id, also_at: [], entities: parties } as Figure;
}
