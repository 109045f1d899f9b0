import { expect, it } from 'vitest';
import { PAGE_SIZE, parsePages } from '../../lib/filter/page-number.ts';

const query = (text: string) => new URLSearchParams(text);

it.each([
  ['', 0, { page: 1, pages: 1, offset: 0 }],
  ['page=', 5, { page: 1, pages: 1, offset: 0 }],
  ['page=1', PAGE_SIZE, { page: 1, pages: 1, offset: 0 }],
  ['page=2', PAGE_SIZE + 1, { page: 2, pages: 2, offset: PAGE_SIZE }],
])('parsePages(%j) of a list of %i finds the page', (text, records, page) => {
  expect(parsePages(query(text), { page: records })).toEqual({ numbers: { page }, problems: [] });
});

it.each(['2', '0', '-1', '1.5', '01', '1e3', 'abc', '99999999', '\0'])(
  'parsePages(page=%j) names what is no page of a short list, says what there is, and gives the first',
  (asked) => {
    const { numbers, problems } = parsePages(query(`page=${encodeURIComponent(asked)}`), { page: 3 });
    expect(numbers.page).toEqual({ page: 1, pages: 1, offset: 0 });
    const message = 'This list has one page. The first one follows.';
    expect(problems).toEqual([{ parameter: 'page', found: asked.replace('\0', '\u{FFFD}'), message }]);
  },
);

it('parsePages(query) says how many pages a longer list has', () => {
  const { problems } = parsePages(query('page=9'), { page: 2 * PAGE_SIZE + 1 });
  expect(problems[0]?.message).toBe('This list has 3 pages, numbered from 1. The first one follows.');
});

it('parsePages(query) reads the pages of two lists apart', () => {
  const records = { articles: 3 * PAGE_SIZE, documents: 1 };
  const { numbers, problems } = parsePages(query('articles=3&documents=2'), records);
  expect(numbers.articles).toEqual({ page: 3, pages: 3, offset: 2 * PAGE_SIZE });
  expect(numbers.documents.page).toBe(1);
  expect(problems.map(({ parameter, found }) => [parameter, found])).toEqual([['documents', '2']]);
});

it('parsePages(query) names a parameter that stands twice, and one that there is none of', () => {
  const { problems } = parsePages(query('page=1&page=2&sort=name&utm_source=x'), { page: 300 });
  expect(problems.map(({ parameter, found, message }) => `${parameter} ${found}: ${message}`)).toEqual([
    'sort sort: There is no parameter of this name. Known ones: page.',
    'page 1, 2: This parameter may stand only once.',
  ]);
});

it('parsePages(query, {}) takes no parameter', () => {
  const [problem] = parsePages(query('page=2'), {}).problems;
  expect(problem?.message).toBe('There is no parameter of this name. This address takes none.');
});

it('parsePages(query, records, size) counts pages of that size', () => {
  expect(parsePages(query('page=3'), { page: 50 }, 24)).toEqual({
    numbers: { page: { page: 3, pages: 3, offset: 48 } },
    problems: [],
  });
  expect(parsePages(query('page=3'), { page: 48 }, 24).problems).toHaveLength(1);
});
