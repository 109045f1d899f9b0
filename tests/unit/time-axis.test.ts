import { describe, expect, it } from 'vitest';
import { dayNumber, periodSpan, timeAxisFor } from '../../app/_charts/forms/series/time-axis.ts';

describe('periodSpan(start, end)', () => {
  it.each([
    ['2021', '2021', '2021-01-01', '2021-12-31', null],
    ['2021-10', '2021-10', '2021-10-01', '2021-10-31', null],
    ['2020-02', '2020-02', '2020-02-01', '2020-02-29', null],
    ['2020-04-17', '2020-04-17', '2020-04-17', '2020-04-17', null],
    ['2020-12', '2021', '2020-12-01', '2021-12-31', null],
    [null, '2021-03-31', '2021-03-31', '2021-03-31', 'before'],
    ['2021', null, '2021-01-01', '2021-12-31', 'after'],
  ])('periodSpan(%s, %s) covers %s to %s', (start, end, first, last, open) => {
    expect(periodSpan(start, end)).toEqual({ first, last, open });
  });

  it('periodSpan(null, null) is null: what is undated has no place', () => {
    expect(periodSpan(null, null)).toBeNull();
  });
});

const SPANS: [first: string, last: string, labels: string[]][] = [
  ['2020-04-17', '2020-04-17', ['17 Apr 2020']],
  ['2020-04-03', '2020-04-17', ['3 Apr 2020', '8 Apr', '13 Apr']],
  ['2020-03-01', '2020-06-10', ['Mar 2020', 'Apr', 'May', 'Jun']],
  ['2019-11-20', '2020-02-03', ['Nov 2019', 'Dec', 'Jan 2020', 'Feb']],
  ['2018-01-01', '2021-12-31', ['2018', '2019', '2020', '2021']],
  ['1921-01-01', '2021-12-31', ['1920', '1940', '1960', '1980', '2000', '2020']],
];

describe('timeAxisFor(spans)', () => {
  it.each(SPANS)('timeAxisFor(%s to %s) has ticks at whole days, months or years', (first, last, labels) => {
    const axis = timeAxisFor([
      { first, last: first },
      { first: last, last },
    ]);
    const shown = axis.ticks.map((tick) => tick.label);
    expect(shown).toEqual(labels);
    expect(shown.length).toBeLessThanOrEqual(7);
    expect(axis.first).toBeLessThanOrEqual(dayNumber(first));
    expect(axis.end).toBeGreaterThan(dayNumber(last));
  });

  it('timeAxisFor(years) has no tick within a year', () => {
    const years = ['2019', '2020', '2021'].map((year) => ({ first: `${year}-01-01`, last: `${year}-12-31` }));
    expect(timeAxisFor(years).ticks.map((tick) => tick.label)).toEqual(['2019', '2020', '2021']);
  });
});
