import { describe, expect, it } from 'vitest';
import { UNIT_CODES, ucumOfUnit } from '../../lib/figures/ucum-of-unit.ts';
import { isUcum, isUcumTime } from '../../lib/model/ucum.ts';

describe('isUcum(code)', () => {
  it.each(
    "t kW.h km/h m2 m.s-2 10*6.t [mi_i] /min mm[Hg] {ferries} km{route} kg/(m2.s) 1 % Mt uSv dam Cel [degF] har ' '' g/{head}".split(
      ' ',
    ),
  )('takes “%s”', (code) => {
    expect(isUcum(code)).toBe(true);
  });

  it.each([
    'kWh',
    'days',
    'km/',
    '',
    'tt',
    'm..s',
    'K m',
    '[xyz]',
    'kmin',
    '(m',
    'm)',
    'KM',
    'm{',
    '.m',
    'k',
  ])('refuses “%s”', (code) => {
    expect(isUcum(code)).toBe(false);
  });
});

describe('isUcumTime(code)', () => {
  it('takes units of time alone', () => {
    expect(['s', 'ms', 'd', 'wk', 'mo', 'a'].every(isUcumTime)).toBe(true);
    expect(['t', 'km/h', 'dd', ''].some(isUcumTime)).toBe(false);
  });
});

describe('ucumOfUnit(unit)', () => {
  it.each([
    ['kilometres', 'km'],
    ['kWh', 'kW.h'],
    ['miles', '[mi_i]'],
    ['square kilometres', 'km2'],
    ['degrees Celsius', 'Cel'],
    ['million tonnes', 't'],
    ['kilometres per hour', undefined],
    ['ferries', undefined],
    ['percent', undefined],
  ])('of “%s” is %s', (unit, code) => {
    expect(ucumOfUnit(unit)).toBe(code);
  });

  it('gives codes that are codes', () => {
    expect(UNIT_CODES.filter((code) => !isUcum(code))).toEqual([]);
  });
});
