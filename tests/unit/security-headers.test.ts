import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  listScriptHashes,
  toHsts,
  withFilePolicy,
  withPagePolicy,
} from '../../app/_http/cache/security-headers.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
const POLICY = 'content-security-policy';

describe('listScriptHashes(html)', () => {
  it('names each script that stands in the document, once, to the byte', () => {
    const html =
      '<script>a("é")</script><p><script id="x" nonce="">\nb()</script></p><script>a("é")</script><script type="module">c()</script>';
    expect(listScriptHashes(html)).toEqual([hashOf('a("é")'), hashOf('\nb()'), hashOf('c()')]);
  });

  it('leaves out scripts of the site, and data', () => {
    const html =
      '<script src="/_next/a.js" async=""></script><script type="application/ld+json">{"a":1}</script><scripture>x</scripture>';
    expect(listScriptHashes(html)).toEqual([]);
  });
});

describe('withPagePolicy(headers, html)', () => {
  const policy = String(withPagePolicy({}, Buffer.from('<script>a()</script>'))[POLICY]);
  const said = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ', 1)[0], rule]));

  it('lets run the scripts of the document and of the site, by their hashes, and no other', () => {
    expect(said['script-src']).toBe(`script-src 'self' 'sha256-${hashOf('a()')}'`);
    expect(said['default-src']).toBe("default-src 'none'");
  });

  it('lets nobody frame a page, change its base, or have its forms sent elsewhere', () => {
    expect([said['frame-ancestors'], said['base-uri'], said['form-action']]).toEqual([
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]);
  });

  it('leaves an embed its own', () => {
    const own = { [POLICY]: 'frame-ancestors *' };
    expect(withPagePolicy(own, Buffer.from('<script>a()</script>'))).toBe(own);
    expect(withFilePolicy(own)).toBe(own);
  });
});

describe('withFilePolicy(headers)', () => {
  it('lets a file run and load nothing', () => {
    const policy = String(withFilePolicy({ 'content-type': 'image/svg+xml' })[POLICY]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
  });
});

it('toHsts(maxAge) says nothing unless whoever runs the site does', () => {
  expect([toHsts(undefined), toHsts(0), toHsts(600)]).toEqual([
    {},
    { 'strict-transport-security': 'max-age=0' },
    { 'strict-transport-security': 'max-age=600' },
  ]);
});
