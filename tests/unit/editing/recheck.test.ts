import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recheckCommand } from '../../../seed/commands/recheck-command.ts';
import { askAddress } from '../../../seed/editing/ask-address.ts';
import { listAddresses, type SeedAddress } from '../../../seed/editing/list-addresses.ts';

const asked: { url: string; method: string; agent: string }[] = [];
let server: Server;
let site: string;

const ANSWERS: Record<string, [status: number, location?: string]> = {
  '/live': [200],
  '/there': [301, '/live'],
  '/for-now': [302, '/live'],
  '/mixed': [301, '/for-now'],
  '/gone': [404],
  '/gone-too': [410],
  '/home': [301, '/'],
  '/': [200],
  '/refused': [403],
  '/busy': [503],
  '/round': [302, '/round'],
  '/out': [301, 'mailto:x@example.org'],
};

beforeAll(async () => {
  server = createServer(({ url = '', method = '', headers }, response) => {
    asked.push({ url, method, agent: headers['user-agent'] ?? '' });
    if (url === '/silent') return;
    if (url === '/no-head' && method === 'HEAD') response.writeHead(404).end();
    else if (url === '/no-head') response.writeHead(200).end('here');
    else {
      const [status, location] = ANSWERS[url] ?? [404];
      response.writeHead(status, location ? { location } : {}).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const OPTIONS = { userAgent: 'CitedMetrics (+https://metrics.example)', timeoutMs: 500, pauseMs: 0 };
const ask = (page: string) => askAddress(`${site}${page}`, OPTIONS);

describe('askAddress(address, options)', () => {
  it.each([
    ['/live', { state: 'live' }],
    ['/no-head', { state: 'live' }],
    ['/for-now', { state: 'live' }],
    ['/mixed', { state: 'live' }],
    ['/gone', { state: 'gone', why: 'the server says 404' }],
    ['/gone-too', { state: 'gone', why: 'the server says 410' }],
    ['/refused', { state: 'blocked', why: 'the server refuses programs (403)' }],
    ['/busy', { state: 'silent', why: 'the server fails (503)' }],
    ['/silent', { state: 'silent', why: 'no answer in time' }],
    ['/round', { state: 'silent', why: 'it leads on more than 8 times' }],
    ['/out', { state: 'silent', why: 'it leads to mailto:x@example.org' }],
  ])('%s', async (page, answer) => {
    expect(await ask(page)).toMatchObject(answer);
  });

  it('says where something moved for good, and that a front page is no place', async () => {
    expect(await ask('/there')).toEqual({ state: 'moved', to: `${site}/live` });
    expect(await ask('/home')).toEqual({ state: 'gone', why: `it leads to the front page ${site}/` });
  });

  it('says that there is no connection, and no such name', async () => {
    expect(await askAddress('http://127.0.0.1:1/x', OPTIONS)).toMatchObject({ state: 'silent' });
  });

  it('names the site, and asks with HEAD first', async () => {
    asked.length = 0;
    await ask('/live');
    expect(asked).toEqual([{ url: '/live', method: 'HEAD', agent: OPTIONS.userAgent }]);
  });
});

describe('listAddresses(folder)', () => {
  it('gives sources and articles with their lines', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-addresses-'));
    mkdirSync(path.join(folder, 'articles'));
    writeFileSync(
      path.join(folder, 'sources.yaml'),
      'sources:\n  - slug: harbour\n    address: https://harbour.example/\n    archived: null\n',
    );
    writeFileSync(
      path.join(folder, 'articles', 'ferries.yaml'),
      'article:\n  slug: ferries\n  address: https://gazette.example/x\n  archived: https://archive.example/x\n',
    );
    const found = await listAddresses(folder);
    expect(found.map(({ of, field, line, column }) => [of, field, line, column])).toEqual([
      ['harbour', 'sources[0].address', 3, 5],
      ['ferries', 'article.address', 3, 3],
      ['ferries', 'article.archived', 4, 3],
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('npm run recheck', () => {
  const place = (address: string, line: number): SeedAddress => ({
    ...{ address, of: 'harbour', field: 'sources[0].address', file: 'seed/sources.yaml', line, column: 5 },
  });
  const run = async (addresses: SeedAddress[], args: string[] = []) => {
    const printed: string[] = [];
    const errors: string[] = [];
    const statuses: string[] = [];
    const code = await recheckCommand(args, {
      listAddresses: async () => addresses,
      print: (text) => printed.push(text),
      printError: (text) => errors.push(text),
      show: (status) => statuses.push(status),
      options: OPTIONS,
    });
    return { code, printed: printed.join('\n'), errors: errors.join('\n'), statuses };
  };

  it('says what is gone and what moved, with what to write', async () => {
    const { code, printed, statuses } = await run([
      place(`${site}/live`, 3),
      place(`${site}/there`, 7),
      place(`${site}/gone`, 11),
      place(`${site}/gone`, 15),
    ]);
    expect(code).toBe(1);
    expect(printed).toBe(
      [
        'Gone: look for another address, or for an archived copy:',
        `seed/sources.yaml:11:5 harbour ${site}/gone: the server says 404`,
        `seed/sources.yaml:15:5 harbour ${site}/gone: the server says 404`,
        '',
        'Moved for good:',
        `seed/sources.yaml:7:5 harbour ${site}/there`,
        `    address: ${site}/live`,
        '',
        '3 addresses: 1 live, 1 gone, 1 moved. Nothing was written.',
      ].join('\n'),
    );
    expect(statuses.at(-1)).toBe('3 of 3 addresses');
  });

  it('ends well where nothing is to be done', async () => {
    expect(await run([place(`${site}/live`, 3)])).toMatchObject({ code: 0, errors: '' });
    expect(await run([])).toMatchObject({ code: 0, printed: 'No source and no article has an address.' });
  });

  it('says in a sentence that this machine is offline', async () => {
    const { code, errors, printed } = await run([place('http://nowhere.invalid/x', 3)]);
    expect({ code, printed }).toEqual({ code: 2, printed: '' });
    expect(errors).toBe(
      'No address could be reached (1 tried). This machine seems to be offline: run "npm run recheck" again once it is connected.',
    );
  });

  it('takes no arguments', async () => {
    expect((await run([], ['x'])).code).toBe(2);
    expect((await run([], ['--fix'])).errors).toMatch(/^Usage: npm run recheck/);
  });
});
