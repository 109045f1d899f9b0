import { describe, expect, it } from 'vitest';
import { comparePages } from '../compare/judge/compare-pages.ts';
import { normaliseHtml } from '../compare/judge/normalise-html.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>A</title>${head}</head><body>${body}</body></html>`;
const compare = (first: string, second: string) => comparePages(normaliseHtml(first), normaliseHtml(second));

describe('normaliseHtml(html)', () => {
  it.each([
    ['files of the build', '<script src="/_next/static/chunks/a1.js" async=""></script>'],
    ['what is fetched ahead', '<link rel="preload" as="script" href="/_next/static/chunks/a1.js"/>'],
    ['style sheets to fetch ahead', '<link rel="preload" as="style" href="/_next/static/chunks/a1.css"/>'],
    ['the page once more as data', '<script>self.__next_f.push([1,"a1"])</script>'],
    ['the start of the framework', '<script id="_R_">(globalThis["TURBOPACK"] || []).push("a1")</script>'],
    ['comments', '<!--$-->'],
  ])('leaves out %s', (_what, build) => {
    expect(normaliseHtml(page(`<p>One</p>${build}`))).toEqual(normaliseHtml(page('<p>One</p>')));
  });

  it('puts the style sheets of the build aside, in their order', () => {
    const head =
      '<link rel="stylesheet" href="/_next/static/b.css"/><link rel="stylesheet" href="/_next/static/a.css"/>';
    const { markup, styles } = normaliseHtml(page('', head));
    expect(styles).toEqual(['/_next/static/b.css', '/_next/static/a.css']);
    expect(markup).not.toContain('_next');
  });

  it('keeps data and scripts that the project wrote', () => {
    const body = '<script type="application/ld+json">{"a":1}</script><script>try{theme()}catch(e){}</script>';
    const { markup, text } = normaliseHtml(page(body));
    expect(markup).toContain('{"a":1}');
    expect(markup).toContain('try{theme()}');
    expect(text).toBe('A');
  });

  it('takes a sentence in pieces for one, and cells for two', () => {
    const { text } = normaliseHtml(
      page('<p>More than<!-- --> <b>5</b><!-- -->0</p><table><tr><td>1</td><td>2</td></tr></table>'),
    );
    expect(text).toBe('A More than 50 1 2');
  });
});

describe('comparePages(first, second)', () => {
  it('finds nothing in order of attributes, whitespace and hashes of files', () => {
    const first = page(
      '<p id="a" class="b">One\n  two</p>',
      '<link rel="icon" href="/_next/static/1a.svg"/>',
    );
    const second = page('<p class="b" id="a">One two</p>', '<link href="/_next/static/2b.svg" rel="icon"/>');
    expect(compare(first, second)).toEqual([]);
  });

  it.each([
    ['a word', '<p>One</p>', '<p>Two</p>'],
    ['an alternative text', '<img alt="One"/>', '<img alt="Two"/>'],
    ['what is read aloud', '<nav aria-label="One"></nav>', '<nav aria-label="Two"></nav>'],
  ])('tells %s as text', (_what, first, second) => {
    expect(compare(page(first), page(second))).toMatchObject([{ what: 'text' }]);
  });

  it.each([
    ['an element', '<p>One</p>', '<p><b>One</b></p>'],
    ['an address', '<a href="/a">One</a>', '<a href="/b">One</a>'],
    [
      'data for machines',
      '<script type="application/ld+json">1</script>',
      '<script type="application/ld+json">2</script>',
    ],
  ])('tells %s as markup only', (_what, first, second) => {
    expect(compare(page(first), page(second))).toMatchObject([
      { what: expect.stringMatching(/^markup only/) },
    ]);
  });
});
