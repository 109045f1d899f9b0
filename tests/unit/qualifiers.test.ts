import { describe, expect, it } from 'vitest';
import { cases as COUNTS } from '../../app/_charts/forms/counts/cases.ts';
import { cases as PERCENTAGES } from '../../app/_charts/forms/percentages/cases.ts';
import { HEDGE_RULE } from '../../db/schema/hedge-rule.ts';
import { printedQualifier } from '../../lib/figures/printed-hedge.ts';
import { boundsOf, NO_BOUNDS, sameBounds } from '../../lib/model/bounds.ts';
import { HEDGES, isHedged, isNearOnly, UNHEDGED } from '../../lib/model/qualifiers.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { formatBounds } from '../../lib/words/format-bounds.ts';
import { formatMark } from '../../lib/words/format-quantity.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../lib/words/labels.ts';
import { aClaimRow } from '../support/claim-row.ts';
import { readProjectFiles } from '../support/project-files.ts';

const HEDGED = QUALIFIERS.filter(isHedged);

describe('HEDGES', () => {
  it('has one row that is no hedge', () => {
    expect(QUALIFIERS.filter((qualifier) => !isHedged(qualifier))).toEqual([UNHEDGED]);
  });

  it('names words and a meaning that no two rows share', () => {
    expect(new Set(Object.values(QUALIFIER_WORDS)).size).toBe(QUALIFIERS.length);
    expect(new Set(Object.values(QUALIFIER_MEANING)).size).toBe(QUALIFIERS.length);
  });
});

describe.each(HEDGED)('the hedge %s', (qualifier) => {
  const { lower, upper, words } = HEDGES[qualifier];
  const bounds = boundsOf(qualifier, 50, '50');

  it('has a bound on each side that the table names, and none where it says only “near”', () => {
    expect([bounds.lower !== null, bounds.upper !== null]).toEqual([lower !== null, upper !== null]);
    expect([bounds.lowerExclusive, bounds.upperExclusive]).toEqual([
      lower === 'exclusive',
      upper === 'exclusive',
    ]);
    expect(sameBounds(bounds, NO_BOUNDS)).toBe(isNearOnly(qualifier));
  });

  it('is said before its number, and read there again', () => {
    const row = aClaimRow({ value: 50, qualifier, unit: null, asPrinted: '50' });
    expect(formatMark(row)).toBe(`${words} 50`);
    expect(printedQualifier(formatMark(row))).toBe(qualifier);
  });

  it('has its bounds in words, and a branch of the rule that the database holds it to', () => {
    expect(formatBounds(bounds, String) === null).toBe(isNearOnly(qualifier));
    expect(HEDGE_RULE).toContain(`when '${qualifier}' then `);
  });
});

describe('the gallery', () => {
  it.each(['all-hedges', 'shares'])('shows every hedge where it says so: %s', (id) => {
    const exhibit = [...COUNTS, ...PERCENTAGES].find((each) => each.id === id);
    const shown = exhibit?.rows.flatMap(({ qualifier }) => qualifier ?? []);
    expect([...new Set(shown)].toSorted()).toEqual([...QUALIFIERS].toSorted());
  });
});

describe('the name of a qualifier', () => {
  // “stated” and “about” are words of other lists too.
  const NAMES = QUALIFIERS.filter((qualifier) => qualifier !== 'stated' && qualifier !== 'about').join('|');
  const NAMED = new RegExp(`['"\`](${NAMES})['"\`]|case '(stated|about)'|qualifier (===|!==) '`);
  const SOURCE = /^(lib|db|app|seed)\/.*\.tsx?$/;
  const TABLES =
    /^lib\/(model\/(vocabulary|qualifiers)|figures\/printed-hedge|quantity\/(sign|amount)|language\/\w+)\.ts$/;
  const SAMPLES = /cases\.ts$/;

  it('is written in the list and the table alone, in what reads print, and in samples: nothing else compares one', () => {
    const sources = readProjectFiles().filter(({ path }) => SOURCE.test(path) && !SAMPLES.test(path));
    const naming = sources.filter(({ text }) => NAMED.test(text)).map(({ path }) => path);
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((path) => !TABLES.test(path))).toEqual([]);
  });
});
