import { parse } from 'astrocite-ris';
import { describe, expect, it } from 'vitest';
import { toCslSource } from '../../../lib/out/cite/csl.ts';
import { formatRis } from '../../../lib/out/cite/ris.ts';
import { aCitedSource, CITED_SOURCES } from '../../support/cited-sources.ts';

const write = (overrides: Parameters<typeof aCitedSource>[0]) =>
  formatRis([toCslSource(aCitedSource(overrides))]);

describe('formatRis(items)', () => {
  it('gives a field a line, dates as far as they are known, and each name its own', () => {
    expect(write({ lastRead: '2022-03-01', medium: 'blog' })).toBe(`TY  - BLOG
ID  - ferries-2021
TI  - Ferry to McDonald Island carries USD5 million of COVID-19 vaccine, says UNICEF
AU  - van der Berg, Ada
PY  - 2021
DA  - 2021/10/07/
T2  - The Harbour Post
M3  - News report
LA  - en
UR  - https://harbour.example/a_b/100%25?c=1&d=~e#f
Y2  - 2022/03/01/
ER  - `);
    expect(write({ publishedDate: '2019-04' })).toContain('\nDA  - 2019/04//\n');
    expect(write({ publishedDate: '2019' })).toContain('\nDA  - 2019///\n');
    expect(write({ publishedDate: null })).not.toMatch(/^(DA|PY)/m);
  });

  it.each([
    [{}, 'NEWS'],
    [{ genre: 'opinion piece' }, 'MGZN'],
    [{ genre: 'journal article' }, 'JOUR'],
    [{ medium: 'blog' }, 'BLOG'],
    [{ genre: 'web page' }, 'ELEC'],
    [{ kind: 'report', genre: 'white paper' }, 'RPRT'],
    [{ publisher: null }, 'GEN'],
  ] as const)('of %o is %s', (overrides, type) => {
    expect(write(overrides)).toMatch(new RegExp(`^TY {2}- ${type}\n`));
  });

  it('names editors as editors, and nobody where nobody is known', () => {
    const authors = [{ name: 'Jo Roe', family: 'Roe', affiliation: null, editor: true as const }];
    expect(write({ authors })).toMatch(/^ED {2}- Roe, Jo$/m);
    expect(write({ authors: [], publisher: null })).not.toMatch(/^(AU|ED|PB|T2) /m);
  });

  it('is read by another library with the same titles, authors and addresses', () => {
    const items = CITED_SOURCES.map(toCslSource);
    const entries = parse(formatRis(items));
    expect(entries.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
    expect(entries.map(({ URL }) => URL)).toEqual(items.map(({ URL }) => URL));
    const report = entries.find(({ id }) => id === 'signed-report');
    expect(report?.author).toMatchObject([{ family: 'Ødegård', given: 'Søren' }]);
  });
});
