import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test } from 'vitest';
import { FrontNumbers } from '../../app/_parts/front-numbers.tsx';
import { chooseNumbers, MAX_NUMBERS } from '../../lib/chart/front-numbers.ts';
import { toSmallMark } from '../../lib/chart/small-mark.ts';
import { aClaimRow } from '../support/claim-row.ts';

const NONE = new Set<string>();
const number = (article: number, position: number) =>
  aClaimRow({
    claimId: `a-${article}-${position}`,
    articleSlug: `a-${article}`,
    articlePublished: `${1800 + article}`,
    position,
    value: position,
  });
const idsOf = (rows: readonly { claimId: string }[]) => rows.map(({ claimId }) => claimId);

describe('chooseNumbers(rows, drawn, limit)', () => {
  it('lists the numbers of two articles in the order of the rows', () => {
    const rows = [number(1, 0), number(1, 2), number(0, 0), number(0, 1)];
    expect(idsOf(chooseNumbers(rows, NONE))).toEqual(['a-1-0', 'a-1-2', 'a-0-0', 'a-0-1']);
  });

  it('lists the first of two hundred articles, or as many as it is asked for', () => {
    const rows = Array.from({ length: 200 }, (_, article) => [number(article, 0), number(article, 1)]).flat();
    const chosen = chooseNumbers(rows, NONE);
    expect(chosen).toHaveLength(MAX_NUMBERS);
    expect(idsOf(chosen).slice(0, 3)).toEqual(['a-0-0', 'a-0-1', 'a-1-0']);
    expect(chooseNumbers(rows, NONE, 7)).toEqual(chosen.slice(0, 7));
  });

  it('leaves out what a chart draws, what restates another number, what was withdrawn and what is no number', () => {
    const rows = [
      number(0, 0),
      { ...number(0, 1), restates: 'a-0-0' },
      { ...number(0, 2), withdrawnOn: '2024-01-01' },
      { ...number(0, 3), value: null },
      number(0, 4),
    ];
    expect(idsOf(chooseNumbers(rows, new Set(['a-0-4'])))).toEqual(['a-0-0']);
  });
});

describe('toSmallMark(row, others)', () => {
  const counted = aClaimRow({
    value: 50,
    measure: 'count',
    unit: 'ferries',
    qualifier: 'stated',
    lower: null,
    upper: null,
  });

  it('sets a number on the axis of its metric, from zero', () => {
    expect(toSmallMark(counted, [100])).toEqual({
      ...{ from: 0, to: 0.5, start: null, end: 'at' },
      ends: ['0', '100 ferries'],
    });
    expect(toSmallMark(counted, [50])).toBeNull();
    const open = toSmallMark({ ...counted, qualifier: 'more_than', lower: 50 }, []);
    expect(open?.to).toBeLessThan(1);
    expect(toSmallMark({ ...counted, value: 0 }, [100])?.to).toBe(0);
  });

  it('has all of a hundred percent for its axis', () => {
    const share = { ...counted, measure: 'percentage' as const, unit: 'percent of adults', value: 25 };
    expect(toSmallMark(share, [])).toEqual({
      from: 0,
      to: 0.25,
      start: null,
      end: 'at',
      ends: ['0', '100 percent of adults'],
    });
  });

  it('starts a number below zero at zero', () => {
    const mark = toSmallMark({ ...counted, value: -50 }, [50]);
    expect(mark).toMatchObject({ from: 0.5, to: 0 });
  });

  it('ends as the hedge says', () => {
    const endOf = (part: object) => toSmallMark({ ...counted, ...part }, [100])?.end;
    expect(endOf({ qualifier: 'more_than', lower: 50 })).toBe('open');
    expect(endOf({ qualifier: 'up_to', upper: 50 })).toBe('ceiling');
    expect(endOf({ qualifier: 'about' })).toBe('near');
    expect(endOf({ qualifier: 'stated', lower: 40, upper: 60 })).toBe('at');
  });

  it('opens a fall away from zero, and caps it towards zero', () => {
    const endOf = (part: object) => toSmallMark({ ...counted, value: -50, ...part }, [100])?.end;
    expect(endOf({ qualifier: 'more_than', upper: -50 })).toBe('open');
    expect(endOf({ qualifier: 'up_to', lower: -50 })).toBe('ceiling');
  });

  it('has both ends of a range, each as its hedge leaves it', () => {
    const range = { ...counted, value: null, rangeFrom: 20, rangeTo: 80 };
    expect(toSmallMark(range, [100])).toMatchObject({ from: 0.2, to: 0.8, start: 'at', end: 'at' });
    expect(toSmallMark(range, [])).not.toBeNull();
    const ends = (part: object) => {
      const { start, end } = toSmallMark({ ...range, ...part }, [100]) ?? {};
      return [start, end];
    };
    expect(ends({ qualifier: 'about' })).toEqual(['near', 'near']);
    expect(ends({ qualifier: 'more_than', lower: 20 })).toEqual(['at', 'open']);
    expect(ends({ qualifier: 'up_to', upper: 80 })).toEqual(['open', 'at']);
  });

  it('stands on the axis of its measure: changes around zero, ratios with their base', () => {
    const change = { ...counted, measure: 'change' as const, unit: 'percent', value: 150 };
    expect(toSmallMark(change, [-20])?.ends).toEqual(['−50', '+150 percent']);
    const ratio = { ...counted, measure: 'ratio' as const, unit: 'times', value: 0.5 };
    expect(toSmallMark(ratio, [0.2])?.ends).toEqual(['0', '1×']);
  });

  it('is none where there is no number', () => {
    expect(toSmallMark({ ...counted, value: null }, [100])).toBeNull();
  });
});

test('<FrontNumbers> has the interval that is printed of a number', () => {
  const interval = {
    kind: 'confidence',
    level: 95,
    lower: 45,
    upper: 55,
    asPrinted: null,
    block: null,
  } as const;
  const numbers = [{ row: aClaimRow({ interval }), rowsBy: 'provider', mark: null }] as const;
  const html = renderToStaticMarkup(createElement(FrontNumbers, { numbers, figures: 1 }));
  expect(html).toContain('95% confidence interval 45 to 55');
});
