import { describe, expect, it } from 'vitest';
import { COUNTRY_CODE } from '../../lib/model/entity.ts';
import { ISO_COUNTRIES } from '../../lib/model/iso-countries.ts';

describe('ISO_COUNTRIES', () => {
  it('holds the 249 codes of ISO 3166-1 alpha-3 and nothing else', () => {
    expect(ISO_COUNTRIES.size).toBe(249);
    expect([...ISO_COUNTRIES].filter((code) => !COUNTRY_CODE.test(code))).toEqual([]);
    expect(['SWE', 'CHN', 'KOR', 'TWN', 'SSD', 'ALA'].filter((code) => !ISO_COUNTRIES.has(code))).toEqual([]);
    expect(['XKX', 'EUR', 'ROM', 'YUG', 'ANT', 'UK'].filter((code) => ISO_COUNTRIES.has(code))).toEqual([]);
  });
});
