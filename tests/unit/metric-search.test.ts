import { describe, expect, it } from 'vitest';
import { metricsUrl, parseMetricSearch } from '../../lib/filter/metric-search.ts';

const parse = (text: string) => parseMetricSearch(new URLSearchParams(text));

describe('parseMetricSearch(query)', () => {
  it.each([
    ['', []],
    ['q=', []],
    ['q=%20%20', []],
    ['q=View+of++China', ['view', 'of', 'china']],
    ['q=100%25+a_b', ['100%', 'a_b']],
    ['q=china+China', ['china']],
  ])('parseMetricSearch(%j) looks for these words, each once', (text, words) => {
    expect(parse(text)).toMatchObject({ words, problems: [] });
  });

  it('parseMetricSearch() leaves the rest of the query to others', () => {
    const { q, rest } = parse('q=loans&page=2');
    expect([q, rest.toString()]).toEqual(['loans', 'page=2']);
  });

  it.each([`q=${'a'.repeat(201)}`, 'q=a%00b'])(
    'parseMetricSearch(%j) says what can’t be searched for, and looks for nothing',
    (text) => {
      const { q, words, problems } = parse(text);
      expect([q, words]).toEqual(['', []]);
      expect(problems.map(({ parameter }) => parameter)).toEqual(['q']);
    },
  );

  it('parseMetricSearch() takes one search', () => {
    expect(parse('q=a&q=b').problems).toHaveLength(1);
  });
});

describe('metricsUrl(q)', () => {
  it('metricsUrl() writes what parseMetricSearch() reads', () => {
    expect(metricsUrl()).toBe('/metrics');
    const url = metricsUrl('views & “loans”');
    expect(parse(url.slice('/metrics?'.length)).q).toBe('views & “loans”');
  });
});
