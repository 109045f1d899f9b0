import { describe, expect, it } from 'vitest';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import { type ConcernedCheck, type GroupedMetric, toMultiples } from '../../lib/chart/multiples.ts';
import { type ChartOf, chartsIn } from '../support/chart-of.ts';
import { aClaimRow } from '../support/claim-row.ts';

function aMetric(slug: string, overrides: Partial<GroupedMetric> = {}): GroupedMetric {
  return {
    slug,
    name: `Number of ${slug}`,
    measure: 'count',
    unit: slug,
    form: 'counts',
    rowsBy: 'provider',
    stage: 'done',
    annotations: [],
    group: slug,
    groupReason: `Counts ${slug}.`,
    doesNotSay: `It does not say which ${slug}.`,
    ...overrides,
  };
}

function claims(metric: string, ...values: (number | null)[]) {
  return values.map((value, index) =>
    aClaimRow({
      claimId: `${metric}-${index + 1}`,
      metric,
      value,
      qualifier: value === null ? null : 'stated',
      lower: null,
      unit: metric,
    }),
  );
}

const LIBRARIES = aMetric('libraries', { annotations: ['Counted online.'] });
const LOANS = aMetric('loans');
const BOTH = [...claims('libraries', 12, 40), ...claims('loans', 5_000_000, 7_000_000)];

