import { describe, expect, it } from 'vitest';
import { describeLocator } from '../../lib/describe-locator.ts';

describe('describeLocator(place)', () => {
  it('names paragraph and heading, the heading apart', () => {
    expect(describeLocator({ paragraph: 4, section: 'Shared work' })).toEqual([
      { text: '4th paragraph, under ', heading: false },
      { text: 'Shared work', heading: true },
    ]);
  });

  it('names the paragraph alone where there is no heading', () => {
    expect(describeLocator({ paragraph: 2, section: null })).toEqual([
      { text: '2nd paragraph', heading: false },
    ]);
  });

  it('says so where a claim stands outside the body', () => {
    expect(describeLocator({ paragraph: null, section: null })[0]?.text).toBe(
      'outside the body of the article',
    );
  });
});
