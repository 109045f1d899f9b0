import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bringNpmTools } from '../support/npm-tools.ts';
import { runOther } from '../support/run-other.ts';
import { fetchInto, interopOrigin, scratchFolder } from '../support/site.ts';

const PAGES = ['/claims/walker-2022-01', '/metrics/medical-exports', '/claims?country=SWE'];

/** An address of the site as it says it itself, at the server that is checked. */
const toAsked = (address: string) => address.replace(/^https?:\/\/[^/]+/, '');

it.each(PAGES)(
  'what the head of %s leads to is oEmbed, in JSON and in XML, which xmllint reads',
  async (page) => {
    const folder = scratchFolder();
    const html = readFileSync(await fetchInto(folder, page, 'page.html'), 'utf8');
    const linkOf = (type: string) => {
      const [tag = ''] = html.match(new RegExp(`<link[^>]*type="${type.replace('+', '\\+')}"[^>]*>`)) ?? [];
      return toAsked((/href="([^"]+)"/.exec(tag)?.[1] ?? '').replaceAll('&amp;', '&'));
    };
    const json = JSON.parse(
      readFileSync(await fetchInto(folder, linkOf('application/json+oembed'), 'o.json'), 'utf8'),
    );
    expect(json).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Cited Metrics' });
    const xml = await fetchInto(folder, linkOf('text/xml+oembed'), 'o.xml');
    for (const [name, value] of Object.entries(json)) {
      const { stdout } = await runOther('xmllint', ['--nonet', '--xpath', `string(/oembed/${name})`, xml]);
      expect(stdout.replace(/\n$/, ''), name).toBe(String(value));
    }
  },
);

it('the npm package “rss-parser” reads both feeds, each entry under a name of its own', async () => {
  const { require } = await bringNpmTools(['rss-parser@3.13.0']);
  const Parser = require('rss-parser');
  const feed = await new Parser().parseURL(`${interopOrigin()}/articles.xml`);
  expect(feed.items.length).toBeGreaterThan(1);
  const ids = feed.items.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect((await new Parser().parseURL(`${interopOrigin()}/feed.xml`)).title).toBe(
    'Cited Metrics: corrections',
  );
});

it.each([
  '/apple-touch-icon.png',
  '/icons/icon-192.png',
  '/icons/icon-512.png',
  '/icons/icon-maskable-512.png',
])('pngcheck finds %s whole', async (address) => {
  const file = await fetchInto(scratchFolder(), address, 'icon.png');
  expect((await runOther('pngcheck', ['-q', file])).stdout).toBe('');
});
