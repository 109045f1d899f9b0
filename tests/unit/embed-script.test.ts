import { describe, expect, it } from 'vitest';
import { embedSnippet, HEIGHT_MESSAGE } from '../../app/_exports/embed-script.ts';

const ADDRESS = 'https://metrics.example.org/metrics/libraries-open/embed';

describe('embedSnippet(address, title)', () => {
  it('embedSnippet() lets no title and no address out of its attribute', () => {
    const snippet = embedSnippet(`${ADDRESS}?country=SWE&metric=x`, '"><script>alert(1)</script> & more');
    expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"');
    expect(snippet).toContain(`src="${ADDRESS}?country=SWE&amp;metric=x"`);
  });

  it('embedSnippet() takes heights only from our origin, under the documented name', () => {
    const snippet = embedSnippet(ADDRESS, 'Libraries');
    expect(snippet).toContain('e.origin!=="https://metrics.example.org"');
    expect(snippet).toContain(`e.data.type!=="${HEIGHT_MESSAGE}"`);
  });
});
