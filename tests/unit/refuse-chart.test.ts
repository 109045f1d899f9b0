import { describe, expect, it } from 'vitest';
import { textFormOf } from '../../app/_charts/forms/form-of.ts';
import { CHART_FORMS } from '../../app/_charts/forms/forms.ts';
import type { BesideCheck } from '../../lib/chart/chart.ts';
import { toFigureChart } from '../../lib/chart/figure-chart.ts';
import { countStated, isLoneNumber, refuseDrawn, refuseTogether } from '../../lib/chart/refuse-chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { GALLERY_CHARTS, samplesOn } from '../support/chart-of.ts';
import { aBesideCheck, aClaimRow, aMetricRow } from '../support/claim-row.ts';

const UNHEDGED = { qualifier: 'stated', lower: null, upper: null } as const;

const counts = (slug: string, overrides = {}) =>
  aMetricRow({ slug, name: slug, group: 'libraries', form: 'counts', unit: 'libraries', ...overrides });

describe('refuseTogether(metrics)', () => {
  it('refuseTogether() lets metrics of one group, form and unit stand together', () => {
    expect(refuseTogether(CHART_FORMS, [counts('open'), counts('closed')])).toBeUndefined();
  });

  it('refuseTogether() refuses several groups and counts them', () => {
    expect(refuseTogether(CHART_FORMS, [counts('open'), counts('kiosks', { group: 'kiosks' })])).toMatch(
      /^These claims belong to 2 groups of metrics that may not share an axis: .+\.$/,
    );
  });

  it('refuseTogether() says what the honest form of words is', () => {
    expect(refuseTogether(CHART_FORMS, [counts('Kiosks', { form: 'sentence', claims: 2 })])).toBe(
      '“Kiosks” has no chart: what is known of it is a sentence.',
    );
    expect(refuseTogether(CHART_FORMS, [counts('One', { form: 'sentence', claims: 1 })])).toBeUndefined();
    expect(
      refuseTogether(CHART_FORMS, [
        counts('a', { form: 'table', claims: 2 }),
        counts('b', { form: 'sentence', claims: 2 }),
      ]),
    ).toBe('These 2 metrics are told in words, so there is no mark to draw.');
  });

  it('refuseTogether() refuses one group drawn in two forms or units', () => {
    for (const other of [{ form: 'beside' }, { unit: 'kiosks' }])
      expect(refuseTogether(CHART_FORMS, [counts('open'), counts('other', other)])).toMatch(
        /each stands by itself\.$/,
      );
  });

  it('refuseTogether() says of money in several currencies that nothing is converted', () => {
    const money = (currency: string) => counts('spent', { measure: 'money', unit: currency, currency });
    expect(refuseTogether(CHART_FORMS, [money('EUR'), money('CHF')])).toBe(
      'These metrics are in different currencies (EUR and CHF), and nothing is converted, so each stands by itself.',
    );
    expect(refuseTogether(CHART_FORMS, [money('EUR'), money('EUR')])).toBeUndefined();
  });

  it('refuseTogether() has nothing to draw where nothing was found', () => {
    expect(refuseTogether(CHART_FORMS, [])).toBe('No claim fits this filter, so there is nothing to draw.');
  });
});

describe('refuseDrawn(chart, rows)', () => {
  const draw = (rows: ReturnType<typeof aClaimRow>[], form: 'counts' | 'beside' | 'series' = 'counts') => {
    const metric = { ...counts('libraries-open', { form }), annotations: [] };
    const text = { id: 'x', title: 'x', subtitle: '', doesNotSay: '' };
    return refuseDrawn(CHART_FORMS, toChart(CHART_FORMS, text, [metric], rows), rows);
  };
  const [one, two] = [aClaimRow({ claimId: 'a-01', value: 0, ...UNHEDGED }), aClaimRow({ claimId: 'a-02' })];

  it('refuseDrawn() takes a chart of two marks, and calls one number a sentence', () => {
    expect(draw([one, two])).toBeUndefined();
    expect(draw([one])).toMatch(/^One number is a sentence and not a chart/);
    expect(draw([one], 'beside')).toMatch(/^One number is a sentence and not a chart/);
  });

  it('refuseDrawn() tells words without a number from a number that is printed again', () => {
    expect(draw([aClaimRow({ value: null, qualifier: null })])).toMatch(
      /^None of these claims states a number/,
    );
    expect(draw([aClaimRow({ restates: 'a-01' })])).toMatch(/^What is printed again is drawn where/);
  });

  it('refuseDrawn() says the same of one number where its chart was not kept, and tells undated ones apart', () => {
    const again = aClaimRow({ restates: 'a-01' });
    expect(refuseDrawn(CHART_FORMS, undefined, [one, again])).toMatch(/^One number is a sentence/);
    const undated = { periodStart: null, periodEnd: null };
    const rows = [aClaimRow({ ...undated, claimId: 'a-01' }), aClaimRow({ ...undated, claimId: 'a-02' })];
    expect(draw(rows, 'series')).toMatch(/^None of these numbers is dated/);
  });
});

