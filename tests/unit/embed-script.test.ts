import { describe, expect, it } from 'vitest';
import { embedSnippet, HEIGHT_MESSAGE } from '../../app/_exports/embed-script.ts';

const ADDRESS = 'https://metrics.example.org/metrics/libraries-open/embed';

describe('embedSnippet(address, title)', () => {
  it('embedSnippet() lets no title out of its attribute', () => {
    expect(embedSnippet(ADDRESS, '"><script>alert(1)</script> & more')).toContain(
      'title="&quot;>&lt;script>alert(1)&lt;/script> &amp; more"',
    );
  });

  it('embedSnippet() takes heights only from our origin, under the documented name', () => {
    const snippet = embedSnippet(ADDRESS, 'Libraries');
    expect(snippet).toContain('e.origin!=="https://metrics.example.org"');
    expect(snippet).toContain(`e.data.type!=="${HEIGHT_MESSAGE}"`);
  });
});
