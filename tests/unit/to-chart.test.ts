import { describe, expect, it } from 'vitest';
import { chartFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { axisCaption } from '../../app/_charts/layout/axis-caption.ts';
import type { BesideCheck, Chart, ChartMetric } from '../../lib/chart/chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ChartOf } from '../support/chart-of.ts';
import { aBesideCheck, aChartMetric, aClaimRow, aParticipant } from '../support/claim-row.ts';

const TEXT = { id: 'libraries', title: 'Libraries open.', subtitle: 'Libraries', doesNotSay: 'Which.' };

function draw<F extends Chart['form']>(
  form: F,
  rows: ClaimRow[],
  metric: Partial<ChartMetric> = {},
  checks: BesideCheck[] = [],
): ChartOf<F> {
  const chart = toChart(CHART_FORMS, TEXT, [aChartMetric({ form, ...metric })], rows, checks);
  expect(chart?.form).toBe(form);
  return chart as ChartOf<F>;
}

describe('toChart(counts)', () => {
  it('toChart(rows) carries value, hedge and bounds to the mark, in the order of the rows', () => {
    const rows = [
      aClaimRow({ claimId: 'a-01', value: 50, qualifier: 'more_than', lower: 50, lowerExclusive: true }),
      aClaimRow({ claimId: 'a-02', value: 120, qualifier: 'stated', lower: null, lowerExclusive: false }),
      aClaimRow({
        claimId: 'a-03',
        value: 100,
        qualifier: 'almost',
        lower: null,
        upper: 100,
        upperExclusive: true,
      }),
    ];
    const { marks } = draw('counts', rows);
    expect(marks.map(({ n, claimId, value, qualifier }) => [n, claimId, value, qualifier])).toEqual([
      [1, 'a-01', 50, 'more_than'],
      [2, 'a-02', 120, 'stated'],
      [3, 'a-03', 100, 'almost'],
    ]);
    expect(marks.map((mark) => mark.valueLabel)).toEqual(['more than 50', '120', 'almost 100']);
    expect(marks[2]).toMatchObject({ lower: null, upper: 100, upperExclusive: true });
  });

  it('toChart(rows) speaks a mark whole: row, hedge, unit, period, article, paragraph, who says so, check', () => {
    const [mark] = draw('counts', [aClaimRow({ checkVerdict: 'also_reported' })]).marks;
    expect(mark?.spoken).toBe(
      'Luxembourg: more than 50 libraries, to 31 March 2021 (inferred by us). Gazette 2021, 3rd paragraph, under “Open doors”; Library Board; also reported.',
    );
  });

  it('toChart(rows) draws zero and leaves a gap for a claim without a value', () => {
    const rows = [
      aClaimRow({ claimId: 'a-01', value: 0, qualifier: 'stated', lower: null }),
      aClaimRow({ claimId: 'a-02', value: null, qualifier: null, lower: null, asPrinted: 'many libraries' }),
    ];
    const chart = draw('counts', rows);
    expect(chart.marks.map((mark) => [mark.claimId, mark.value])).toEqual([['a-01', 0]]);
    expect(chart.notes.map((note) => note.quantity)).toEqual(['0 libraries', '“many libraries”']);
  });

  it('toChart(rows) makes a restated claim a note and no mark', () => {
    const rows = [aClaimRow({ claimId: 'a-01' }), aClaimRow({ claimId: 'a-02', restates: 'a-01' })];
    const chart = draw('counts', rows);
    expect(chart.marks.map((mark) => mark.n)).toEqual([1]);
    expect(chart.notes.map((note) => [note.n, note.restates])).toEqual([
      [1, null],
      [2, 'a-01'],
    ]);
  });

  it('toChart(rows) has one axis for all marks, from zero', () => {
    const chart = draw('counts', [aClaimRow({ value: 120, qualifier: 'stated', lower: null })]);
    expect(chart.axis).toMatchObject({ min: 0, max: 150 });
  });

  it('toChart(rows) names a row by its metric’s role, and by all entities where none has it', () => {
    const entities = [aParticipant('Ministry'), aParticipant('Luxembourg', 'recipient')];
    expect(draw('counts', [aClaimRow({ entities })]).marks[0]?.label).toBe('Ministry');
    const other = draw('counts', [aClaimRow({ entities })], { rowsBy: 'exporter' });
    expect(other.marks[0]?.label).toBe('Ministry and Luxembourg');
  });
});

describe('toChart(rows, checks, found)', () => {
  it('toChart(rows) keeps the order of the articles, but over time', () => {
    const at = (claimId: string, name: string, periodEnd: string) =>
      aClaimRow({ claimId, periodEnd, qualifier: 'stated', lower: null, entities: [aParticipant(name)] });
    const rows = [at('a', 'Trier', '2021'), at('b', 'Metz', '2020'), at('c', 'Trier', '2019')];
    expect(draw('counts', rows).marks.map((mark) => mark.claimId)).toEqual(['a', 'b', 'c']);
    expect(draw('series', rows).marks.map((mark) => mark.claimId)).toEqual(['c', 'a', 'b']);
  });

  it('toChart(rows, checks, found) joins nothing where only candidates were read', () => {
    const rows = ['2019', '2020'].map((periodEnd) =>
      aClaimRow({
        ...{ claimId: periodEnd, periodStart: periodEnd, periodEnd },
        ...{ qualifier: 'stated', lower: null },
      }),
    );
    const metrics = [aChartMetric({ form: 'series' })];
    const joins = (found?: { claims: number; labels: number }) =>
      (toChart(CHART_FORMS, TEXT, metrics, rows, [], found) as ChartOf<'series'>).joins.length;
    expect([joins(), joins({ claims: 2, labels: 1 })]).toEqual([1, 0]);
  });

  it('toChart(rows) holds bounds and what others say on the axis, and has a unit in any case', () => {
    const row = aClaimRow({ qualifier: 'stated', value: 50, lower: -20, lowerExclusive: false, upper: 160 });
    expect(draw('counts', [row], { unit: null })).toMatchObject({ unit: '', axis: { min: -50, max: 200 } });
    const quantity = {
      lower: 5,
      upper: 900,
      unit: 'libraries',
      as_printed: '5 to 900',
      label: 'planned',
      compares: 'series' as const,
    };
    expect(draw('beside', [row], {}, [aBesideCheck({ quantity })]).axis.max).toBe(1000);
  });

  it('toChart([]) is undefined for relations too', () => {
    expect(
      toChart(CHART_FORMS, TEXT, [aChartMetric({ form: 'relations', measure: 'relation' })], []),
    ).toBeUndefined();
  });
});

describe('toChart(percentages)', () => {
  it('toChart(rows) runs percentages from 0 to 100 and speaks their unit', () => {
    const row = aClaimRow({
      value: 83,
      qualifier: 'stated',
      measure: 'percentage',
      unit: 'percent of adults',
    });
    const chart = draw('percentages', [row], { measure: 'percentage', unit: 'percent of adults' });
    expect(chart.axis).toMatchObject({ min: 0, max: 100 });
    expect(chart.marks[0]?.valueLabel).toBe('83%');
    expect(chart.marks[0]?.spoken).toContain('83 percent of adults');
  });
});

describe('toChart(beside)', () => {
  const stated = aClaimRow({ value: 50, qualifier: 'stated', lower: null, articlePublished: '2021-04-24' });

  it('toChart(rows, checks) sets the stated value, by its article and date, beside dated values of others', () => {
    const chart = draw('beside', [stated], {}, [aBesideCheck()]);
    expect(chart.marks.map((mark) => mark.label)).toEqual(['Gazette, 24 April 2021']);
    expect(chart.others.map((other) => [other.label, other.value, other.valueLabel])).toEqual([
      ['Library Board, 2 April 2021', 52, '52 libraries'],
    ]);
  });

  it('toChart(rows, checks) tells several stated values apart by their rows', () => {
    const chart = draw(
      'beside',
      [stated, { ...stated, claimId: 'b', entities: [aParticipant('Trier')] }],
      {},
      [],
    );
    expect(chart.marks.map((mark) => mark.label)).toEqual([
      'Luxembourg (Gazette, 24 April 2021)',
      'Trier (Gazette, 24 April 2021)',
    ]);
  });

  it('toChart(rows, checks) keeps a range a range and says an undated value is undated', () => {
    const quantity = {
      lower: 5,
      upper: 10,
      unit: 'libraries',
      as_printed: '5 to 10',
      label: 'planned',
      compares: 'same' as const,
    };
    const [other] = draw('beside', [stated], {}, [aBesideCheck({ quantity, date: null })]).others;
    expect(other).toMatchObject({
      ...{ label: 'Library Board, undated', value: null, rangeFrom: 5, rangeTo: 10 },
      ...{ lower: null, upper: null },
    });
    expect(other?.valueLabel).toBe('5–10 libraries');
  });

  it('toChart(rows, checks) says a money range’s currency and scale once', () => {
    const row = { ...stated, value: 5e9, measure: 'money' as const, unit: 'USD' };
    const quantity = {
      lower: 5e9,
      upper: 10e9,
      unit: 'USD',
      as_printed: 'USD 5–10 billion',
      label: 'planned',
      compares: 'series' as const,
    };
    const chart = draw('beside', [row], { measure: 'money', unit: 'USD' }, [aBesideCheck({ quantity })]);
    expect(chart.others[0]?.valueLabel).toBe('USD 5–10 billion');
    expect(chart.axis.max).toBe(10e9);
  });

  it('toChart(rows, checks) says what was converted by us, from what, at which rate', () => {
    const converted = { from: 'LUF 2100', rate: 40.34, rate_date: '2002-01-01', rate_source: 'fixed rate' };
    const quantity = {
      value: 52,
      unit: 'libraries',
      as_printed: 'LUF 2100',
      label: 'spent',
      compares: 'same' as const,
      converted,
    };
    const [other] = draw('beside', [stated], {}, [aBesideCheck({ quantity })]).others;
    expect(other?.converted).toBe('converted by us from LUF 2100 at 40.34 (fixed rate, 1 January 2002)');
    expect(other?.spoken).toContain('converted by us');
  });

  it('toChart(rows, checks) draws no value of another unit, and none that is not there', () => {
    const regions = {
      value: 60,
      unit: 'libraries and kiosks',
      as_printed: '60',
      label: 'counted',
      compares: 'series' as const,
    };
    const checks = [aBesideCheck({ quantity: regions }), aBesideCheck({ id: 'none', quantity: null })];
    expect(draw('beside', [stated], {}, checks).others).toEqual([]);
  });
});

describe('toChart(series)', () => {
  const dated = (claimId: string, period: string | null, overrides: Partial<ClaimRow> = {}) =>
    aClaimRow({
      ...{ claimId, periodStart: period, periodEnd: period, periodBasis: period === null ? null : 'printed' },
      ...{ value: 50, qualifier: 'stated', lower: null, ...overrides },
    });

  it('toChart(rows) places dated values in order and numbers them by row and date', () => {
    const rows = [dated('a-02', '2021'), dated('a-01', '2019-06'), dated('a-03', '2020-04-17')];
    const { marks, time } = draw('series', rows);
    expect(marks.map(({ n, claimId, date }) => [n, claimId, date])).toEqual([
      [1, 'a-01', '2019-06'],
      [2, 'a-03', '2020-04-17'],
      [3, 'a-02', '2021'],
    ]);
    expect(marks[2]).toMatchObject({
      row: 'Luxembourg',
      label: 'Luxembourg, 2021',
      span: { first: '2021-01-01', last: '2021-12-31', open: null },
    });
    expect(time.ticks.map((tick) => tick.label)).toContain('Jan 2020');
  });

  it('toChart(rows) says undated values in words and never places them', () => {
    const undated = dated('a-02', null, { qualifier: 'more_than', lower: 50 });
    const { marks, notes, annotations } = draw('series', [undated, dated('a-01', '2021')]);
    expect(marks.map((mark) => mark.claimId)).toEqual(['a-01']);
    expect(notes).toHaveLength(2);
    expect(annotations).toEqual([
      'Undated, so not placed in time: Luxembourg: more than 50 libraries (note 2).',
    ]);
    expect(toChart(CHART_FORMS, TEXT, [aChartMetric({ form: 'series' })], [undated])).toBeUndefined();
  });

  it('toChart(rows) joins neighbours that are values, and says what the line is not', () => {
    const rows = [dated('a-01', '2018'), dated('a-02', '2019'), dated('a-03', '2020', { value: null })];
    const chart = draw('series', [...rows, dated('a-04', '2021'), dated('a-05', '2021-05')]);
    expect(chart.joins).toEqual([{ from: 'a-01', to: 'a-02' }]);
    expect(chart.annotations[0]).toContain('nothing is stated in between');
  });

  it('toChart(rows) keeps percentages on 0 to 100, and other dots near their values', () => {
    const rows = [dated('a-01', '2019', { value: 96 }), dated('a-02', '2020', { value: 97 })];
    expect(draw('series', rows).axis).toMatchObject({ min: 96, max: 97 });
    expect(draw('series', rows, { measure: 'percentage' }).axis).toMatchObject({ min: 0, max: 100 });
  });
});

const aRange = (rangeFrom: number, rangeTo: number, part: Partial<ClaimRow> = {}) =>
  aClaimRow({ ...{ value: null, rangeFrom, rangeTo }, ...{ qualifier: 'stated', lower: null }, ...part });
const interval = {
  kind: 'confidence',
  level: 95,
  lower: -5,
  upper: 140,
  asPrinted: null,
  block: null,
} as const;

describe('toChart(ranges and intervals)', () => {
  it('toChart(rows) carries both ends to the mark, the words, the table and the notes', () => {
    const chart = draw('counts', [
      aRange(20, 30),
      aRange(0, 5, { claimId: 'b-01', qualifier: 'about', asPrinted: 'about 0 to 5' }),
    ]);
    expect(chart.marks).toMatchObject([
      { value: null, rangeFrom: 20, rangeTo: 30, valueLabel: '20 to 30' },
      { value: null, rangeFrom: 0, rangeTo: 5, valueLabel: 'about 0 to 5', hedge: 'about' },
    ]);
    expect(chart.marks[0]?.spoken).toContain('20 to 30 libraries');
    expect(chart.notes[0]?.quantity).toBe('20 to 30 libraries');
    expect(chart.alt).toContain(', 20 to 30; ');
  });

  it('toChart(rows) has an axis for both ends of ranges and of intervals, in every form', () => {
    for (const form of ['counts', 'beside', 'series'] as const) {
      const { axis } = draw(form, [aRange(20, 130), aClaimRow({ claimId: 'b-01', interval })]);
      expect([axis.min <= -5, axis.max >= 140], form).toEqual([true, true]);
      expect(
        draw(form, [aRange(20, 130), aClaimRow({ claimId: 'b-01' })]).axis.max,
        form,
      ).toBeGreaterThanOrEqual(130);
    }
  });

  it('toChart(rows) writes an interval beneath its row with its level, speaks it, and says what whiskers are', () => {
    const { marks, notes, annotations, alt } = draw('counts', [aClaimRow({ interval })]);
    expect(marks[0]).toMatchObject({
      valueLabel: 'more than 50',
      remark: '95% confidence interval −5 to 140',
    });
    expect(marks[0]?.spoken).toContain(
      'more than 50 libraries, with a printed 95% confidence interval −5 to 140',
    );
    expect(notes[0]?.quantity).toBe(
      'more than 50 libraries, with a printed 95% confidence interval −5 to 140',
    );
    expect(alt).toContain('more than 50 (95% confidence interval −5 to 140)');
    expect(annotations).toContain('Whiskers are confidence intervals as the article prints them.');
    const margin = { ...interval, kind: 'margin', level: null } as const;
    const both = draw('counts', [aClaimRow({ interval }), aClaimRow({ claimId: 'b-01', interval: margin })]);
    expect(both.annotations).toContain(
      'Whiskers are confidence intervals and margins of error as the article prints them.',
    );
  });
});

describe('toChart(measures)', () => {
  const of = (value: number, part: Partial<ClaimRow>) =>
    aClaimRow({ claimId: `a-${value}`, value, qualifier: 'stated', lower: null, ...part });

  it('toChart(rows) sets changes around zero, with their signs and without an end at 100', () => {
    const change = { measure: 'change', unit: 'percent' } as const;
    for (const form of ['counts', 'percentages', 'series'] as const) {
      const { axis, marks } = draw(form, [of(140, change), of(120, change)], change);
      expect([axis.min, axis.max >= 140], form).toEqual([0, true]);
      expect(axis.ticks, form).toContain(0);
      expect(marks[0]?.valueLabel).toBe('+140%');
    }
    expect(draw('counts', [of(-9, change), of(3, change)], change).axis).toMatchObject({ min: -10, max: 5 });
    const points = { measure: 'percentage', unit: 'percentage points' } as const;
    expect(draw('percentages', [of(-3, points), of(2, points)], points).axis.max).toBeLessThan(100);
  });

  it('toChart(rows) sets ratios on an axis from zero that holds their base, and says so', () => {
    const ratio = { measure: 'ratio', unit: 'times' } as const;
    const { axis, annotations } = draw('counts', [of(0.2, { ...ratio, base: 'the loans of 1998' })], ratio);
    expect([axis.min, axis.max >= 1]).toEqual([0, true]);
    expect(annotations).toEqual(['A bar is as long as its ratio; one as long as the base would end at 1×.']);
  });

  it('toChart(rows) says a base that all share with the unit, in the alt text too', () => {
    const ratio = { measure: 'ratio', unit: 'times' } as const;
    const chart = draw('counts', [of(3, { ...ratio, base: '2010' })], ratio);
    expect(axisCaption(chart)).toBe('times, against 2010 · the line at 1× is 2010 itself');
    expect(chart.alt).toContain('In times, against 2010. ');
    expect(chartFormOf(chart).toQuantities(chart)).toEqual(['Luxembourg: 3× against 2010']);
  });

  it('toChart(rows) says a fraction as printed before its percentage, in the alt text too', () => {
    const share = { measure: 'percentage', unit: 'percent of adults' } as const;
    const chart = draw('percentages', [of(66.7, { ...share, fraction: '2/3' })], share);
    expect(chart.alt).toContain('Luxembourg, 2/3 (66.7%).');
  });

  it('toChart(rows) says bases that differ with their numbers in the alt text, and none with the unit', () => {
    const change = { measure: 'change', unit: 'percent' } as const;
    const rows = [of(3, { ...change, base: '2018' }), of(4, { ...change, base: '2020' })];
    const chart = draw('counts', rows, change);
    expect(axisCaption(chart)).toBe('percent');
    expect(chart.alt).toMatch(/\+3% against 2018; .*\+4% against 2020\.$/);
  });

  it('toChart(rows) says the base on each row where rows differ in it', () => {
    const rows = [of(3, { base: 'the survey of 2018' }), of(4, { base: 'the survey of 2020' })];
    const { marks, annotations } = draw('counts', rows, { measure: 'change', unit: 'points' });
    expect(marks.map(({ remark }) => remark)).toEqual([
      'against the survey of 2018',
      'against the survey of 2020',
    ]);
    expect(annotations).toEqual([]);
  });

  it('toChart(rows) names what a rate is per in the unit, once', () => {
    const rate = { measure: 'rate', denominator: '100,000 people' } as const;
    const unitOf = (unit: string) => draw('counts', [of(3, {}), of(4, {})], { ...rate, unit }).unit;
    expect(unitOf('visits')).toBe('visits per 100,000 people');
    expect(unitOf('visits per 100,000 people')).toBe('visits per 100,000 people');
  });

  it('toChart(rows) names the statistic of each row where a mean and a maximum stand together', () => {
    const rows = [of(3, { statistic: 'mean' }), of(9, { statistic: 'maximum' }), of(5, {})];
    expect(draw('counts', rows).marks.map(({ label, valueLabel }) => `${label}: ${valueLabel}`)).toEqual([
      'Luxembourg, mean: 3',
      'Luxembourg, maximum: 9',
      'Luxembourg, one value: 5',
    ]);
    const ranges = [of(3, { statistic: 'mean' }), of(0, { value: null, rangeFrom: 2, rangeTo: 4 })];
    expect(draw('counts', ranges).marks.map(({ label }) => label)).toEqual([
      'Luxembourg, mean',
      'Luxembourg, a range',
    ]);
    const { marks, notes } = draw('counts', rows);
    for (const said of [marks[0]?.spoken, notes[0]?.inFull, notes[0]?.quantity])
      expect(said).not.toContain('(mean)');
    const alike = [of(3, { statistic: 'mean' }), of(9, { statistic: 'mean' })];
    expect(draw('counts', alike).marks.map(({ valueLabel }) => valueLabel)).toEqual(['3 (mean)', '9 (mean)']);
  });

  it('toChart(rows) of several currencies is undefined', () => {
    const money = (slug: string, currency: string) =>
      aChartMetric({ slug, measure: 'money', unit: currency, currency });
    const rows = [of(3, { metric: 'a' }), of(4, { metric: 'b' })];
    const chartOf = (other: string) =>
      toChart(CHART_FORMS, TEXT, [money('a', 'EUR'), money('b', other)], rows);
    expect(chartOf('EUR')).toBeDefined();
    expect(chartOf('USD')).toBeUndefined();
  });
});

describe('toChart(long lists)', () => {
  it('toChart(rows) says first of a long list what it shows, and has notes for that', () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      aClaimRow({
        claimId: `a-${index}`,
        value: index,
        ...{ qualifier: 'stated', lower: null, entities: [aParticipant(`Town ${index}`)] },
      }),
    );
    const chart = draw('counts', rows, { annotations: ['Counted online.'] });
    expect(chart.marks).toHaveLength(20);
    expect(chart.notes.map((note) => note.n)).toEqual(chart.marks.map((mark) => mark.n));
    expect(chart.annotations).toEqual([
      '20 of 50 rows shown: the ten highest and the ten lowest. All are in the data.',
      'Counted online.',
    ]);
    expect(chart.between).toEqual({ after: 'a-40', rows: 30 });
  });

  it('toChart(rows) lets a percentage beyond 0 to 100 widen the axis, which keeps both ends', () => {
    const row = aClaimRow({ value: -20, qualifier: 'stated', lower: null, measure: 'percentage' });
    const { ticks } = draw('percentages', [row], { measure: 'percentage' }).axis;
    expect(ticks).toEqual(expect.arrayContaining([-50, 0, 100]));
  });
});

