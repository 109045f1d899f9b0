import { NextRequest } from 'next/server.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../lib/api-operations.ts';
import { problemSchema } from '../../lib/problem.ts';
import { proxy } from '../../proxy.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

const ask = (path: string, method = 'GET') =>
  proxy(new NextRequest(`http://server.invalid${path}`, { method }));
const passesOn = (response: Response) => response.headers.get('x-middleware-next') === '1';
const NAMES = { id: 'walker-2022-01', slug: 'medical-exports', code: 'SWE' } as const;
const fill = (path: string) =>
  path
    .replace('/sources/{slug}', '/sources/walker-2022')
    .replace(/\{(\w+)\}/, (_, name: keyof typeof NAMES) => NAMES[name]);
// /health is for machines that watch the site: the proxy leaves it alone.
const DATA = OPERATIONS.map(({ path }) => fill(path)).filter((path) => path !== '/health');

describe('proxy(request)', () => {
  it.each(DATA)('lets scripts of any site read %s', async (path) => {
    const response = await ask(path);
    expect(passesOn(response)).toBe(true);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toMatch(/Link, ETag,.*X-Data-Version/);
  });

  it.each(DATA)('answers what a browser asks before it reads %s', async (path) => {
    const response = await ask(path, 'OPTIONS');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s on data with problem details', async (method) => {
    for (const path of ['/claims.json', '/claims.csv', '/claims/walker-2022-01.json']) {
      const response = await ask(path, method);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect(problemSchema.parse(await response.json()).detail).toContain(method);
    }
  });

  it.each([
    '/claims/no-such-claim.json',
    '/claims/walker-2022-999.json',
    '/metrics/no-such-metric.json',
    '/countries/XXX.json',
    '/sources/no-such-source.json',
    '/sources/%00.json',
    '/claims/walker-2022-01/record.json',
    '/no-such.json',
    '/a/b/c.json',
  ])('answers %s with 404 and problem details', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(problemSchema.parse(await response.json()).status).toBe(404);
  });

  it('leaves pages to themselves: what is not there is a page, and nothing is shared with scripts', async () => {
    const missing = await ask('/claims/no-such-claim');
    expect(missing.headers.get('x-middleware-rewrite')).toMatch(/\/not-found$/);
    const page = await ask('/claims/walker-2022-01');
    expect(passesOn(page)).toBe(true);
    expect(page.headers.get('access-control-allow-origin')).toBeNull();
  });
});
