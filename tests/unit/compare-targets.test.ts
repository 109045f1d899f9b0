import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../lib/out/api/api-operations.ts';
import { listLinks, parseSitemap } from '../compare/answer/open-site.ts';
import { listTargets } from '../compare/targets/list-targets.ts';
import { toNames } from '../compare/targets/names.ts';
import { describeTarget } from '../compare/targets/target.ts';

const pages = ['/', '/claims', '/claims/a-1', '/claims/b-2', '/metrics/m', '/countries/SWE', '/sources/s'];
const links = ['/claims?country=SWE', '/findings/f/chart.svg', '/gallery/map'];
const targets = listTargets({ pages: [...pages, ...pages], links, documented: ['/old.json'] });
const described = targets.map(describeTarget);

describe('listTargets(known)', () => {
  it('asks for every page and link, each once', () => {
    expect(described).toEqual(expect.arrayContaining([...pages, ...links]));
    expect(new Set(described).size).toBe(described.length);
  });

  it('asks for every data address, with all records', () => {
    const asked = new Set(targets.map(({ path }) => path));
    const records = {
      claims: ['a-1', 'b-2'],
      metrics: ['m'],
      findings: ['f'],
      countries: ['SWE'],
      sources: ['s'],
    };
    const wanted = OPERATIONS.flatMap(({ path }) => {
      const names = records[path.split('/')[1] as keyof typeof records] ?? [];
      return path.includes('{') ? names.map((name) => path.replace(/\{\w+\}/, name)) : [path];
    });
    expect(wanted.length).toBeGreaterThan(OPERATIONS.length);
    expect(wanted.filter((path) => !asked.has(path))).toEqual([]);
  });

  it.each([
    '/old.json',
    '/card.png',
    '/claims/a-1/card.png',
    '/metrics/m/card.png',
    '/metrics/m/embed',
    '/findings/f/embed',
    '/claims.csv?excel=1',
    '/claims.json?q=no-claim-has-this-word',
    '/metrics/m/chart.png?scale=2',
    '/feed.xml?source=s',
    '/robots.txt',
    '/sitemap.xml',
    '/%E0%A4%A',
    'POST /claims.json',
    'HEAD /claims.csv',
    '/claims/a-1 (if-none-match)',
    '/openapi.json (accept-encoding: br)',
  ])('asks for %s', (address) => {
    expect(described).toContain(address);
  });

  it('asks no address for a parameter that it does not take, but where that is the question', () => {
    const usual = targets.filter(({ kind }) => kind !== 'wrong').map(({ path }) => path);
    expect(usual.filter((path) => /^\/(metrics|countries)\.json\?(?!limit)/.test(path))).toEqual([]);
  });
});

describe('toNames(paths)', () => {
  it('reads the names of records, and no file or query', () => {
    expect(
      toNames(['/claims/a', '/claims/a/card.png', '/claims.json', '/claims?q=b', '/findings/f/embed']),
    ).toEqual({
      claims: ['a'],
      metrics: [],
      countries: [],
      sources: [],
      findings: ['f'],
    });
  });
});

describe('listLinks(html, name)', () => {
  it('gives the addresses of the same site, without their anchors', () => {
    const html =
      '<meta property="og:image" content="https://a.example/card.png"><a href="/x?y=1#z">x</a><a href="/x?y=1">x</a>' +
      '<a href="#top">up</a><a href="https://b.example/">out</a><a href="mailto:a@b.example">write</a>';
    expect(listLinks(html, 'https://a.example')).toEqual(['/card.png', '/x?y=1', '/']);
  });
});

describe('parseSitemap(xml)', () => {
  it.each([
    ['<urlset><url><loc>http://a.example/x?a=1&amp;b=2</loc></url></urlset>', ['http://a.example/x?a=1&b=2']],
    ['<urlset></urlset>', []],
    ['<html><body>Not here</body></html>', []],
  ])('reads %s', (xml, addresses) => {
    expect(parseSitemap(xml)).toEqual(addresses);
  });
});
