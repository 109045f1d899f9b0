import { describe, expect, it } from 'vitest';
import { fingerprint, similarity } from '../../lib/text/fingerprint.ts';
import { listPlaces } from '../../lib/text/locator.ts';
import { SIMILAR } from '../../lib/verify/verify-reading.ts';
import { sampleArticle } from '../support/sample-article.ts';

const short = 'The reading rooms open at nine every day.';
const long =
  'By the end of March, the town council had lent books, lamps and benches to 120 schools, four reading circles and two inns, and carters took crates from the old house near the bridge to every village that had asked for them before the flood.';

const alike = (a: string, b: string) => similarity(fingerprint(a), fingerprint(b));

describe('fingerprint(sentence)', () => {
  it('is 32 hex digits whatever the length, and the same on every machine', () => {
    expect(fingerprint(short)).toBe('81a510a4fa498fdd0188ace20e785cdc');
    for (const text of ['', 'one', 'two words', long]) expect(fingerprint(text)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is blind to typography', () => {
    expect(fingerprint('The “20th\u00a0Fair” — it’s open')).toBe(fingerprint('the "20th Fair" - it\'s open'));
  });
});

describe('similarity(a, b)', () => {
  it('is 1 for the same sentence', () => {
    expect(alike(long, long)).toBe(1);
  });

  it.each([
    ['one word of eight', short, short.replace('nine', 'ten')],
    ['one number of many words', long, long.replace('120', '130')],
    [
      'a clause dropped',
      long,
      long.replace(', and carters took crates', '').replace(' before the flood', ''),
    ],
    ['a clause added', short, short.replace('every day', 'every day of the week but one')],
  ])('knows a light edit again: %s', (_, before, after) => {
    expect(alike(before, after)).toBeGreaterThanOrEqual(SIMILAR);
  });

  it('keeps other sentences far, also on the same matter', () => {
    expect(alike(short, long)).toBeLessThan(SIMILAR);
    expect(
      alike(long, 'The town council had asked every village for benches before the end of the flood.'),
    ).toBeLessThan(SIMILAR);
  });

  it('keeps the different sentences of the sample apart from each other', () => {
    const sentences = [...new Set(listPlaces(sampleArticle).map(({ text }) => text))].filter(
      (text) => text.split(' ').length >= 8,
    );
    const pairs = sentences.flatMap((a, index) => sentences.slice(index + 1).map((b) => alike(a, b)));
    expect(pairs.length).toBeGreaterThan(100);
    expect(Math.max(...pairs)).toBeLessThan(SIMILAR);
  });
});
