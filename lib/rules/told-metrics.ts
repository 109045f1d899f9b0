import { listToldFigures, type ToldFigure } from '../figures/told-figures.ts';
import type { Check } from '../model/check.ts';
import type { Metric } from '../model/metric.ts';
import {
  type NamedArticle,
  present,
  type Readable,
  type ReadableCatalogue,
  type SeedIndex,
} from './readable.ts';
import { describeFound, METRICS_FILE, type SeedIssue, type SeedPath } from './seed-issue.ts';
import {
  addCheck,
  addMargin,
  addRecord,
  definitionOf,
  Evidence,
  listOwnFigures,
  listUnheld,
} from './told-evidence.ts';

/** A text of metrics.yaml and the metrics whose claims it may tell of. */
type Text = { path: SeedPath; text: string | undefined; metrics: string[]; unit?: string };
/** A figure of such a text, with those of its numbers that nothing has held so far. */
type Need = { path: SeedPath; figure: ToldFigure; metrics: string[] };

/** Words may count so far whatever is claimed. */
const FEW = 3;

/**
 * Holds the figures that titles, subtitles, notes and reasons of metrics.yaml tell against the claims of their metrics and
 * the checks of these, as articles pass by. Of each metric only the figures that are still open are kept.
 */
export class ToldInMetrics {
  readonly #index: SeedIndex;
  readonly #open = new Map<string, Set<Need>>();
  readonly #counts = new Map<string, number>();
  /** The units of time that claims of a metric give a number of. */
  readonly #spans = new Map<string, Set<string>>();
  /** Metrics of claims in other languages, whose words for numbers we don't read. */
  readonly #foreign = new Set<string>();
  #isWhole = true;

  constructor(readable: ReadableCatalogue, index: SeedIndex) {
    this.#index = index;
    for (const { path, text = '', metrics, unit } of listTexts(readable)) {
      const defined = metrics.map((slug) => definitionOf(index.metrics?.get(slug)));
      for (const [at, slug] of metrics.entries()) this.#addSpans(slug, defined[at]);
      const told = unit === undefined ? listToldFigures(text) : listOwnFigures(text, unit);
      for (const figure of told) this.#need({ path, figure, metrics }, defined);
    }
  }

  /** An article that could not be read may have what is missed. */
  skip(): void {
    this.#isWhole = false;
  }

  article({ content }: NamedArticle): void {
    const isForeign = (content.article?.language ?? 'en') !== 'en';
    let checks: Map<string, Readable<Check>[]> | undefined;
    for (const [, claim] of present(content.claims)) {
      const { metric = '', id = '' } = claim;
      if (!this.#open.get(metric)?.size) continue;
      this.#counts.set(metric, (this.#counts.get(metric) ?? 0) + 1);
      if (isForeign) this.#foreign.add(metric);
      const evidence = new Evidence();
      addRecord(evidence, claim, this.#index);
      addMargin(evidence, claim, content.margins);
      evidence.add(claim.description, claim.caveat);
      checks ??= listChecksByClaim(content.checks);
      for (const check of checks.get(id) ?? []) addCheck(evidence, check);
      this.#addSpans(metric, evidence);
      this.#hold(metric, evidence);
    }
  }

  /** What is still open after the last article. */
  finish(): SeedIssue[] {
    if (!this.#isWhole) return [];
    const open = new Set([...this.#open.values()].flatMap((needs) => [...needs]));
    return [...open].flatMap(({ path, figure, metrics }): SeedIssue[] => {
      const counted = metrics.reduce((sum, slug) => sum + (this.#counts.get(slug) ?? 0), 0);
      const isCount =
        figure.isCount && figure.numbers.every((readings) => Math.max(...readings) <= Math.max(FEW, counted));
      if (isCount || this.#isFreeSpan(figure, metrics) || metrics.some((slug) => this.#foreign.has(slug)))
        return [];
      const found = `${describeFound(figure.printed)}, which no claim of ${metrics.join(' or ')} has, and no check of one`;
      return [{ file: METRICS_FILE, path, found, right: 'a figure that one of them has' }];
    });
  }

  #addSpans(metric: string, evidence: Evidence | undefined): void {
    this.#spans.set(metric, new Set([...(this.#spans.get(metric) ?? []), ...(evidence?.spans ?? [])]));
  }

  #isFreeSpan({ span }: ToldFigure, metrics: readonly string[]): boolean {
    return span !== undefined && !metrics.some((slug) => this.#spans.get(slug)?.has(span));
  }

  #need(need: Need, defined: Evidence[]): void {
    const numbers = listUnheld(need.figure, ...defined);
    if (numbers.length === 0) return;
    need.figure = { ...need.figure, numbers };
    for (const slug of need.metrics) this.#open.set(slug, (this.#open.get(slug) ?? new Set()).add(need));
  }

  #hold(metric: string, evidence: Evidence): void {
    for (const need of this.#open.get(metric) ?? []) {
      const numbers = listUnheld(need.figure, evidence);
      need.figure = { ...need.figure, numbers };
      if (numbers.length === 0) for (const slug of need.metrics) this.#open.get(slug)?.delete(need);
    }
  }
}

function listTexts({ metrics: file }: ReadableCatalogue): Text[] {
  const metrics = present(file?.metrics);
  const inGroup = (group: string | undefined) =>
    metrics.flatMap(([, metric]) =>
      metric.slug !== undefined && metric.group === group ? [metric.slug] : [],
    );
  const groups = present(file?.groups).map(([at, { slug, reason }]) => ({
    path: ['groups', at, 'reason'],
    text: reason,
    metrics: inGroup(slug),
  }));
  const topics = present(file?.topics).flatMap(([at, { slug, name, description }]) => {
    const own = metrics.flatMap(([, metric]) =>
      metric.slug !== undefined && metric.topics?.includes(slug) ? [metric.slug] : [],
    );
    return [
      { path: ['topics', at, 'name'], text: name, metrics: own },
      { path: ['topics', at, 'description'], text: description, metrics: own },
    ];
  });
  return [
    ...topics,
    ...groups,
    ...metrics.flatMap(([at, metric]) => listMetricTexts(metric, ['metrics', at])),
  ];
}

function listMetricTexts(metric: Readable<Metric>, path: SeedPath): Text[] {
  const { slug = '', name, unit, finding, annotations, apart } = metric;
  const named: Text = { path: [...path, 'name'], text: name, metrics: [slug], unit: unit ?? '' };
  const notes = present(annotations).map(([i, text]) => ({
    path: [...path, 'annotations', i],
    text,
    metrics: [slug],
  }));
  const reasons = present(apart).map(([i, { metric, reason }]) => ({
    path: [...path, 'apart', i, 'reason'],
    text: reason,
    metrics: metric === undefined ? [slug] : [slug, metric],
  }));
  return [named, ...listFinding(finding, [...path, 'finding'], [slug]), ...notes, ...reasons];
}

function listFinding(
  finding: Readable<Metric['finding']> | null | undefined,
  path: SeedPath,
  metrics: string[],
): Text[] {
  return (['title', 'subtitle', 'does_not_say'] as const).map((key) => ({
    path: [...path, key],
    text: finding?.[key],
    metrics,
  }));
}

function listChecksByClaim(
  checks: (Readable<Check> | undefined)[] | undefined,
): Map<string, Readable<Check>[]> {
  const byClaim = new Map<string, Readable<Check>[]>();
  for (const [, check] of present(checks))
    for (const [, id] of present(check.claims)) byClaim.set(id, [...(byClaim.get(id) ?? []), check]);
  return byClaim;
}
