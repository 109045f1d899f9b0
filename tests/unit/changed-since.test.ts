import { describe, expect, it } from 'vitest';
import { type Change, changedSentences } from '../../lib/chart/changed-since.ts';

const PINNED = { dated: '2027-03-01', version: '0123456789ab' };
const NOW = { dated: '2027-05-04', version: 'ba9876543210' };
const aChange = (own: Partial<Change>): Change => ({
  claim: 'a',
  field: 'value',
  was: 50,
  now: 52,
  on: '2027-05-03',
  unit: 'libraries',
  asPrinted: '52 libraries',
  cause: 'our_reading',
  ...own,
});

describe('changedSentences(corrections, pinned, now)', () => {
  it('changedSentences() says what a number was and is, when it was corrected and whose error it was', () => {
    expect(changedSentences([aChange({})], PINNED, NOW)).toEqual([
      '“52 libraries”: was “50 libraries”, now “52 libraries”, corrected on 3 May 2027; our reading.',
    ]);
    expect(changedSentences([aChange({ cause: 'publisher_correction' })], PINNED, NOW)[0]).toContain(
      'the publisher’s correction',
    );
    expect(changedSentences([aChange({ cause: null })], PINNED, NOW)[0]).toContain('is not recorded');
  });

  it('changedSentences() names the field where it is not the number itself', () => {
    const hedge = aChange({ field: 'qualifier', was: 'stated', now: 'more_than' });
    expect(changedSentences([hedge], PINNED, NOW)[0]).toContain('“52 libraries”: hedge was ');
  });

  it('changedSentences() tells several steps as one, and none that led back to where it was', () => {
    const steps = [aChange({ was: 51, now: 52 }), aChange({ was: 50, now: 51, on: '2027-04-01' })];
    expect(changedSentences(steps, PINNED, NOW)).toHaveLength(1);
    expect(changedSentences(steps, PINNED, NOW)[0]).toContain('was “50 libraries”, now “52 libraries”');
    const back = [aChange({ was: 50, now: 51, on: '2027-04-01' }), aChange({ was: 51, now: 50 })];
    expect(changedSentences(back, PINNED, NOW)).toEqual([]);
  });

  it('changedSentences() says of a withdrawn number that it was, and of one that stands again, too', () => {
    const gone = aChange({ field: 'withdrawn', was: false, now: true });
    expect(changedSentences([gone], PINNED, NOW)).toEqual([
      '“52 libraries”: withdrawn, 3 May 2027; our reading.',
    ]);
    const again = aChange({ field: 'withdrawn', was: '2027-02-01', now: null });
    expect(changedSentences([again], PINNED, NOW)[0]).toContain('stands again');
  });

  it('changedSentences() tells nothing of before, of the same version, or of what is no part of the number', () => {
    expect(changedSentences([aChange({ on: '2027-02-28' })], PINNED, NOW)).toEqual([]);
    expect(changedSentences([aChange({})], NOW, NOW)).toEqual([]);
    expect(changedSentences([aChange({ field: 'attribution', was: 'a', now: 'b' })], PINNED, NOW)).toEqual(
      [],
    );
    expect(changedSentences([aChange({ on: PINNED.dated })], PINNED, NOW)).toEqual([]);
    const sameDay = { ...NOW, dated: PINNED.dated };
    expect(changedSentences([aChange({ on: PINNED.dated })], PINNED, sameDay)).toHaveLength(1);
  });
});
