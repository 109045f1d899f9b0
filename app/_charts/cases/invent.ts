import type { BesideCheck, ChartMetric } from '../../../lib/chart/chart.ts';
import type { ApartReason, GroupedMetric } from '../../../lib/chart/multiples.ts';
import { boundsOf } from '../../../lib/model/bounds.ts';
import type { Interval } from '../../../lib/model/claim-interval.ts';
import { BLANK_CLAIM, type ClaimRow, type Participant } from '../../../lib/model/claim-row.ts';
import { UNHEDGED } from '../../../lib/model/qualifiers.ts';
import type { Qualifier, Role } from '../../../lib/model/vocabulary.ts';
import { formatNumber } from '../../../lib/words/format.ts';
import { PLACE_CODES } from './invented-names.ts';

/** What one chart of the gallery is made of, with a sentence on what it shows. */
export type Case = Words & {
  metrics: readonly ChartMetric[];
  rows: readonly ClaimRow[];
  checks: readonly BesideCheck[];
};

/** A row with its value or the two ends of its range, its hedge, its words, and what else is to be other than in `NOTHING`. */
export type Row = [
  label: string,
  quantity: number | readonly [from: number, to: number] | null,
  qualifier?: Qualifier,
  printed?: string,
  others?: Partial<ClaimRow>,
];
export type Edge = [from: string, to: string];
type Words = { id: string; title: string; shows: string };

const LIBRARIES: ChartMetric = {
  slug: 'libraries-open',
  name: 'Libraries open on Sundays',
  measure: 'count',
  unit: 'libraries',
  form: 'counts',
  rowsBy: 'provider',
  stage: 'done',
  annotations: [],
};

/** Invented quantities as claim rows, so that they take the one path that real ones take. */
export function inventQuantities(
  words: Words,
  rows: readonly Row[],
  metric: Partial<ChartMetric> = {},
  checks: readonly BesideCheck[] = [],
): Case {
  const whole = { ...LIBRARIES, ...metric };
  const claims = rows.map((row, index) => toClaimRow(row, `${words.id}-${index + 1}`, whole));
  return { ...words, metrics: [whole], rows: claims, checks };
}

/** Invented quantities of several metrics that share an axis, as one chart. */
export function inventTogether(
  words: Words,
  invented: readonly (Partial<ChartMetric> & { slug: string; rows: readonly Row[] })[],
): Case {
  const metrics = invented.map(({ rows, ...metric }) => ({ ...LIBRARIES, ...metric }));
  const rows = invented.flatMap(({ slug, rows }, index) =>
    rows.map((row, at) => toClaimRow(row, `${words.id}-${slug}-${at + 1}`, metrics[index] ?? LIBRARIES)),
  );
  return { ...words, metrics, rows, checks: [] };
}

export type InventedMetric = Partial<ChartMetric> & {
  slug: string;
  group?: string;
  groupReason: string;
  rows: readonly Row[];
};

export type MultiplesCase = { metrics: GroupedMetric[]; rows: ClaimRow[]; apart: ApartReason[] };

/** Invented quantities that may not share an axis: one comparability group a metric, where they name none. */
export function inventMultiples(invented: readonly InventedMetric[], reason?: string): MultiplesCase {
  const metrics = invented.map(({ rows, ...metric }) => ({
    ...LIBRARIES,
    ...metric,
    group: metric.group ?? metric.slug,
    doesNotSay: '',
  }));
  const rows = invented.flatMap(({ slug, rows }, index) =>
    rows.map((row, at) => toClaimRow(row, `${slug}-${at + 1}`, metrics[index] ?? LIBRARIES)),
  );
  const [first, second] = metrics;
  const apart =
    first && second && reason !== undefined ? [{ metric: first.slug, other: second.slug, reason }] : [];
  return { metrics, rows, apart };
}

/**
 * Invented relations, by kind: one metric a kind, of equal lines; partners where they are exchanged, buyers
 * where they are sold, and `considered` names the kinds that are not said to be done.
 */
