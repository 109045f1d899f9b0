import { describe, expect, it } from 'vitest';
import { metricsUrl, parseMetricSearch } from '../../lib/filter/metric-search.ts';

const TOPICS = ['exports', 'lending-and-funds'];
const parse = (text: string) => parseMetricSearch(new URLSearchParams(text), TOPICS);

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

describe('parseMetricSearch(query, topics)', () => {
  it('takes one of the topics, beside words and the rest', () => {
    const { q, topic, rest, problems } = parse('topic=exports&q=goods&page=2');
    expect([q, topic, rest.toString(), problems]).toEqual(['goods', 'exports', 'page=2', []]);
    expect(parse('q=goods').topic).toBeNull();
  });

  it.each(['topic=export', 'topic=exports&topic=lending-and-funds&topic=', 'topic=__proto__'])(
    'says of %j what it can’t take, and lets the metrics of all topics follow',
    (text) => {
      const { topic, problems } = parse(text);
      expect(problems.map(({ parameter }) => parameter)).toEqual(['topic']);
      expect(['exports', null]).toContain(topic);
    },
  );
});

describe('metricsUrl(search)', () => {
  it('metricsUrl() writes what parseMetricSearch() reads', () => {
    expect(metricsUrl()).toBe('/metrics');
    for (const search of [
      { q: 'views & “loans”', topic: null },
      { q: '', topic: 'exports' },
      { q: 'a', topic: 'exports' },
    ])
      expect(parse(metricsUrl(search).slice('/metrics?'.length))).toMatchObject(search);
  });
});
