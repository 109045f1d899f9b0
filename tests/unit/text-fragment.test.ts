import { describe, expect, it } from 'vitest';
import { toTextFragment } from '../../lib/text/text-fragment.ts';

describe('toTextFragment(url, phrase)', () => {
  it('encodes what has a meaning in a directive: hyphen, comma, ampersand', () => {
    expect(toTextFragment('https://example.org/a', 'single-party, A & B')).toBe(
      'https://example.org/a#:~:text=single%2Dparty%2C%20A%20%26%20B',
    );
  });

  it('encodes currency signs, percent signs and letters beyond ASCII', () => {
    expect(toTextFragment('https://example.org/a', '€5 – 83%')).toBe(
      'https://example.org/a#:~:text=%E2%82%AC5%20%E2%80%93%2083%25',
    );
  });

  it('keeps a fragment and replaces a directive', () => {
    expect(toTextFragment('https://example.org/a?b=1#part', 'one')).toBe(
      'https://example.org/a?b=1#part:~:text=one',
    );
    expect(toTextFragment('https://example.org/a#:~:text=two', 'one')).toBe(
      'https://example.org/a#:~:text=one',
    );
  });
});
