import { readUnitOf } from '../figures/record-unit.ts';
import { ucumOfUnit } from '../figures/ucum-of-unit.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Metric } from '../model/metric.ts';
import type { Measure } from '../model/vocabulary.ts';
import { type ContentWord, listContentWords } from './content-words.ts';
import type { DraftMetric } from './draft-metric.ts';
import { around, nearText, type TextFigure } from './figure-context.ts';
import { toSlug } from './make-slug.ts';

/** The metric of each figure, by its slug, and those that the catalogue has not. */
export type ProposedMetrics = { of: Map<TextFigure, string>; added: DraftMetric[] };

const TIME = /^(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|fortnights|nights)$/u;
const CHANGES =
  /\b(?:rose|risen|rise|rises|rising|fell|fall|falls|fallen|grew|grown|grow|growth|increase[ds]?|decrease[ds]?|decline[ds]?|dropp?e?d?|climbed|jumped|shrank|gained?|lost|up|down|more than a year|higher|lower|more likely|less likely|below|above)\b/iu;

/** What kind of quantity a figure is, by its unit and what is said of it. */
function measureOf(counted: TextFigure): Measure | undefined {
  const { kind, reading, figure } = counted;
  if (kind === 'vague' || kind === 'wording') return 'wording';
  const { unitKind, unit } = reading;
  if (unit === 'percentage points' || unitKind === 'points') return 'change';
  if (unitKind === 'percent')
    return figure?.direction && CHANGES.test(nearText(counted)) ? 'change' : 'percentage';
  if (unitKind === 'times') return 'ratio';
  if (unitKind === 'money') return 'money';
  if (figure?.denominator && unitKind !== 'measure') return 'rate';
  if (unitKind === 'measure') return TIME.test(unit ?? '') ? 'duration' : 'amount';
  return unit === null ? undefined : 'count';
}

/** The words around a figure within its sentence that say what it measures, the nearest first. */
function topicOf(figure: TextFigure): ContentWord[] {
  const own = toSlug(figure.reading.unit ?? '').split('-');
  const { before, phrase } = around(figure);
  const [from, to] = [before.length, before.length + phrase.length];
  const sentence = nearText(figure);
  const distance = ({ start }: ContentWord) => (start >= to ? start - to : (from - start) * 1.2);
  return listContentWords(sentence)
    .filter(
      ({ word, start }) =>
        (start < from || start >= to) && !own.includes(word) && /^\p{Ll}/u.test(sentence.charAt(start)),
    )
    .sort((a, b) => distance(a) - distance(b));
}

const stems = (text: string) => new Set(listContentWords(text).map(({ stem }) => stem));