describe('toChart(relations)', () => {
  const PARTNERS = [aParticipant('Trier'), aParticipant('Metz', 'partner')];
  const relation = (claimId: string, metric: string, from: string, to: string) =>
    aClaimRow({
      claimId,
      metric,
      kind: 'relation',
      measure: 'relation',
      value: null,
      qualifier: null,
      lower: null,
      unit: null,
      entities: [aParticipant(from), aParticipant(to, 'recipient')],
    });

  it('toChart(rows) groups lines by kind, in the order of the kinds, with their own numerals', () => {
    const metrics = ['books-sent', 'books-promised'].map((slug) =>
      aChartMetric({ slug, name: slug, form: 'relations', measure: 'relation', unit: null }),
    );
    const rows = [
      relation('a-01', 'books-promised', 'Trier', 'Metz'),
      relation('a-02', 'books-sent', 'Trier', 'Nancy'),
      relation('a-03', 'books-sent', 'Arlon', 'Nancy'),
    ];
    const chart = toChart(CHART_FORMS, TEXT, metrics, rows) as ChartOf<'relations'>;
    const drawn = chart.groups.map(({ metric, edges }) => [
      metric,
      edges.map(({ n, from, to }) => [n, from, to]),
    ]);
    expect(drawn).toEqual([
      [
        'books-sent',
        [
          [2, 'Trier', 'Nancy'],
          [3, 'Arlon', 'Nancy'],
        ],
      ],
      ['books-promised', [[1, 'Trier', 'Metz']]],
    ]);
    expect(chart.alt).toContain('Arlon to Nancy');
  });

  it('toChart(rows) takes the kind of a line from its metric’s stage and its ends, whatever the slug says', () => {
    const metrics = (['done', 'considered'] as const).map((stage) =>
      aChartMetric({ slug: `loan-considered-${stage}`, form: 'relations', measure: 'relation', stage }),
    );
    const rows = metrics.flatMap(({ slug }) => [
      relation(`${slug}-01`, slug, 'Trier', 'Metz'),
      { ...relation(`${slug}-02`, slug, 'Trier', 'Metz'), entities: PARTNERS },
    ]);
    const { groups, annotations } = toChart(CHART_FORMS, TEXT, metrics, rows) as ChartOf<'relations'>;
    expect(groups.map(({ edges }) => edges.map(({ kind }) => kind))).toEqual([
      ['sent', 'exchanged'],
      ['considered', 'considered'],
    ]);
    expect(annotations).toEqual(['Dashed lines that end in a ring: only considered, not said to be done.']);
    const spoken = groups.map(({ edges }) => edges.map((edge) => edge.spoken.includes('considered by ')));
    expect(spoken).toEqual([
      [false, false],
      [true, false],
    ]);
    expect(groups[1]?.edges[1]?.spoken).toContain(', considering to share experience with ');
  });
});