describe('toMultiples(metrics, rows)', () => {
  it('toMultiples() gives each comparability group a chart on its own axis, in the order of the metrics', () => {
    const multiples = toMultiples(CHART_FORMS, [LOANS, LIBRARIES], BOTH);
    const charts = chartsIn(multiples);
    expect(charts.map(({ title }) => title)).toEqual(['Number of loans', 'Number of libraries']);
    expect(charts.map((chart) => (chart as ChartOf<'counts'>).axis.max)).toEqual([8_000_000, 40]);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(2);
    expect(multiples.inWords).toEqual([]);
  });

  it('toMultiples() ranks nothing of a part, and says that it is one', () => {
    const many = claims('libraries', ...Array.from({ length: 30 }, (_, index) => 100 - index));
    const part = aMetric('libraries', { found: 5000, isLeast: true });
    const [chart] = chartsIn(toMultiples(CHART_FORMS, [part], many));
    expect(chart?.subtitle).toBe(
      'libraries · the first 20 of at least 5,000 claims, in the order of the articles',
    );
    expect(chart?.annotations.join(' ')).not.toContain('highest');
    expect((chart as ChartOf<'counts'>).marks.map(({ claimId }) => claimId)).toEqual(
      many.slice(0, 20).map(({ claimId }) => claimId),
    );
  });

  it('toMultiples() says for each chart why it has the axis that it has, and keeps what its metric says', () => {
    const [chart] = chartsIn(toMultiples(CHART_FORMS, [LIBRARIES, LOANS], BOTH));
    expect(chart?.annotations).toEqual(['Counts libraries.', 'Counted online.']);
    expect(chart?.doesNotSay).toBe('It does not say which libraries.');
    expect(chart?.subtitle).toBe('libraries · 2 claims');
  });

  it('toMultiples() draws the metrics of one group on one axis', () => {
    const more = aMetric('branches', { group: 'libraries', unit: 'libraries' });
    const multiples = toMultiples(
      CHART_FORMS,
      [LIBRARIES, more],
      [...claims('libraries', 12), ...claims('branches', 9)],
    );
    expect(multiples.panels.map(({ title }) => title)).toEqual([
      'Number of libraries and Number of branches',
    ]);
    expect(multiples.reason).toBe('');
  });

  it('toMultiples() gives the reason that the editors wrote for a pair that is shown, once', () => {
    const apart = [
      { metric: 'libraries', other: 'loans', reason: 'Houses are no money.' },
      { metric: 'loans', other: 'libraries', reason: 'Houses are no money.' },
      { metric: 'loans', other: 'trains', reason: 'Not shown here.' },
    ];
    expect(toMultiples(CHART_FORMS, [LIBRARIES, LOANS], BOTH, [], apart).reason).toBe(
      'These 2 panels don’t share an axis, because they measure different things. Houses are no money.',
    );
  });

  it('toMultiples() says of currencies once that nothing is converted, and keeps what editors write beyond it', () => {
    const money = (currency: string) =>
      aMetric(`in-${currency}`, { measure: 'money', unit: 'money', currency, group: 'spent' });
    const rows = [
      aClaimRow({ claimId: 'a-01', metric: 'in-EUR', value: 1 }),
      aClaimRow({ claimId: 'a-02', metric: 'in-CHF', value: 2 }),
    ];
    const reasonFor = (reason: string) =>
      toMultiples(
        CHART_FORMS,
        [money('EUR'), money('CHF')],
        rows,
        [],
        [{ metric: 'in-EUR', other: 'in-CHF', reason }],
      ).reason;
    const said = 'because they are in different currencies (EUR and CHF), and nothing is converted.';
    expect(reasonFor('Another currency; nothing is converted.').endsWith(said)).toBe(true);
    expect(reasonFor('Another currency. One is lent.')).toMatch(/ Another currency\. One is lent\.$/);
    expect(reasonFor('One is lent, the other given.')).toMatch(/ One is lent, the other given\.$/);
  });

  it('toMultiples() sets amounts of one group in two currencies side by side, because nothing is converted', () => {
    const money = (currency: string, group = 'spent') =>
      aMetric(`in-${currency}`, { ...{ measure: 'money', unit: 'money', currency }, group });
    const rows = [...claims('in-EUR', 12, 40), ...claims('in-CHF', 5, 7)];
    const reasonOf = (...metrics: GroupedMetric[]) => {
      const { reason, panels } = toMultiples(CHART_FORMS, metrics, rows);
      expect(panels).toHaveLength(2);
      return reason;
    };
    expect(reasonOf(money('EUR'), money('CHF'))).toBe(
      'These 2 panels don’t share an axis, because they are in different currencies (EUR and CHF), and nothing is converted.',
    );
    expect(reasonOf(money('EUR'), money('CHF', 'lent'))).toBe(
      'These 2 panels don’t share an axis, because they measure different things. Amounts of money are in different currencies (EUR and CHF), and nothing is converted.',
    );
  });

  it('toMultiples() says that no article sets panels of different articles side by side, and names them on each', () => {
    const herald = (row: ReturnType<typeof aClaimRow>) => ({
      ...row,
      ...{ articleSlug: 'herald', articleShort: 'Herald 2022', articlePublished: '2022-10' },
    });
    const loans = claims('loans', 5, 7);
    const multiples = toMultiples(
      CHART_FORMS,
      [LIBRARIES, LOANS],
      [...claims('libraries', 12, 40), ...loans.map(herald)],
    );
    expect(multiples.articles).toBe(
      'No article sets these side by side; years differ: from Gazette 2021: Number of libraries; from Herald 2022: Number of loans.',
    );
    expect(chartsIn(multiples).map(({ subtitle }) => subtitle)).toEqual([
      'libraries · 2 claims · from Gazette 2021',
      'loans · 2 claims · from Herald 2022',
    ]);
    const shared = [...claims('libraries', 12, 40), ...loans, ...loans.map(herald)];
    const mixed = toMultiples(CHART_FORMS, [LIBRARIES, LOANS], shared);
    expect([mixed.articles, chartsIn(mixed)[1]?.subtitle]).toEqual([
      '',
      'loans · 4 claims · from Gazette 2021 and Herald 2022',
    ]);
    expect(toMultiples(CHART_FORMS, [LIBRARIES, LOANS], BOTH).articles).toBe('');
  });

  it('toMultiples() sets a lone number in type in its place, and tells words with their claims', () => {
    const rows = [...claims('libraries', 12, 40), ...claims('loans', 3), ...claims('views', null)];
    const views = aMetric('views', { form: 'table', unit: null });
    const { panels, inWords } = toMultiples(CHART_FORMS, [LOANS, LIBRARIES, views, aMetric('trains')], rows);
    expect(panels.map((panel) => ('lone' in panel ? panel.lone.claimId : panel.chart.title))).toEqual([
      'loans-1',
      'Number of libraries',
    ]);
    expect(inWords).toEqual([
      {
        metric: 'views',
        name: 'Number of views',
        why: 'words or a single name, without an axis',
        claimIds: ['views-1'],
        says: ['Luxembourg, “more than 50 libraries”, to 31 March 2021 (inferred by us) (Gazette 2021)'],
      },
    ]);
  });

  it('toMultiples() lights what was chosen beside the grey of the others, and says how many', () => {
    const chosen = new Set(['libraries-2', 'loans-1', 'loans-2']);
    const charts = chartsIn(toMultiples(CHART_FORMS, [LIBRARIES, LOANS], BOTH, [], [], { chosen }));
    expect(charts.map(({ lit, subtitle }) => [lit, subtitle])).toEqual([
      [['libraries-2'], 'libraries · 1 of 2 claims, in colour'],
      [undefined, 'loans · 2 claims'],
    ]);
  });

  it('toMultiples() of a whole long list takes its ends, by all that there are', () => {
    const many = claims('libraries', ...Array.from({ length: 30 }, (_, index) => 100 - index)).map(
      (row, index) => ({ ...row, entities: row.entities.map((each) => ({ ...each, code: `C${index}` })) }),
    );
    const founds = new Map([['libraries', { claims: 500, labels: 500 }]]);
    const [chart] = chartsIn(toMultiples(CHART_FORMS, [LIBRARIES], many, [], [], { founds }));
    expect(chart?.subtitle).toBe('libraries · 500 claims');
    expect(chart?.annotations.join(' ')).toContain('20 of 500 rows shown');
  });

  it('toMultiples() sets another source’s value only beside the claims that it was read for', () => {
    const check = (id: string, claim: string): ConcernedCheck => ({
      id,
      who: 'Board',
      says: '',
      date: '2021-04-02',
      verdict: 'later_value',
      gives: 'neither',
      readAs: 'secondary',
      quantity: { value: 4, unit: 'loans', as_printed: '4 loans', compares: 'series', label: 'made' },
      claims: [claim],
    });
    const beside = aMetric('loans', { form: 'beside' });
    const checks = [check('of-loans', 'loans-1'), check('of-libraries', 'libraries-1')];
    const charts = chartsIn(toMultiples(CHART_FORMS, [LIBRARIES, beside], BOTH, checks));
    const others = charts.flatMap((chart) => ('others' in chart ? (chart as ChartOf<'beside'>).others : []));
    expect(others.map((other) => other.checkId)).toEqual(['of-loans']);
  });
});
