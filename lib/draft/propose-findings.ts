import type { Check } from '../model/check.ts';
import type { Finding } from '../model/finding.ts';
import type { Metric } from '../model/metric.ts';
import { HEDGES } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import { formatList } from '../words/format.ts';

/** A claim as far as a finding rests on it: written shortly or in full. */
export type ProposedClaim = {
  id: string;
  metric: string;
  qualifier?: Qualifier | null;
  range?: object | null;
  interval?: object | null;
  restates?: object | null;
  withdrawn?: object | null;
};

type ProposedMetric = Pick<Metric, 'slug' | 'name' | 'topics' | 'group' | 'measure'>;

type Ground = {
  article: string;
  claims: readonly ProposedClaim[];
  checks: readonly Pick<Check, 'claims'>[];
  /** The metrics that the claims name, those of the catalogue and those that come with the article. */
  metrics: readonly ProposedMetric[];
};

/** What may be drawn as one chart: metrics of one group, their claims, and how many of them say more than a bare number. */
type Candidate = { metrics: ProposedMetric[]; claims: ProposedClaim[]; telling: number };

/** So many findings are proposed at most: as many as the front page shows of one article. */
const MAX_FINDINGS = 6;
const MAX_TITLE = 130;

/**
 * The findings that an article proposes where its editor named none, the weightiest first: charts of several claims on one axis,
 * those of the most claims first; then single numbers that have a hedge, a range, an interval or a check; where there is
 * neither, its first number. A slug is the first metric's and the article's, which no other article has. Only metrics of one group and of a common topic are ever drawn together. Words of its own has a
 * finding of several metrics alone. The first of several numbers may lead, else the first of all.
 */
export function proposeFindings({ article, claims, checks, metrics }: Ground): Finding[] {
  const checked = new Set(checks.flatMap((check) => check.claims));
  const candidates = toCandidates(claims, metrics, checked);
  const several = candidates.filter((each) => each.claims.length > 1);
  const telling = candidates.filter((each) => each.claims.length === 1 && each.telling > 0);
  const ordered = [...several.toSorted((a, b) => weigh(b) - weigh(a)), ...telling];
  const chosen = ordered.length > 0 ? ordered : candidates.filter(isOfNumbers);
  const shown = chosen.slice(0, ordered.length > 0 ? MAX_FINDINGS : 1);
  const leading = shown.find(isOfNumbers) ?? shown[0];
  return shown.map((candidate) => ({
    slug: `${candidate.metrics[0]?.slug}-${article}`,
    metrics: candidate.metrics.map((metric) => metric.slug),
    may_lead: candidate === leading,
    ...(candidate.metrics.length > 1 && { text: toText(candidate) }),
  }));
}

function toCandidates(
  claims: readonly ProposedClaim[],
  metrics: readonly ProposedMetric[],
  checked: ReadonlySet<string>,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const claim of claims) {
    const metric = metrics.find(({ slug }) => slug === claim.metric);
    if (metric === undefined || metric.measure === 'wording' || claim.restates || claim.withdrawn) continue;
    const known = candidates.find((each) => mayJoin(each, metric));
    const candidate = known ?? { metrics: [], claims: [], telling: 0 };
    if (known === undefined) candidates.push(candidate);
    if (!candidate.metrics.includes(metric)) candidate.metrics.push(metric);
    candidate.claims.push(claim);
    candidate.telling += Number(isTelling(claim) || checked.has(claim.id));
  }
  return candidates;
}

function mayJoin({ metrics }: Candidate, { group, measure, topics }: ProposedMetric): boolean {
  return metrics.every(
    (each) =>
      each.group === group && each.measure === measure && each.topics.some((topic) => topics.includes(topic)),
  );
}

/** Whether a chart shows more of it than a bare number would. */
function isTelling({ qualifier, range, interval }: ProposedClaim): boolean {
  const { lower = null, upper = null, near = false } = qualifier ? HEDGES[qualifier] : {};
  return lower !== null || upper !== null || near || Boolean(range) || Boolean(interval);
}

const isOfNumbers = ({ metrics }: Candidate) => metrics.every(({ measure }) => measure !== 'relation');

/** Numbers before relations, then the most claims, then those that say most. */
function weigh(candidate: Candidate): number {
  return (isOfNumbers(candidate) ? 1e6 : 0) + candidate.claims.length * 1e3 + candidate.telling;
}

/** Words for metrics that stand together, which name them and vouch for nothing. */
function toText({ metrics }: Candidate): NonNullable<Finding['text']> {
  const names = metrics.map(({ name }) => name);
  const title = toTitle(names);
  return {
    title,
    subtitle: `Each as an article states it, on one axis: ${formatList(names)}.`,
    does_not_say: 'It does not say more than each claim does, nor that these were all.',
  };
}

/** As many names as a title holds, and that there are more. */
function toTitle(names: readonly string[]): string {
  const titles = names.map((_, i) => {
    const shown = names.slice(0, names.length - i);
    return `${formatList(i === 0 ? shown : [...shown, 'more'])}, as articles state them`;
  });
  return titles.find((title) => title.length <= MAX_TITLE) ?? `${names[0]?.slice(0, MAX_TITLE - 1)}…`;
}
