import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { openSite } from '../compare/answer/open-site.ts';
import { mapInParallel } from '../compare/in-parallel.ts';
import { addListing } from '../compare/judge/add-listing.ts';
import { parseOptions } from '../compare/options.ts';
import { leaveOut } from '../compare/report/comparison.ts';
import { formatReport } from '../compare/report/format-report.ts';
import { runProcess } from '../support/run-process.ts';

const SITES = ['http://localhost:3000', 'http://localhost:3001/'];

describe('parseOptions(args)', () => {
  it('reads two origins and what is asked beside them', () => {
    const options = parseOptions([
      ...SITES,
      '--only',
      '^/claims',
      '--ignore',
      'a',
      '--ignore',
      'b',
      '--json',
    ]);
    expect(options).toEqual({
      origins: ['http://localhost:3000', 'http://localhost:3001'],
      only: /^\/claims/,
      ignore: [/a/, /b/],
      json: true,
    });
    expect(parseOptions(['--help'])).toBe('help');
  });

  it.each([
    [[], 'Name two sites; found 0.'],
    [[...SITES, 'http://localhost:3002'], 'Name two sites; found 3.'],
    [['localhost:3000', 'http://localhost:3001'], '"localhost:3000" is no address of a site'],
    [['http://localhost:3000/claims', 'http://localhost:3001'], 'must be one without a path'],
    [[...SITES, '--only', '('], '--only takes a regular expression.'],
    [[...SITES, '--colour'], "Unknown option '--colour'"],
  ])('refuses %j with a sentence', (args, sentence) => {
    expect(() => parseOptions(args)).toThrow(sentence);
  });
});

const change = { what: 'text, line 1', first: 'old', second: 'new' };
const comparisons = [
  { kind: 'page' as const, address: '/', differences: [] },
  { kind: 'page' as const, address: '/a', differences: [change] },
  { kind: 'page' as const, address: '/b', differences: [{ ...change, what: 'text, line 9' }] },
  { kind: 'data' as const, address: '/a.csv', differences: [] },
];

describe('formatReport(comparisons, ignored)', () => {
  it('counts each kind, and tells once what differs alike', () => {
    expect(formatReport(comparisons, 2)).toBe(
      [
        'kind        compared     equal different',
        'page               3         1         2',
        'data               1         1         0',
        '',
        '/a: text, line 1',
        '  1: old',
        '  2: new',
        '  and alike at 1 more: /b',
        '',
        '2 of 4 answers differ. Differences left out by --ignore: 2.',
      ].join('\n'),
    );
  });

  it('says so where nothing differs', () => {
    expect(formatReport(comparisons.slice(0, 1), 0)).toMatch(/\n\nAll 1 answers are equal\.$/);
  });
});

describe('leaveOut(comparisons, ignore)', () => {
  it('drops what matches as address and difference, and counts it', () => {
    const left = leaveOut(comparisons, [/^\/b: text/, /^\/nothing/]);
    expect(left.ignored).toBe(1);
    expect(left.comparisons.map(({ differences }) => differences.length)).toEqual([0, 1, 0, 0]);
  });
});

describe('addListing(comparisons, [first, second])', () => {
  it('says of a page that only one sitemap lists it, and nothing of what is no page', () => {
    const found = addListing(comparisons, [['/', '/a'], ['/']]).map(({ differences }) => differences);
    const listing = { what: 'sitemap', first: 'lists it', second: 'does not list it' };
    expect(found).toEqual([[], [listing, change], [{ ...change, what: 'text, line 9' }], []]);
  });
});

describe('mapInParallel(items, most, work)', () => {
  it('keeps the order and the limit', async () => {
    let running = 0;
    let highest = 0;
    const results = await mapInParallel([5, 1, 3, 2], 2, async (wait) => {
      running += 1;
      highest = Math.max(highest, running);
      await new Promise((resolve) => setTimeout(resolve, wait));
      running -= 1;
      return wait * 10;
    });
    expect(results).toEqual([50, 10, 30, 20]);
    expect(highest).toBe(2);
  });
});

describe('npm run compare', () => {
  let server: Server;
  let origin = '';
  const abort = new AbortController().signal;
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(503).end('No data.'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('says which site does not answer as a site with data does, and what to do', async () => {
    await expect(openSite(origin, abort)).rejects.toThrow(
      `${origin}/sitemap.xml answers with 503, where 200 is needed. See that a built site with data runs there`,
    );
    await expect(openSite('http://127.0.0.1:9', abort)).rejects.toThrow(
      'Nothing answers at http://127.0.0.1:9 (ECONNREFUSED). Start a site there, as in "PORT=9 npm start"',
    );
  });

  it('ends with 2 and a sentence where nothing can be compared', async () => {
    const { code, output } = await runProcess(
      process.execPath,
      ['--import', 'tsx', 'tests/compare/run.ts', origin, origin],
      { cwd: PROJECT_DIR, env: process.env, abort, limitSeconds: 50 },
    );
    expect(code).toBe(2);
    expect(output).toContain(`${origin}/sitemap.xml answers with 503`);
    expect(output).not.toContain('    at ');
  });
});