/** Whom a metric is about says little of what it measures: "Unfavourable view of China" is none of China's loans. */
const withoutNames = (text: string) => text.replace(/(?<=\S\s)\p{Lu}[\p{L}\p{N}’'-]*/gu, '');

function isOfUnit(metric: Metric, measure: Measure, figure: TextFigure): boolean {
  if (metric.measure !== measure) return false;
  const { reading } = figure;
  if (measure === 'wording' || measure === 'relation') return true;
  const unit = readUnitOf(metric.unit ?? '');
  if (measure === 'money')
    return (
      unit.currencies.includes(reading.unit?.split(' per ')[0] ?? '') || metric.currency === reading.unit
    );
  if (measure === 'percentage') return true;
  if (measure === 'rate') return metric.denominator === figure.figure?.denominator;
  const nouns = new Set((metric.unit ?? '').toLowerCase().split(/[^\p{L}]+/u));
  return nouns.has((reading.unit ?? '').toLowerCase()) || unit.name === reading.unit;
}

/** How much of what a metric is called stands around a figure: from 0 to 1, by its name and less by its definition. */
function likeness(metric: Metric, words: ReadonlySet<string>): number {
  const unit = stems(metric.unit ?? '');
  const share = (text: string) => {
    const own = [...stems(withoutNames(text))].filter((stem) => !unit.has(stem));
    return own.length === 0 ? 0 : own.filter((stem) => words.has(stem)).length / own.length;
  };
  return share(metric.name) * 0.75 + share(metric.definition) * 0.25;
}

const LEAST_LIKENESS = 0.3;
/** In letters, of the sentence before. */
const NEARBY = 400;

function findExisting(metrics: readonly Metric[], measure: Measure, figure: TextFigure): string | undefined {
  const { block, place, reading } = figure;
  const nearby = `${(block.sentences[place.sentence - 2] ?? '').slice(-NEARBY)} ${nearText(figure)}`;
  const words = new Set([...stems(nearby), ...stems(reading.unit ?? '')]);
  const likely = metrics
    .filter((metric) => isOfUnit(metric, measure, figure))
    .map((metric) => ({ slug: metric.slug, by: likeness(metric, words) }))
    .sort((a, b) => b.by - a.by)[0];
  return likely && likely.by >= LEAST_LIKENESS ? likely.slug : undefined;
}

/** A metric that is being put together for figures that are alike. */
type Open = {
  slug: string;
  measure: Measure;
  unit: string;
  block: number;
  sentence: number;
  stems: Set<string>;
};

/** What says that a figure answers the same as the one before. */
const GOES_ON =
  /\b(?:the same|agree[ds]?|as did|as do|so did|so do|likewise|the (?:share|figure|proportion|rate) (?:is|was|rose|fell|has))\b/iu;

/** So many metrics, the latest, are looked through: a text of thousands of figures is none that anybody would draft. */
const MOST_OPEN = 200;

/** So far apart two blocks may speak of the same thing with one word in common. */
const NEAR_BLOCKS = 2;

/**
 * Alike are figures of the same unit and measure in one sentence; shares in one block; others near each other with a word
 * in common; and any with two. A person parts what does not belong together more quickly than they put it together.
 */
function findOpen(opened: readonly Open[], wanted: Omit<Open, 'slug'>, sentence: string): Open | undefined {
  const same = opened
    .slice(-MOST_OPEN)
    .filter(({ measure, unit }) => measure === wanted.measure && unit === wanted.unit);
  const beside = same.findLast(
    ({ block, sentence }) =>
      block === wanted.block && (sentence === wanted.sentence || wanted.measure === 'percentage'),
  );
  if (beside) return beside;
  const last = same.at(-1);
  if (last && wanted.block - last.block <= NEAR_BLOCKS && GOES_ON.test(sentence)) return last;
  const shared = (open: Open) => [...wanted.stems].filter((stem) => open.stems.has(stem)).length;
  const isNear = ({ block }: Open) => wanted.block - block <= NEAR_BLOCKS;
  return same
    .map((open) => ({ open, common: shared(open), isNear: isNear(open) }))
    .filter(({ common, isNear: near }) => common >= (near && wanted.measure !== 'percentage' ? 1 : 2))
    .sort((a, b) => b.common - a.common || b.open.block - a.open.block)[0]?.open;
}

const MOST_NAME_WORDS = 2;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function nameMetric(measure: Measure, unit: string, topic: readonly ContentWord[]): string {
  const words = [...topic.slice(0, MOST_NAME_WORDS)]
    .sort((a, b) => a.start - b.start)
    .map(({ word }) => word);
  const about = words.join(', ');
  if (measure === 'count' || measure === 'rate') return capital(about === '' ? unit : `${unit} (${about})`);
  const kind: Partial<Record<Measure, string>> = {
    percentage: 'share',
    change: 'change',
    ratio: 'how many times',
    money: 'sum',
    wording: 'in words',
  };
  return capital(`${kind[measure] ?? unit}${about === '' ? '' : ` (${about})`}`);
}

function toMetric(
  slug: string,
  measure: Measure,
  unit: string,
  { figure, reading }: TextFigure,
  name: string,
): DraftMetric {
  const ucum = measure === 'amount' || measure === 'duration' ? ucumOfUnit(unit) : undefined;
  const [currency] = measure === 'money' ? (figure?.currencies ?? []) : [];
  return {
    todo: true,
    slug,
    name,
    measure,
    ...(measure !== 'wording' && { unit: measure === 'ratio' ? 'times' : unit }),
    ...(measure === 'rate' && figure?.denominator && { denominator: figure.denominator }),
    ...(currency && reading.unit !== currency && { currency }),
    ...(ucum && { ucum }),
  };
}

const UNIT_SLUGS: Partial<Record<Measure, string>> = {
  percentage: 'share',
  change: 'change',
  ratio: 'times',
  wording: 'in-words',
};

function makeMetricSlug(name: string, measure: Measure, taken: ReadonlySet<string>): string {
  const about = toSlug(/\((?<about>[^)]+)\)/u.exec(name)?.groups?.about ?? '');
  const head = UNIT_SLUGS[measure] ?? toSlug(name.replace(/\(.*/u, ''));
  const base = [about, head].filter(Boolean).join('-') || 'metric';
  if (!taken.has(base)) return base;
  let count = taken.size > MOST_OPEN ? taken.size : 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** Proposes a metric for each of the figures: the catalogue's where unit and words fit, else a new one that alike figures share. */
export function proposeMetrics(
  figures: readonly TextFigure[],
  { metrics }: Pick<Catalogue, 'metrics'>,
): ProposedMetrics {
  const of = new Map<TextFigure, string>();
  const added: DraftMetric[] = [];
  const opened: Open[] = [];
  const taken = new Set(metrics.metrics.map(({ slug }) => slug));
  for (const figure of figures) {
    const measure = measureOf(figure);
    if (!measure) continue;
    const existing = findExisting(metrics.metrics, measure, figure);
    if (existing) {
      of.set(figure, existing);
      continue;
    }
    const unit = measure === 'wording' ? '' : (figure.reading.unit ?? '');
    const topic = topicOf(figure);
    const wanted = {
      measure,
      unit,
      block: figure.block.number,
      sentence: figure.place.sentence,
      stems: new Set(topic.slice(0, 8).map(({ stem }) => stem)),
    };
    const open = findOpen(opened, wanted, nearText(figure));
    if (open) {
      for (const stem of wanted.stems) open.stems.add(stem);
      of.set(figure, open.slug);
      open.block = wanted.block;
      open.sentence = wanted.sentence;
      continue;
    }
    const name = nameMetric(measure, unit, topic);
    const slug = makeMetricSlug(name, measure, taken);
    taken.add(slug);
    added.push(toMetric(slug, measure, unit, figure, name));
    opened.push({ ...wanted, slug });
    of.set(figure, slug);
  }
  return { of, added };
}
