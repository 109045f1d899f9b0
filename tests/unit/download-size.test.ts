import { describe, expect, it } from 'vitest';
import { estimateSize } from '../../lib/out/download/download-size.ts';

describe('estimateSize(rows, bytesARow, headBytes)', () => {
  it.each([
    [0, 650, 350, 'about 350 bytes'],
    [1, 648.7, 350, 'about 1 kB'],
    [43, 648.7, 350, 'about 28 kB'],
    [1537, 650, 0, 'about 1 MB'],
    [1900, 650, 0, 'about 1.2 MB'],
    [1_000_000, 663.2, 350, 'about 660 MB'],
    [2_000_000, 663.2, 350, 'about 1.3 GB'],
    [30_000_000, 663.2, 350, 'about 20 GB'],
    [0, 0, 0, 'about 0 bytes'],
  ])('%i rows of %d bytes behind %i are %s', (rows, bytesARow, headBytes, words) => {
    expect(estimateSize({ claims: rows, isMore: false }, bytesARow, headBytes)).toBe(words);
  });

  it('says that there is more where the rows were not all counted', () => {
    expect(estimateSize({ claims: 10_000, isMore: true }, 663.2, 350)).toBe('more than 6.6 MB');
  });
});