describe('toChart', () => {
  it('toChart(rows) is undefined without rows, without values, and where the honest form is no chart', () => {
    const metric = aChartMetric();
    expect(toChart(CHART_FORMS, TEXT, [metric], [])).toBeUndefined();
    expect(toChart(CHART_FORMS, TEXT, [], [aClaimRow()])).toBeUndefined();
    expect(
      toChart(CHART_FORMS, TEXT, [metric], [aClaimRow({ value: null, qualifier: null })]),
    ).toBeUndefined();
    expect(toChart(CHART_FORMS, TEXT, [aChartMetric({ form: 'sentence' })], [aClaimRow()])).toBeUndefined();
    expect(toChart(CHART_FORMS, TEXT, [aChartMetric({ form: 'table' })], [aClaimRow()])).toBeUndefined();
  });

  it('toChart(rows) is plain JSON, with the text alternative and the annotations of its metrics', () => {
    const chart = draw('counts', [aClaimRow()], { annotations: ['Counted online.'] });
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
    expect(chart.annotations).toEqual(['Counted online.']);
    expect(chart.alt).toBe('Libraries open. In libraries. Luxembourg, more than 50.');
  });
});

describe('a claim that was corrected', () => {
  const corrected = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      aClaimRow({ claimId: `a-0${at}`, asPrinted: `${at + 50} libraries`, revisedOn: '2021-05-03' }),
    );

  it('is said on its chart, wherever that goes, and in its note', () => {
    const chart = draw('counts', corrected(1));
    expect(chart.annotations.at(-1)).toBe(
      'Corrected: “50 libraries” on 3 May 2021; the page of each claim says what was changed.',
    );
    expect(chart.notes[0]?.check).toContain('corrected on 3 May 2021');
  });

  it('is counted where there are many', () => {
    expect(draw('counts', corrected(5)).annotations.at(-1)).toBe(
      '5 claims drawn here were corrected; their notes say when.',
    );
  });
});
