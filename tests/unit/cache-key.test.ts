import { describe, expect, it } from 'vitest';
import { normaliseUrl, toCacheKey, toOpaqueTag } from '../../app/_http/cache/cache-key.ts';

const SITE = 'https://metrics.example.org';

describe('normaliseUrl(url)', () => {
  it.each([
    ['/claims', '/claims'],
    ['/claims?', '/claims'],
    ['/?utm_source=letter&fbclid=1', '/'],
    ['/claims?metric=a&country=SWE', '/claims?country=SWE&metric=a'],
    ['/claims?country=SWE&sort=value&country=CAN', '/claims?country=SWE&country=CAN&sort=value'],
    ['/claims?q=a%20b&&q=', '/claims?q=a%20b&q='],
    ['/claims?%zz=1', '/claims?%zz=1'],
  ])('%s is %s', (url, normal) => {
    expect(normaliseUrl(url)).toBe(normal);
  });
});

describe('toCacheKey(url, siteUrl)', () => {
  it('is the same for all readers of a document', () => {
    const one = toCacheKey('/claims?b=1&a=2', SITE);
    expect(toCacheKey('/claims?a=2&b=1&utm_medium=x', SITE)).toEqual(one);
    expect(one.request.headers).toMatchObject({ host: 'metrics.example.org', 'x-forwarded-proto': 'https' });
  });
});

describe('toOpaqueTag(version, buildFingerprint, key)', () => {
  it('changes with each of them', () => {
    const tags = [
      toOpaqueTag('v', 'e', '/a'),
      toOpaqueTag('w', 'e', '/a'),
      toOpaqueTag('v', 'f', '/a'),
      toOpaqueTag('v', 'e', '/b'),
    ];
    expect(new Set(tags).size).toBe(4);
    expect(toOpaqueTag('v', 'e', '/a')).toBe(tags[0]);
  });
});
