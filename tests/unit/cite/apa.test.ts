import { describe, expect, it } from 'vitest';
import { formatApa } from '../../../lib/out/cite/apa.ts';
import type { CslItem, CslName } from '../../../lib/out/cite/csl.ts';

const article: CslItem = {
  id: 'a',
  type: 'article-magazine',
  title: 'Sunday',
  author: [{ family: 'Example', given: 'Ada' }],
  issued: { 'date-parts': [[2021, 5, 2]] },
  'container-title': 'The Example Gazette',
  genre: 'news report',
  URL: 'https://example.org/a',
};
const report: CslItem = {
  id: 'r',
  type: 'report',
  title: 'A bindery',
  author: [{ literal: 'Board of libraries' }],
  issued: { 'date-parts': [[2021, 5, 2]] },
  publisher: 'Board of libraries',
  genre: 'survey',
};
const by = (...author: CslName[]) => ({ author });
const dated = (...parts: number[]) => ({ issued: { 'date-parts': [parts] } });
const person = (family: string, given = 'Ada') => ({ family, given });
const people = (count: number) => Array.from({ length: count }, (_, at) => person(`F${at}`));

const authorsOf = (...author: CslName[]) => formatApa([{ ...article, author }]).split(' (2021')[0];
const titleOf = (title: string) =>
  /May 2\)\. (.*) Gazette\.$/.exec(
    formatApa([{ ...article, title, genre: undefined, 'container-title': 'Gazette', URL: undefined }]),
  )?.[1];

