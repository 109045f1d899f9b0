import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import {
  type Oembed,
  oembedSchema,
  oembedUrl,
  parseOembedRequest,
  quotationSize,
  toOembedTarget,
  toQuotation,
  writeOembed,
} from '../../lib/out/oembed.ts';

const SITE = 'https://metrics.example.org';
const parse = (query: string) => parseOembedRequest(new URLSearchParams(query));

describe('parseOembedRequest(query)', () => {
  it('takes all the room and JSON where nothing else is said, and passes over what it does not know', () => {
    const url = `${SITE}/claims/ferry-2020-01`;
    const room = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
    expect(parse(`url=${encodeURIComponent(url)}&dnt=1`)).toEqual({ url, format: 'json', room });
    expect(parse(`url=x&format=xml&maxwidth=300&maxheight=20`)).toEqual({
      url: 'x',
      format: 'xml',
      room: { width: 300, height: 20 },
    });
  });

  it.each([
    ['', 400],
    ['url=', 400],
    ['url=x&maxwidth=0', 400],
    ['url=x&maxwidth=', 400],
    ['url=x&maxheight=1e3', 400],
    ['url=x&format=', 400],
    ['url=x&format=yaml', 501],
  ])('refuses ?%s with %i and a sentence', (query, status) => {
    expect(parse(query)).toEqual({ status, sentence: expect.stringMatching(/\w.*\.$/) });
  });
});

describe('toOembedTarget(url, siteUrl)', () => {
  it.each([
    ['/claims/ferry-2020-01', { kind: 'claim', name: 'ferry-2020-01' }],
    ['/claims/ferry-2020-01/?utm_source=letter#chain', { kind: 'claim', name: 'ferry-2020-01' }],
    ['/metrics/ferry%2Drides', { kind: 'metric', name: 'ferry-rides' }],
    ['/metrics/ferry-rides/embed', { kind: 'metric', name: 'ferry-rides' }],
    ['/findings/two-ports/embed', { kind: 'finding', name: 'two-ports' }],
    ['/claims?country=SWE', { kind: 'filter', query: new URLSearchParams('country=SWE') }],
    ['/claims.embed?country=SWE', { kind: 'filter', query: new URLSearchParams('country=SWE') }],
  ])('knows %s', (path, target) => {
    expect(toOembedTarget(SITE + path, SITE)).toEqual(target);
  });

  it.each([
    'https://metrics.example.org.evil.test/claims/ferry-2020-01',
    'http://metrics.example.org/claims/ferry-2020-01',
    'https://metrics.example.org:8443/claims/ferry-2020-01',
    'https://user@other.test/claims/ferry-2020-01',
    '/claims/ferry-2020-01',
    `${SITE}/`,
    `${SITE}/method`,
    `${SITE}/claims/ferry-2020-01/embed`,
    `${SITE}/claims/%E0%A4%A`,
    `${SITE}/claims/ferry-2020-01/cite`,
    `${SITE}/claims.csv`,
    'javascript:alert(1)',
    'no address',
  ])('knows nothing of %s', (url) => {
    expect(toOembedTarget(url, SITE)).toBeUndefined();
  });
});

const answer: Oembed = {
  version: '1.0',
  type: 'rich',
  title: 'Fares & “delays” <in print>',
  provider_name: 'Cited Metrics',
  provider_url: SITE,
  cache_age: 3600,
  html: toQuotation('More than 50 <boats> & "ships".', 'Fares & delays', `${SITE}/claims?a=1&b=2`),
  width: 600,
  height: 200,
};

describe('writeOembed(answer, format)', () => {
  it('says the same as JSON and as XML, whatever stands in the words', () => {
    const xml = writeOembed(answer, 'xml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ parseTagValue: false, processEntities: true });
    const { oembed } = parser.parse(xml) as { oembed: Record<string, string> };
    const json = JSON.parse(writeOembed(answer, 'json')) as Record<string, unknown>;
    expect(oembedSchema.parse(json)).toEqual(answer);
    expect(oembed).toEqual(
      Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])),
    );
  });
});

describe('toQuotation(text, title, address)', () => {
  it('is text and a link, with nothing that a name could break out of', () => {
    expect(answer.html).toBe(
      '<blockquote cite="https://metrics.example.org/claims?a=1&amp;b=2"><p>More than 50 &lt;boats&gt; &amp; &quot;ships&quot;.</p><p><a href="https://metrics.example.org/claims?a=1&amp;b=2">Fares &amp; delays</a></p></blockquote>',
    );
  });
});

describe('quotationSize(text, width)', () => {
  it('is never wider than the room, and higher where that is narrow', () => {
    const text = 'x'.repeat(500);
    const [wide, narrow] = [quotationSize(text, 5000), quotationSize(text, 300)];
    expect([wide.width, narrow.width]).toEqual([600, 300]);
    expect(narrow.height).toBeGreaterThan(wide.height);
    expect(Number.isFinite(quotationSize(text, 1).height)).toBe(true);
  });
});

describe('oembedUrl(siteUrl, page, format)', () => {
  it('leads back to what the page is', () => {
    const { searchParams } = new URL(oembedUrl(SITE, '/claims?country=SWE&q=a%20b', 'xml'));
    const asked = parseOembedRequest(searchParams);
    expect(asked).toMatchObject({ format: 'xml' });
    expect('url' in asked && toOembedTarget(asked.url, SITE)).toEqual({
      kind: 'filter',
      query: new URLSearchParams('country=SWE&q=a b'),
    });
  });
});
