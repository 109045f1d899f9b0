import { describe, expect, it } from 'vitest';
import { deskCookieName, judgeDeskRequest } from '../../app/_boot/desk-gate.ts';
import { isDeskPath } from '../../lib/desk.ts';

const keys = { port: 3000, token: 'the-token', cookie: 'the-cookie' };
const host = '127.0.0.1:3000';
const origin = `http://${host}`;
const cookie = `other=1; ${deskCookieName(3000)}=the-cookie`;

const judge = (method: string, headers: Record<string, string>, url = '/desk') =>
  judgeDeskRequest({ method, url, headers }, keys);

describe('judgeDeskRequest(request, keys)', () => {
  it('gives the cookie to whoever has the token, and sends them on without it', () => {
    expect(judge('GET', { host }, '/desk/ferries-2022?token=the-token&figure=ferries-2022-01')).toEqual({
      is: 'welcome',
      location: '/desk/ferries-2022?figure=ferries-2022-01',
      setCookie: `${deskCookieName(3000)}=the-cookie; Path=/desk; HttpOnly; SameSite=Strict`,
    });
  });

  it('lets a page of the desk read and write with the cookie', () => {
    expect(judge('GET', { host, cookie })).toEqual({ is: 'open' });
    expect(judge('POST', { host, cookie, origin })).toEqual({ is: 'open' });
    expect(judge('POST', { host, cookie, origin, 'sec-fetch-site': 'same-origin' })).toEqual({ is: 'open' });
  });

  it.each<[string, string, Record<string, string>, string?]>([
    ['another token', 'GET', { host }, '/desk?token=the-taken'],
    ['no cookie', 'GET', { host }],
    ['an empty cookie', 'GET', { host, cookie: `${deskCookieName(3000)}=` }],
    ['the cookie of another desk', 'GET', { host, cookie: `${deskCookieName(3001)}=the-cookie` }],
    ['a name that leads to this machine', 'GET', { host: 'evil.example:3000', cookie }],
    ['a name of this machine', 'GET', { host: 'localhost:3000', cookie }],
    ['another port', 'GET', { host: '127.0.0.1:3001', cookie }],
    ['a token sent to another name', 'GET', { host: 'evil.example' }, '/desk?token=the-token'],
    ['a form of another page', 'POST', { host, cookie, origin: 'http://evil.example' }],
    ['a form of another port of this machine', 'POST', { host, cookie, origin: 'http://127.0.0.1:4000' }],
    ['a form of a page without an origin', 'POST', { host, cookie, origin: 'null' }],
    ['a form that says no origin', 'POST', { host, cookie }],
    [
      'a form of another site by what the browser says',
      'POST',
      { host, cookie, origin, 'sec-fetch-site': 'same-site' },
    ],
    ['a form without the cookie', 'POST', { host, origin }],
    ['a token that is posted', 'POST', { host, origin }, '/desk?token=the-token'],
  ])('refuses %s, with a sentence', (_, method, headers, url) => {
    expect(judge(method, headers, url)).toMatchObject({
      is: 'refused',
      status: 403,
      sentence: expect.stringMatching(/\.$/),
    });
  });

  it('refuses other methods', () => {
    expect(judge('PUT', { host, cookie, origin })).toMatchObject({ is: 'refused', status: 405 });
  });
});

describe('isDeskPath(path)', () => {
  it.each([
    '/desk',
    '/desk/',
    '/desk/ferries',
    '/%64esk',
    '//desk',
    '/Desk',
    '/desk%2fx',
    '/desk.rsc',
    '/\\desk',
  ])('knows %s', (path) => {
    expect(isDeskPath(path)).toBe(true);
  });

  it.each(['/', '/desks', '/desk-chairs', '/claims', '/sources/desk', '/%E0%A4%A'])(
    'leaves %s alone',
    (path) => {
      expect(isDeskPath(path)).toBe(false);
    },
  );
});
