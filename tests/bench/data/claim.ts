import type { Catalogue } from '../../../lib/model/catalogue.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { claimBounds, withBounds } from '../../../lib/model/claim-bounds.ts';
import type { Metric } from '../../../lib/model/metric.ts';
import { HEDGES, isHedged } from '../../../lib/model/qualifiers.ts';
import {
  CHAIN_ENDS,
  INTERVAL_KINDS,
  isTextForm,
  QUALIFIERS,
  REFERENCES,
  REPORTING,
} from '../../../lib/model/vocabulary.ts';
import { BIGGEST_METRIC, pad, RARE_ENTITIES } from './catalogue.ts';
import { type Random, random, zipf } from './random.ts';

/** What claims are drawn from. */
export type Urn = {
  seed: number;
  articles: number;
  catalogue: Catalogue;
  /** The slugs of metrics that have a chart. */
  drawnMetrics: ReadonlySet<string>;
  drawMetric: (random: Random) => Metric;
  drawCountry: (random: Random) => string;
  drawSource: (random: Random) => string;
};

const WORDINGS = ['many of them', 'a large share', 'hardly any', 'the largest by far', 'thousands of places'];
const BIGGEST_SHARE = 0.1;
/** Shares of figures that are a range, or have an interval, and of claims on a region, a group or a population. */
const RANGES = 0.03;
const INTERVALS = 0.03;
const RARE_PARTIES = 0.02;

/** `catalogue` is a synthetic one alone; `articles` says how many there are to refer to. */
export function makeUrn(catalogue: Catalogue, articles: number, seed: number): Urn {
  const [, ...metrics] = catalogue.metrics.metrics;
  const biggest = catalogue.metrics.metrics.find(({ slug }) => slug === BIGGEST_METRIC) as Metric;
  const countries = catalogue.entities.filter(({ kind }) => kind === 'country').map(({ code }) => code);
  const ranked = {
    metric: zipf(metrics.length),
    country: zipf(countries.length),
    source: zipf(catalogue.sources.length),
  };
  return {
    seed,
    articles,
    catalogue,
    drawnMetrics: new Set(
      catalogue.metrics.metrics.flatMap((metric) => (isTextForm(metric) ? [] : [metric.slug])),
    ),
    drawMetric: (from) => (from.chance(BIGGEST_SHARE) ? biggest : (metrics[ranked.metric(from)] ?? biggest)),
    // Ranks are spread over the alphabet, so that what is frequent has no neighbourhood.
    drawCountry: (from) => countries[(ranked.country(from) * 37) % countries.length] ?? 'SWE',
    drawSource: (from) => catalogue.sources[ranked.source(from)]?.slug ?? '',
  };
}

export const articleSlug = (index: number): string => `synthetic-${pad(index + 1, 6)}`;
export const claimId = (article: number, index: number): string =>
  `${articleSlug(article)}-${pad(index + 1, 2)}`;

/** One claim of one article; the first of each is neither withdrawn nor a restatement, so that others can restate it. */
export function makeClaim(urn: Urn, article: number, index: number, blocks: number): Claim {
  const from = random(urn.seed, 'claim', article, index);
  const restated = index === 0 ? undefined : drawRestated(urn, from, article);
  const model = restated === undefined ? from : random(urn.seed, 'claim', restated, 0);
  // Apart from the others, whose numbers stay as they were.
  const rare = random(urn.seed, 'rare', ...(restated === undefined ? [article, index] : [restated, 0]));
  const metric = urn.drawMetric(model);
  const own = {
    id: claimId(article, index),
    locator: makeLocator(from, blocks),
    reference: from.pick(REFERENCES),
    attribution: makeSteps(urn, from, article),
    chain_end: from.pick(CHAIN_ENDS),
    restates:
      restated === undefined ? null : { claim: claimId(restated, 0), reason: 'Synthetic: the same again.' },
    withdrawn:
      index > 0 && from.chance(0.005)
        ? { on: '2025-02-01', reason: 'Synthetic: withdrawn to see it.', cause: 'our_reading' }
        : null,
  };
  return withBounds({ ...own, ...makeContent(urn, { model, rare }, metric) } as Claim);
}

/** The article whose first claim this one restates, before it or after it, or its own. */
function drawRestated({ articles }: Urn, from: Random, article: number): number | undefined {
  if (!from.chance(0.02)) return undefined;
  return from.chance(0.5) ? article : from.int(0, articles - 1);
}

function makeContent(urn: Urn, { model: from, rare }: { model: Random; rare: Random }, metric: Metric) {
  const isFigure = metric.measure !== 'wording' && metric.measure !== 'relation';
  const common = {
    metric: metric.slug,
    period: makePeriod(from),
    entities: withRareEntity(makeEntities(urn, from, metric), rare),
    also_at: [],
    description: `A synthetic article gives a value of ${metric.name.toLowerCase()}.`,
    caveat: 'It is made up and says nothing of the world.',
  };
  if (!isFigure) {
    const kind = metric.measure === 'relation' ? 'relation' : 'soft';
    return { ...common, kind, as_printed: from.pick(WORDINGS) };
  }
  const qualifier = from.chance(0.6) ? 'stated' : from.pick(QUALIFIERS);
  const { value, printed } = makeValue(from, metric);
  const stated = rare.chance(RANGES) ? makeRange(value, metric, rare) : { value, printed };
  const interval = rare.chance(INTERVALS) ? makeInterval(value, rare) : null;
  const hasInterval = interval !== null && stated.range === undefined && isPlainMeasure(metric);
  const printedInterval = hasInterval
    ? ` (${numbers.format(interval.from)} to ${numbers.format(interval.to)})`
    : '';
  const phrase = `${stated.printed}${printedInterval}`;
  return {
    ...common,
    ...{ kind: 'figure', value: stated.value, range: stated.range, unit: metric.unit ?? '', qualifier },
    as_printed: isHedged(qualifier) ? `${HEDGES[qualifier].words} ${phrase}` : phrase,
    interval: hasInterval ? interval : null,
  };
}

