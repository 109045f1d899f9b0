import { describe, expect, it } from 'vitest';
import { cases as COUNTS } from '../../app/_charts/forms/counts/cases.ts';
import { cases as PERCENTAGES } from '../../app/_charts/forms/percentages/cases.ts';
import { HEDGE_RULE } from '../../db/schema/hedge-rule.ts';
import { listPrintedHedges } from '../../lib/figures/printed-hedge.ts';
import { boundsOf, NO_BOUNDS, sameBounds } from '../../lib/model/bounds.ts';
import { boundSameSides, HEDGES, hasOurBounds, isHedged, UNHEDGED } from '../../lib/model/qualifiers.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { formatBounds } from '../../lib/words/format-bounds.ts';
import { formatMark } from '../../lib/words/format-quantity.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../lib/words/labels.ts';
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

  it('has a bound on each side that the table names, or both where they are ours', () => {
    expect([bounds.lower !== null, bounds.upper !== null]).toEqual(
      hasOurBounds(qualifier) ? [true, true] : [lower !== null, upper !== null],
    );
    expect([bounds.lowerExclusive, bounds.upperExclusive]).toEqual([
      lower === 'exclusive',
      upper === 'exclusive',
    ]);
    expect(sameBounds(bounds, NO_BOUNDS)).toBe(false);
  });

  it('is said before its number, and read there again on the same side', () => {
    const phrase = formatMark({ value: 50, measure: 'count', qualifier, unit: null, asPrinted: '50' });
    expect(phrase).toBe(`${words} 50`);
    const read = listPrintedHedges(phrase);
    expect(read).toEqual([qualifier]);
    expect(read.every((each) => boundSameSides(each, qualifier))).toBe(true);
  });

  it('has its bounds in words, and a branch of the rule that the database holds it to', () => {
    expect(formatBounds(bounds, String)).not.toBeNull();
    expect(HEDGE_RULE).toContain(`when '${qualifier}' then `);
  });
});

describe('boundSameSides(a, b)', () => {
  it('does not mind whether a bound is included, and tells floor, ceiling, near and none apart', () => {
    expect(boundSameSides('more_than', 'at_least')).toBe(true);
    expect(boundSameSides('almost', 'up_to')).toBe(true);
    for (const [a, b] of [
      ['more_than', 'almost'],
      ['about', 'stated'],
      ['about', 'up_to'],
      ['stated', 'at_least'],
    ] as const)
      expect(boundSameSides(a, b), `${a}, ${b}`).toBe(false);
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
