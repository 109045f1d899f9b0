import { expect, test } from 'vitest';
import { causeWords, correctionChange, correctionTitle } from '../../lib/words/correction-words.ts';

const CORRECTED = {
  ...{ field: 'value', was: 50, now: 0, unit: 'libraries' },
  ...{ metricName: 'Libraries open', asPrinted: 'zero libraries' },
};

test('correctionTitle(correction) names metric, phrase and what was corrected', () => {
  expect(correctionTitle(CORRECTED)).toBe('Libraries open, “zero libraries”: value corrected');
  expect(correctionTitle({ ...CORRECTED, field: 'withdrawn' })).toBe(
    'Libraries open, “zero libraries”: withdrawn',
  );
  expect(correctionTitle({ ...CORRECTED, field: 'of.old' })).toContain('of.old corrected');
});

test.each([
  ['value', 50, 0, 'Was “50 libraries”, now “0 libraries”.'],
  ['attribution', 'Library Board', '', 'Was “Library Board”, now nothing.'],
  ['attribution.sources', 'none', 'a-report', 'Was “no record”, now “a-report”.'],
  [
    'chain_end',
    'not_traced',
    'own_statement',
    'Was “no primary source traced”, now “the author’s own statement”.',
  ],
  ['qualifier', 'more_than', 'up_to', 'Was “more than”, now “up to”.'],
  ['range.from', 30, 32, 'Was “30 libraries”, now “32 libraries”.'],
  ['range.to', null, 41, 'Was nothing, now “41 libraries”.'],
  ['interval.level', 90, 95, 'Was “90%”, now “95%”.'],
  ['interval.from', -2, 0, 'Was “−2 libraries”, now “0 libraries”.'],
  ['interval.kind', 'margin', 'confidence', 'Was “margin of error”, now “confidence interval”.'],
  ['statistic', 'mean', 'median', 'Was “mean”, now “median”.'],
  ['fraction', '1/4', '1/5', 'Was “1/4”, now “1/5”.'],
] as const)('correctionChange(correction) says in words how %s changed', (field, was, now, words) => {
  expect(correctionChange({ ...CORRECTED, field, was, now })).toBe(words);
});

test('causeWords(cause) says whose error it was, and that it was not recorded', () => {
  expect(causeWords('our_reading')).toBe('our error');
  expect(causeWords('publisher_correction')).toBe('the publisher corrected the article');
  expect(causeWords(null)).toBe('whose error it was is not recorded');
});
