import { describe, expect, it } from 'vitest';
import { parsePageRequest, toPageQuery } from '../../lib/filter/page-request.ts';

const parse = (query: string) => parsePageRequest(new URLSearchParams(query));

describe('parsePageRequest(query)', () => {
  it('is the whole list where nothing is asked', () => {
    expect(parse('utm_source=x')).toEqual({ page: { after: null, limit: null }, problems: [] });
  });

  it.each([
    ['limit=0', 'limit', /whole number from 1 to 1000/],
    ['limit=1&limit=2', 'limit', /only once/],
    [`after=${'x'.repeat(501)}`, 'after', /“next” link/],
    ['country=SWE', 'country', /no parameter of this name.*limit, after/],
  ])('%s names %s and what would be right', (query, parameter, message) => {
    const { problems } = parse(query);
    expect(problems).toEqual([
      { parameter, found: expect.any(String), message: expect.stringMatching(message) },
    ]);
  });
});

describe('toPageQuery(page)', () => {
  it.each([
    { after: null, limit: null },
    { after: 'WyJ4Il0', limit: null },
    { after: 'a&b=c', limit: 1000 },
  ])('is read back as the same page: %j', (page) => {
    expect(parse(toPageQuery(page))).toEqual({ page, problems: [] });
  });
});
