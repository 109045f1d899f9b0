import { describe, expect, it } from 'vitest';
import { partialDateSchema } from '../../lib/model/date-schema.ts';
import { datePrecision, dateSpan, isRealDate } from '../../lib/model/dates.ts';

describe('partialDateSchema', () => {
  it.each(['2021', '2022-10', '2020-04-24', '2020-02-29', '2000-02-29', '1999-12-31'])('takes %s', (date) => {
    expect(partialDateSchema.parse(date)).toBe(date);
  });

  it.each([
    '',
    '20',
    '2020-4-24',
    '2020-13',
    '2020-00',
    '2020-04-31',
    '2021-02-29',
    '1900-02-29',
    '2020-04-00',
    '24 April 2020',
    '2020-04-24T00:00:00Z',
    ' 2020',
    '2020\n',
  ])('refuses %j', (date) => {
    expect(partialDateSchema.safeParse(date).success).toBe(false);
  });

  it('refuses what YAML makes of a bare year', () => {
    expect(partialDateSchema.safeParse(2021).success).toBe(false);
  });
});

describe('isRealDate(text)', () => {
  it('is the same in every time zone: this one lies behind UTC', () => {
    expect(new Date(2020, 0, 1).getTimezoneOffset()).toBeGreaterThan(0);
    expect(isRealDate('2020-01-01')).toBe(true);
    expect(isRealDate('2020-12-31')).toBe(true);
  });
});

describe('datePrecision(date)', () => {
  it.each([
    ['2021', 'year'],
    ['2022-10', 'month'],
    ['2020-04-24', 'day'],
  ])('of %s is the %s', (date, precision) => {
    expect(datePrecision(date)).toBe(precision);
  });
});

describe('dateSpan(date)', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2022-10', '2022-10-01', '2022-10-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2020-04-24', '2020-04-24', '2020-04-24'],
  ])('of %s runs from %s to %s', (date, first, last) => {
    expect(dateSpan(date)).toEqual({ first, last });
  });
});
