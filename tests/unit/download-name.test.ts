import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { downloadName } from '../../lib/out/download/download-name.ts';

describe('downloadName(filter, metric)', () => {
  it('is bare without a choice, and the metric’s with one', () => {
    expect(downloadName(EMPTY_FILTER)).toBe('cited-metrics-claims');
    expect(downloadName({ ...EMPTY_FILTER, metric: ['medical-exports'] }, 'medical-exports')).toBe(
      'cited-metrics-medical-exports',
    );
  });

  it('says every choice, and whether it is a part', () => {
    const filter = { ...EMPTY_FILTER, country: ['SWE', 'CAN'], metric: ['medical-exports'], limit: 5 };
    expect(downloadName({ ...filter, q: 'two billion', sort: 'value' })).toBe(
      'cited-metrics-claims-country-SWE-CAN-metric-medical-exports-words-two-billion-by-value-part',
    );
  });

  it('holds letters, digits and hyphens alone, and never grows long', () => {
    const wild = { ...EMPTY_FILTER, q: '"; filename="../../x\r\nSet-Cookie: a=b; ü 83 %' };
    expect(downloadName(wild)).toBe('cited-metrics-claims-words-filename-x-Set-Cookie-a-b-83');
    const many = { ...EMPTY_FILTER, source: Array.from({ length: 50 }, (_, index) => `source-${index}`) };
    expect(downloadName(many)).toMatch(/^[A-Za-z0-9-]{1,130}-and-more$/);
  });
});
