import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { COUNTRY_CODE } from '../../lib/model/entity.ts';
import { ISO_COUNTRIES } from '../../lib/model/iso-countries.ts';

/** Of the sorted list, with single spaces, that Debian's iso-codes 4.15 has: the samples below say what a slip is about. */
const AS_LISTED = '9b9a41be481859e4c888e5d9dd5f7ca55bb3b3050529266723ff5cc0d8b98fca';

describe('ISO_COUNTRIES', () => {
  it('holds the 249 codes of ISO 3166-1 alpha-3 and nothing else', () => {
    expect(ISO_COUNTRIES.size).toBe(249);
    expect([...ISO_COUNTRIES].filter((code) => !COUNTRY_CODE.test(code))).toEqual([]);
    const list = [...ISO_COUNTRIES].toSorted().join(' ');
    expect(createHash('sha256').update(list).digest('hex')).toBe(AS_LISTED);
  });

  it('holds none that is withdrawn or only reserved', () => {
    expect(['SWE', 'CHN', 'KOR', 'TWN', 'SSD', 'ALA'].filter((code) => !ISO_COUNTRIES.has(code))).toEqual([]);
    expect(['XKX', 'EUR', 'ROM', 'YUG', 'ANT', 'UK'].filter((code) => ISO_COUNTRIES.has(code))).toEqual([]);
  });
});