type Stated = { value?: number; range?: { from: number; to: number }; printed: string };

/** From a value up: in percent and in plain units as print has it, of money in millions. */
function makeRange(value: number, { measure, unit }: Metric, rare: Random): Stated {
  const isMoney = measure === 'money';
  const step = isMoney ? 1_000_000 : 1;
  const from = Math.floor(value / step);
  const to = from + rare.int(1, 20);
  const ends = `${numbers.format(from)} to ${numbers.format(to)}`;
  const printed = isMoney
    ? `USD ${ends} million`
    : measure === 'percentage' || measure === 'change'
      ? `${ends} percent`
      : `${ends} ${measure === 'rate' ? unit?.split(' ')[0] : unit}`;
  return { range: { from: from * step, to: to * step }, printed };
}

/** Measures of which print has a number as it is, without a scale. */
const isPlainMeasure = ({ measure }: Metric) => measure === 'percentage' || measure === 'count';

function makeInterval(value: number, rare: Random) {
  const way = rare.int(1, 40) / 10;
  return { kind: rare.pick(INTERVAL_KINDS), from: round(value - way), to: round(value + way) };
}

function withRareEntity<T extends { entity: string }>(parties: T[], rare: Random): T[] {
  const [first, ...others] = parties;
  if (first === undefined || !rare.chance(RARE_PARTIES)) return parties;
  return [{ ...first, entity: rare.pick(RARE_ENTITIES).code }, ...others];
}

function makeValue(from: Random, { measure, unit }: Metric): { value: number; printed: string } {
  if (measure === 'change') {
    const value = from.int(-600, 900) / 10;
    return { value, printed: `${value} percent` };
  }
  if (measure === 'rate') {
    const value = from.int(1, 9_000) / 10;
    return { value, printed: `${value} per 100,000 people` };
  }
  if (measure === 'percentage') {
    const value = from.chance(0.3) ? from.int(0, 1_000) / 10 : from.int(0, 100);
    return { value, printed: `${value} percent` };
  }
  if (measure === 'money') {
    const tenths = from.int(1, 999);
    const [scale, word] = from.chance(0.5) ? [1e9, 'billion'] : [1e6, 'million'];
    return { value: Math.round((tenths / 10) * scale), printed: `USD ${tenths / 10} ${word}` };
  }
  const value = Math.floor(10 ** (from.next() * 6)) - 1;
  return { value, printed: `${numbers.format(value)} ${unit}` };
}

const round = (value: number) => Math.round(value * 10) / 10;
const numbers = new Intl.NumberFormat('en');

function makePeriod(from: Random) {
  if (from.chance(0.2)) return null;
  const year = from.int(1990, 2024);
  const basis = from.chance(0.7) ? ('printed' as const) : ('inferred' as const);
  if (from.chance(0.6)) return { start: null, end: `${year}`, basis, note: null };
  const month = from.int(1, 12);
  if (from.chance(0.5)) return { start: null, end: `${year}-${pad(month, 2)}`, basis, note: null };
  return { start: `${year}-01-01`, end: `${year}-${pad(month, 2)}-${pad(from.int(1, 28), 2)}`, basis };
}

function makeEntities(urn: Urn, from: Random, { rows_by, measure }: Metric) {
  const first = { entity: urn.drawCountry(from), role: rows_by, inferred: from.chance(0.05) };
  const isSecond = measure === 'relation' || from.chance(0.3);
  if (!isSecond) return [first];
  const role = measure === 'relation' ? ('recipient' as const) : ('partner' as const);
  const organisation = `synthetic-organisation-${pad(from.int(1, 150), 3)}`;
  const entity = from.chance(0.3) ? organisation : urn.drawCountry(from);
  return [first, { entity, role, inferred: false }];
}

function makeLocator(from: Random, blocks: number) {
  return {
    block: from.int(2, blocks),
    sentence: from.int(1, 6),
    word: from.int(1, 30),
    occurrence: 1,
    of: from.chance(0.9) ? 1 : 2,
    sentence_sha256: from.hex(64),
    fingerprint: from.hex(32),
    unique_in_article: from.chance(0.8),
  };
}

function makeSteps(urn: Urn, from: Random, article: number) {
  const step = (source: string | null) => {
    const inferred = from.chance(0.1);
    return {
      who: source === null ? `Synthetic Ministry ${from.int(1, 90)}` : `Author of ${source}`,
      source,
      reporting: inferred ? null : from.pick(REPORTING),
      says: from.chance(0.2) ? 'Synthetic: the same value' : null,
      inferred,
    };
  };
  const through = from.chance(0.02) ? articleSlug(from.int(0, urn.articles - 1)) : null;
  const last = from.chance(0.75) ? urn.drawSource(from) : null;
  const middle = through !== null && through !== articleSlug(article) ? [step(through)] : [];
  return from.chance(0.4) ? [step(null), ...middle, step(last)] : [...middle, step(last)];
}

/** Whether a claim has a number without a hedge or a margin. */
export const isPlain = (claim: Claim): boolean =>
  claim.kind === 'figure' && claim.qualifier === 'stated' && claimBounds(claim).lower === null;