// Each line is what citeproc-js 2.4 makes of the same item with the style apa.csl, unless it says otherwise.
describe('formatApa(items)', () => {
  it('names author, day, title, kind, where it appeared, address', () => {
    expect(formatApa([article])).toBe(
      'Example, A. (2021, May 2). Sunday [News report]. The Example Gazette. https://example.org/a',
    );
  });

  it('gives a report its year and its publisher', () => {
    expect(formatApa([report])).toBe('Board of libraries. (2021). A bindery [Survey]. Board of libraries.');
  });

  it('makes up no date', () => {
    expect(formatApa([{ ...article, issued: undefined }])).toBe(
      'Example, A. (n.d.). Sunday [News report]. The Example Gazette. https://example.org/a',
    );
    const accessed = { 'date-parts': [[2022, 3, 1]] };
    expect(formatApa([{ ...article, issued: undefined, accessed }])).toContain(
      ' Retrieved March 1, 2022, from https://example.org/a',
    );
    expect(formatApa([{ ...article, ...dated(2021) }])).toContain('(2021).');
    expect(formatApa([{ ...article, ...dated(2021, 4) }])).toContain('(2021, April).');
  });

  it('leaves the name of a paper as it is on record, where citeproc makes Nation.Rw of it', () => {
    expect(formatApa([{ ...article, 'container-title': 'nation.rw' }])).toContain(
      '[News report]. nation.rw. ',
    );
  });

  it('begins with the title where nobody is known to have made it, and sorts by it', () => {
    const { author, publisher, ...unknown } = report;
    expect(formatApa([unknown])).toBe('A bindery [Survey]. (2021).');
    const lines = formatApa([article, unknown, unknown]).split('\n');
    expect(lines.map((line) => line.split(')')[0])).toEqual([
      'A bindery [Survey]. (2021a',
      'A bindery [Survey]. (2021b',
      'Example, A. (2021, May 2',
    ]);
  });

  it('names editors as such where nobody is named as the author', () => {
    const { author, ...edited } = report;
    expect(formatApa([{ ...edited, editor: [person('Example'), person('Other')] }])).toBe(
      'Example, A., & Other, A. (Eds.). (2021). A bindery [Survey]. Board of libraries.',
    );
    expect(formatApa([{ ...edited, editor: [person('Example')] }])).toMatch(/^Example, A\. \(Ed\.\)\. /);
  });

  it('is empty for nothing', () => {
    expect(formatApa([])).toBe('');
  });

  it.each([
    ['Example, A., & Other, A.', [person('Example'), person('Other')]],
    ['A, A., B, A., & C, A.', [person('A'), person('B'), person('C')]],
    ['The Board & The Bank.', [{ literal: 'The Board' }, { literal: 'The Bank' }]],
    ['Example, A. & The Bank.', [person('Example'), { literal: 'The Bank' }]],
    ['The Bank, & Example, A.', [{ literal: 'The Bank' }, person('Example')]],
    [
      'The Bank, Example, A., & The Board.',
      [{ literal: 'The Bank' }, person('Example'), { literal: 'The Board' }],
    ],
  ])('joins authors as %s', (joined, names) => {
    expect(authorsOf(...names)).toBe(joined);
  });

  it('names twenty authors, and of more the first nineteen and the last', () => {
    expect(authorsOf(...people(20))).toMatch(/, F18, A\., & F19, A\.$/);
    expect(authorsOf(...people(23))).toMatch(/, F18, A\., … F22, A\.$/);
  });

  it.each([
    ['Ada Maria', 'A. M.'],
    ['Jean-Luc', 'J.-L.'],
    ['J. R.', 'J. R.'],
    ['J.R.', 'J. R.'],
    ['Dr. Jo', 'Dr. J.'],
    ['Ludwig van', 'L. van.'],
    ['Ólafur', 'Ó.'],
    ['李', '李.'],
  ])('makes of the given name %s %s', (given, initials) => {
    expect(authorsOf(person('Example', given))).toBe(`Example, ${initials}`);
  });

  it.each([
    ['Plain', 'Plain.'],
    ['Ends.', 'Ends.'],
    ['Is it?', 'Is it?'],
    ['And on…', 'And on….'],
    ['So:', 'So:'],
    ['(part)', '(part).'],
    ['Claims of “Sunday”', 'Claims of “Sunday.”'],
    ['Claims of “Is it?”', 'Claims of “Is it?”'],
    ['A ‘single’', 'A ‘single.’'],
    ['A "straight" one', 'A “straight” one.'],
    ["People's and the peoples' choice", 'People’s and the peoples’ choice.'],
    ["a 'b' c", 'a ‘b’ c.'],
  ])('prints the title %s as %s', (title, printed) => {
    expect(titleOf(title)).toBe(printed);
  });

  it('orders by author, then date, then title, and tells works of one year apart', () => {
    const items = [
      { ...article, title: 'Zed', ...dated(2021, 3) },
      { ...article, title: 'Mid', ...dated(2021) },
      { ...article, title: 'Abc', ...dated(2021, 3) },
      { ...article, title: 'Old', ...dated(2020, 12, 31) },
      { ...article, title: 'Lost', issued: undefined },
      { ...report, ...by({ literal: 'China Policy Research' }) },
      { ...report, ...by({ literal: 'China.org.cn' }) },
      { ...article, ...by(person('Öberg')) },
      { ...article, ...by(person('Zu')) },
    ];
    expect(
      formatApa(items)
        .split('\n')
        .map((line) => line.split(/ \[|\. Board/)[0]),
    ).toEqual([
      'China Policy Research. (2021). A bindery',
      'China.org.cn. (2021). A bindery',
      'Example, A. (n.d.). Lost',
      'Example, A. (2020, December 31). Old',
      'Example, A. (2021a). Mid',
      'Example, A. (2021b, March). Abc',
      'Example, A. (2021c, March). Zed',
      'Öberg, A. (2021, May 2). Sunday',
      'Zu, A. (2021, May 2). Sunday',
    ]);
  });

  it('tells undated works apart, and more than twenty-six', () => {
    const undated = formatApa([report, report].map((item) => ({ ...item, issued: undefined })));
    expect(undated).toMatch(/\(n\.d\.-a\)\.[\s\S]*\(n\.d\.-b\)\./);
    const letters = formatApa(Array.from({ length: 28 }, () => report)).match(/(?<=\(2021)\w+/g);
    expect(letters?.slice(24)).toEqual(['y', 'z', 'aa', 'ab']);
  });
});
