import { describe, expect, it } from 'vitest';
import { readProjectFiles } from '../support/project-files.ts';

/** Put together here, so that this file does not find itself. */
const words = (...parts: string[]) => new RegExp(`\\b(?:${parts.join('')})\\b`);

const NEVER = [
  ['an open note of work to do', words('TO', 'DO|FIX', 'ME')],
  ['a path of somebody’s machine', /(?:^|[\s'"`(=])\/(?:home|Users|root|work)\/[\w.-]+/m],
  ['the address of a package registry', /\bregistry\.[a-z0-9-]+\.[a-z]+|_authToken|\/\/npm\.[a-z0-9-]+\./],
  ['a test that keeps the others from running', /\b(?:test|it|describe)\.only\(/],
  ['a merge that was not finished', /^(?:<{7}|>{7}) /m],
] as const;

const files = readProjectFiles().filter(({ path }) => path !== 'tests/repo/house-rules.test.ts');

describe('no file holds', () => {
  it('anything of this, in whichever folder it stands', () => {
    const folders = new Set(files.map(({ path }) => path.split('/')[0]));
    for (const folder of ['app', 'db', 'lib', 'seed', 'tests']) expect(folders).toContain(folder);
  });

  it.each(NEVER)('%s', (_what, pattern) => {
    expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    [NEVER[0], `// ${'TO'}${'DO'}: later`],
    [NEVER[1], "open('/home/ada/data.csv')"],
    [NEVER[2], `"resolved": "https://registry.${'example.org'}/zod"`],
    [NEVER[3], `it${'.only('}'x')`],
    [NEVER[4], `${'<'.repeat(7)} HEAD`],
  ] as const)('%s (a sample is found)', ([, pattern], sample) => {
    expect(sample).toMatch(pattern);
  });
});

describe('what runs in a browser', () => {
  it('is the page’s own script: no component of a page is one of a framework in the browser', () => {
    const clients = files.filter(({ path, text }) => path.startsWith('app/') && /^'use client';/m.test(text));
    expect(clients.map(({ path }) => path)).toEqual([]);
  });
});

describe('a link within the site', () => {
  it('is plain: nothing is fetched ahead, and no framework follows it', () => {
    const users = files.filter(({ path, text }) => path.startsWith('app/') && /from 'next\/link'/.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
