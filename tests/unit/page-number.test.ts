import { expect, it } from 'vitest';
import { PAGE_SIZE, parsePageNumber } from '../../lib/page-number.ts';

it.each([
  [undefined, 0, { page: 1, pages: 1, offset: 0, unknown: null }],
  ['', 5, { page: 1, pages: 1, offset: 0, unknown: null }],
  ['1', PAGE_SIZE, { page: 1, pages: 1, offset: 0, unknown: null }],
  ['2', PAGE_SIZE + 1, { page: 2, pages: 2, offset: PAGE_SIZE, unknown: null }],
])('parsePageNumber(%j, %j) finds the page', (asked, records, page) => {
  expect(parsePageNumber(asked, records)).toEqual(page);
});

it.each(['2', '0', '-1', '1.5', '01', '1e3', 'two', '99999999', '\0', ['1', '2']])(
  'parsePageNumber(%j) names what is no page of a short list, and gives the first',
  (asked) => {
    const found = [asked].flat().join(', ');
    expect(parsePageNumber(asked, 3)).toEqual({ page: 1, pages: 1, offset: 0, unknown: found });
  },
);
