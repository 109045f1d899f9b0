import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { refuseRequest } from '../../app/_http/cache/refuse-request.ts';
import { problemSchema } from '../../lib/out/api/problem.ts';
import { listAddresses } from '../support/site-addresses.ts';

/** What stands for no text in UTF-8: cut off, no digits, overlong, a surrogate alone, beyond Unicode; and NUL, which no name has. */
const UNDECODABLE = ['%', '%ZZ', '%E0%A4%A', '%C0%AF', '%ED%A0%80', '%F5%80%80%80', '%00', 'a%00b'];
const QUERIES = ['q=%E0%A4%A', '%ZZ=1', 'country=%C0%AF', 'limit=%', 'a=1&b=%FF'];

const refuse = (url: string, method = 'GET') =>
  refuseRequest(
    { method, url } as IncomingMessage,
    url.split('?', 1)[0] ?? url,
    'https://metrics.example.org',
  );

/** How an address that ends so is refused. */
function refusedAs(path: string): string {
  if (/\.json(ld)?$/.test(path) || path === '/oembed') return 'application/problem+json';
  const isPage = path.endsWith('.embed') || path.endsWith('.cite');
  return /\.[a-z]+$/.test(path) && !isPage ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
}

describe('refuseRequest(request, path, siteUrl)', () => {
  const all = [...listAddresses('page'), ...listAddresses('route')];

  it('is asked of every address that there is', () => {
    expect(all.length).toBeGreaterThan(60);
    expect(all).toEqual(
      expect.arrayContaining(['/', '/claims/{id}', '/claims/{id}.json', '/feed.xml', '/oembed']),
    );
  });

  it.each(all)('answers 400 to %s where it can’t be decoded, in the form of the address', async (path) => {
    const inPath = path.includes('{') ? UNDECODABLE.map((part) => path.replace(/\{\w+\}/, part)) : [];
    const inQuery = QUERIES.map((query) => `${path.replace(/\{\w+\}/, 'a')}?${query}`);
    for (const address of [...inPath, ...inQuery])
      for (const method of ['GET', 'HEAD']) {
        const refused = refuse(address, method);
        expect(refused, `${method} ${address}`).toMatchObject({
          status: 400,
          headers: { 'content-type': refusedAs(path), 'cache-control': 'no-store' },
        });
        const said = refused?.body.toString() ?? '';
        expect(said, address).toContain('This address can’t be read');
        if (path.endsWith('.json')) expect(problemSchema.parse(JSON.parse(said)).status).toBe(400);
      }
  });

  it.each(all)('lets %s be asked with what can be decoded', (path) => {
    for (const part of ['a', '%F0%9F%90%99', '%25', '%2525', '..;'])
      expect(refuse(path.replace(/\{\w+\}/, part)), part).toBeUndefined();
    expect(refuse(`${path.replace(/\{\w+\}/, 'a')}?q=100%25&country=%00&utm_source=%E9`)).toBeUndefined();
  });
});
