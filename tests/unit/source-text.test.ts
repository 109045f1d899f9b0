import { describe, expect, it } from 'vitest';
import { toSourceText } from '../../lib/words/source-text.ts';
import { aClaimRow } from '../support/claim-row.ts';

describe('toSourceText(rows)', () => {
  it('toSourceText() names the article with genre and affiliation, and a primary whose address is not known', () => {
    expect(toSourceText([aClaimRow(), aClaimRow({ claimId: 'town-libraries-02' })])).toEqual({
      articles:
        'Source: Ada Example (Example Foundation), “Sunday, in the reading room”, analysis, The Example Gazette, April 2021.',
      primaries: 'Primary: Library Board, “Opening hours, 2021” (address not known).',
    });
  });

  it('toSourceText() says where no primary source was traced', () => {
    expect(toSourceText([aClaimRow({ primarySlug: null })]).primaries).toBe('Primary source: not traced.');
  });

  it('toSourceText() names every article of the rows once', () => {
    const rows = [aClaimRow(), aClaimRow({ articleSlug: 'parks', articleTitle: 'Parks' }), aClaimRow()];
    expect(toSourceText(rows).articles.match(/“[^”]+”/g)).toEqual([
      '“Sunday, in the reading room”',
      '“Parks”',
    ]);
  });
});