describe('textFormOf(metric, numbers)', () => {
  it('textFormOf() sets a lone number in type where the form would draw it, and lists what is no number', () => {
    const rows = [aClaimRow(), aClaimRow({ restates: 'town-libraries-01' }), aClaimRow({ value: null })];
    expect(textFormOf({ form: 'counts' }, countStated(rows))).toBe(CHART_FORMS.sentence);
    expect(textFormOf({ form: 'counts' }, countStated(rows.slice(1)))).toBe(CHART_FORMS.table);
    expect(textFormOf({ form: 'table' }, countStated(rows))).toBe(CHART_FORMS.table);
  });
});

describe('isLoneNumber(chart)', () => {
  it.each(['counts', 'percentages', 'beside', 'series'] as const)(
    'isLoneNumber(%s) is true of one value',
    (form) => {
      const isLone = (rows: ReturnType<typeof aClaimRow>[], checks = [] as BesideCheck[]) => {
        const text = { id: 'x', title: 'x', subtitle: '', doesNotSay: '' };
        const chart = toChart(CHART_FORMS, text, [counts('libraries-open', { form })], rows, checks);
        return chart && isLoneNumber(CHART_FORMS, chart);
      };
      const rows = [aClaimRow(UNHEDGED), aClaimRow({ claimId: 'a-02', restates: 'town-libraries-01' })];
      expect(isLone(rows)).toBe(true);
      expect(isLone([...rows, aClaimRow({ claimId: 'a-03' })])).toBe(false);
      expect(isLone(rows, [aBesideCheck()])).toBe(form !== 'beside');
    },
  );

  it('isLoneNumber(relations) is false: a single line is no quantity', () => {
    const metric = aMetricRow({ form: 'relations', measure: 'relation', unit: null });
    const text = { id: 'x', title: 'x', subtitle: '', doesNotSay: '' };
    const chart = toChart(CHART_FORMS, text, [metric], [aClaimRow({ kind: 'relation', value: null })]);
    expect(chart && isLoneNumber(CHART_FORMS, chart)).toBe(false);
  });
});

describe('toFigureChart(metrics, rows, checks) of a lone number', () => {
  const text = { id: 'x', title: 'x', subtitle: '', doesNotSay: '' };
  const draw = (form: 'counts' | 'sentence' | 'percentages', row = aClaimRow(), checks: BesideCheck[] = []) =>
    toFigureChart(CHART_FORMS, text, [counts('libraries-open', { form })], [row], checks);

  it.each(['counts', 'sentence', 'percentages'] as const)(
    'is a ruler where it has bounds or values that match, whatever its form: %s',
    (form) => {
      expect(draw(form)).toMatchObject({
        form: 'beside',
        axis: { min: 0 },
        marks: [{ lower: 50 }],
        others: [],
      });
      const beside = draw(form, aClaimRow(UNHEDGED), [aBesideCheck()]);
      expect(beside).toMatchObject({ form: 'beside', others: [{ checkId: 'board-2021', value: 52 }] });
      expect(beside?.alt).toContain('Library Board, 2 April 2021, 52 libraries');
    },
  );

  it('is a ruler where it is a range or has a printed interval, and not where it is only about', () => {
    const range = { value: null, rangeFrom: 20, rangeTo: 30 };
    expect(draw('counts', aClaimRow({ ...UNHEDGED, ...range }))).toMatchObject({
      form: 'beside',
      marks: [range],
    });
    const interval = {
      kind: 'margin',
      level: null,
      lower: 40,
      upper: 60,
      asPrinted: null,
      block: null,
    } as const;
    expect(draw('counts', aClaimRow({ ...UNHEDGED, interval }))).toMatchObject({ form: 'beside' });
    expect(draw('counts', aClaimRow({ ...UNHEDGED, qualifier: 'about' }))).toBeUndefined();
  });

  it('is no chart where it has neither, nor where it restates another or is words', () => {
    expect(draw('counts', aClaimRow(UNHEDGED))).toBeUndefined();
    expect(draw('counts', aClaimRow({ restates: 'a-01' }))).toBeUndefined();
    expect(draw('sentence', aClaimRow({ value: null, qualifier: null }))).toBeUndefined();
    const check = aBesideCheck();
    const apart = {
      unit: 'libraries',
      as_printed: '52',
      label: 'x',
      compares: 'apart',
      differs_in: ['scope'],
    } as const;
    const other = { ...check, quantity: { ...apart, differs_in: [...apart.differs_in], value: 52 } };
    expect(draw('counts', aClaimRow(UNHEDGED), [other])).toBeUndefined();
  });

  it('leaves two numbers in the form of their metric, and no check among them', () => {
    const rows = [aClaimRow(), aClaimRow({ claimId: 'a-02' })];
    const chart = toFigureChart(CHART_FORMS, text, [counts('libraries-open')], rows, [aBesideCheck()]);
    expect(chart).toMatchObject({ form: 'counts' });
    expect(chart?.alt).not.toContain('52');
  });
});

it('the gallery draws no chart of one number without bounds, in any form, and sets it in type', () => {
  const samples = ['counts', 'ranges', 'measures', 'series', 'ruler'].flatMap(samplesOn);
  const told = samples.filter((sample) => sample.told !== undefined);
  expect(told.map(({ id }) => id)).toEqual(['one-row', 'one-date', 'ruler-about', 'ruler-neither']);
  expect(told.map(({ chart }) => chart)).toEqual(told.map(() => undefined));
  for (const chart of GALLERY_CHARTS) expect(isLoneNumber(CHART_FORMS, chart), chart.id).toBe(false);
});