export function inventRelations(
  words: Words,
  kinds: Record<string, readonly Edge[]>,
  considered: readonly string[] = [],
): Case {
  const metrics = Object.keys(kinds).map(
    (name): ChartMetric => ({
      ...LIBRARIES,
      slug: name.toLowerCase().replaceAll(/\W+/g, '-'),
      name,
      stage: considered.includes(name) ? 'considered' : 'done',
      measure: 'relation',
      unit: null,
      form: 'relations',
    }),
  );
  const edges = Object.values(kinds).flatMap((each, kind) =>
    each.map(([from, to]) => ({ metric: metrics[kind]?.slug ?? '', from, to })),
  );
  const rows = edges.map(({ metric, from, to }, index): ClaimRow => {
    const [one, other] = rolesOf(metric);
    const entities = [anEntity(from, one), anEntity(to, other)];
    const own = metrics.find(({ slug }) => slug === metric);
    const { name: metricName = '', stage = null } = own ?? {};
    const claimId = `${words.id}-${index + 1}`;
    return { ...NOTHING, claimId, kind: 'relation', metric, metricName, stage, entities };
  });
  return { ...words, metrics, rows, checks: [] };
}

function rolesOf(metric: string): [Role, Role] {
  if (metric.includes('sold')) return ['seller', 'buyer'];
  return ['provider', metric.includes('exchanged') ? 'partner' : 'recipient'];
}

/** What another source says, as a check that carries a value. */
export function inventCheck(
  who: string,
  date: string | null,
  quantity: BesideCheck['quantity'],
): BesideCheck {
  return {
    id: `gallery-${who.toLowerCase().replaceAll(' ', '-')}`,
    who,
    says: '',
    date,
    verdict: 'later_value',
    gives: 'neither',
    readAs: 'secondary',
    quantity,
  };
}

function toClaimRow(
  [label, quantity, qualifier = UNHEDGED, printed, others]: Row,
  claimId: string,
  metric: ChartMetric,
): ClaimRow {
  const asPrinted = printed ?? `${numberInPrint(quantity)} ${metric.unit}`;
  return {
    ...NOTHING,
    ...inventNumbers(quantity, qualifier, asPrinted),
    claimId,
    kind: quantity === null ? 'soft' : 'figure',
    metric: metric.slug,
    metricName: metric.name,
    measure: metric.measure,
    unit: metric.unit,
    denominator: metric.denominator ?? null,
    currency: metric.currency ?? null,
    asPrinted,
    description: `${label} is said to have this; the value is invented.`,
    entities: [anEntity(label, 'provider')],
    ...others,
  };
}

function numberInPrint(quantity: Row[1]): string {
  if (quantity === null) return '0';
  return typeof quantity === 'number' ? formatNumber(quantity) : quantity.map(formatNumber).join(' to ');
}

function inventNumbers(quantity: Row[1], qualifier: Qualifier, asPrinted: string): Partial<ClaimRow> {
  if (quantity === null) return {};
  if (typeof quantity === 'number')
    return { value: quantity, qualifier, ...boundsOf(qualifier, quantity, asPrinted) };
  const [rangeFrom, rangeTo] = quantity;
  const bounds = boundsOf(qualifier, { from: rangeFrom, to: rangeTo }, asPrinted);
  return { rangeFrom, rangeTo, qualifier, ...bounds };
}

/** An interval that the article prints for a row's figure: of confidence with its level, or a bare margin. */
export function inventInterval(
  level: number | null,
  lower: number,
  upper: number,
): Pick<ClaimRow, 'interval'> {
  const kind: Interval['kind'] = level === null ? 'margin' : 'confidence';
  return { interval: { kind, level, lower, upper, asPrinted: null, block: null } };
}

function anEntity(name: string, role: Participant['role']): Participant {
  const code = PLACE_CODES[name];
  const kind = code === undefined ? 'organisation' : code.includes('-') ? 'subdivision' : 'country';
  return { code: code ?? name, name, kind, country: null, role, inferred: false };
}

/** A claim of no article: every sample says what it is about. */
const NOTHING: ClaimRow = {
  ...BLANK_CLAIM,
  metric: LIBRARIES.slug,
  metricName: LIBRARIES.name,
  measure: 'relation',
  group: LIBRARIES.slug,
  periodEnd: '2021-03-31',
  periodBasis: 'printed',
  articleSlug: 'invented',
  articleTitle: 'Invented values',
  articleShort: 'Invented 2021',
  articlePublisher: 'Nobody',
  articlePublished: '2021-04-01',
  paragraph: 1,
  attributedTo: 'nobody: the value is invented',
};
