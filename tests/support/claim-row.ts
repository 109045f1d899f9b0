import type { BesideCheck, ChartMetric } from '../../lib/chart/chart.ts';
import { BLANK_CLAIM, type ClaimRow, type Participant } from '../../lib/model/claim-row.ts';
import type { MetricRow, SourceRow } from '../../lib/model/rows.ts';
import type { Role } from '../../lib/model/vocabulary.ts';

/** A claim of an invented article; every test overrides what it is about. */
export function aClaimRow(overrides: Partial<ClaimRow> = {}): ClaimRow {
  return {
    ...BLANK_CLAIM,
    claimId: 'town-libraries-01',
    metric: 'libraries-open',
    metricName: 'Libraries open on Sundays',
    group: 'libraries-open',
    value: 50,
    lower: 50,
    lowerExclusive: true,
    qualifier: 'more_than',
    asPrinted: 'more than 50 libraries',
    unit: 'libraries',
    periodEnd: '2021-03-31',
    periodBasis: 'inferred',
    entities: [
      { code: 'LUX', name: 'Luxembourg', kind: 'country', country: 'LUX', role: 'provider', inferred: false },
    ],
    description: 'The Example Gazette writes that more than 50 libraries open on Sundays.',
    caveat: 'It does not say which.',
    articleSlug: 'town-libraries',
    articleTitle: 'Sunday, in the reading room',
    articleShort: 'Gazette 2021',
    articlePublisher: 'The Example Gazette',
    articleUrl: 'https://gazette.example/sunday',
    articlePublished: '2021-04',
    articleAuthors: [{ name: 'Ada Example', family: 'Example', affiliation: 'Example Foundation' }],
    block: 4,
    sentence: 2,
    paragraph: 3,
    section: 'Open doors',
    attributedTo: 'Library Board',
    primarySlug: 'library-board-2021',
    primaryTitle: 'Opening hours, 2021',
    primaryPublisher: 'Library Board',
    primaryInferred: false,
    reference: 'no_link_shown',
    chainEnd: 'primary_not_read',
    ...overrides,
  };
}

/** What a chart takes from the metric of `aClaimRow()`. */
export function aChartMetric(overrides: Partial<ChartMetric> = {}): ChartMetric {
  const { slug, name, measure, unit, form, rowsBy, stage, annotations } = aMetricRow();
  return { slug, name, measure, unit, form, rowsBy, stage, annotations, ...overrides };
}

/** What another source says of `aClaimRow()`. */
export function aBesideCheck(overrides: Partial<BesideCheck> = {}): BesideCheck {
  return {
    id: 'board-2021',
    who: 'Library Board',
    says: 'It counted 52.',
    date: '2021-04-02',
    verdict: 'more_exact',
    gives: 'neither',
    readAs: 'secondary',
    quantity: {
      value: 52,
      unit: 'libraries',
      as_printed: '52 libraries',
      compares: 'series',
      label: 'counted',
    },
    ...overrides,
  };
}

/** An organisation that goes by its name. */
export function aParticipant(name: string, role: Role = 'provider'): Participant {
  return { code: name, name, kind: 'organisation', country: null, role, inferred: false };
}

export function aMetricRow(overrides: Partial<MetricRow> = {}): MetricRow {
  return {
    slug: 'libraries-open',
    position: 1,
    name: 'Libraries open on Sundays',
    definition: 'Number of libraries that open on Sundays.',
    measure: 'count',
    unit: 'libraries',
    denominator: null,
    currency: null,
    ucum: null,
    population: null,
    group: 'libraries-open',
    groupReason: 'Counts libraries.',
    form: 'counts',
    rowsBy: 'provider',
    stage: 'done',
    cases: 'chosen',
    title: 'The Gazette counts more than 50 libraries that open on Sundays',
    subtitle: 'Libraries, to 31 March 2021',
    doesNotSay: 'It does not say which.',
    annotations: [],
    topics: [{ slug: 'opening-hours', name: 'Opening hours' }],
    claims: 1,
    ...overrides,
  };
}

export function aSourceRow(overrides: Partial<SourceRow> = {}): SourceRow {
  return {
    slug: 'town-libraries',
    position: 1,
    kind: 'article',
    short: 'Gazette 2021',
    title: 'Sunday, in the reading room',
    publisher: 'The Example Gazette',
    genre: 'opinion piece',
    medium: null,
    publishedDate: '2021-04',
    publishedBasis: 'printed on the page',
    address: 'https://gazette.example/sunday',
    archived: null,
    language: 'en',
    note: null,
    copublished: null,
    survey: null,
    authors: [{ name: 'Ada Example', family: 'Example', affiliation: 'Example Foundation' }],
    claims: 1,
    checks: 0,
    lastRead: null,
    ...overrides,
  };
}
