import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FilterForm } from '../../app/claims/_parts/filter-form.tsx';
import { SORTS } from '../../lib/filter/filter-parameters.ts';
import { answeredSort, type ClaimFilter, EMPTY_FILTER, FACETS } from '../../lib/filter/filter-query.ts';

const NO_FACETS = Object.fromEntries(FACETS.map((facet) => [facet, []]));

/** The orders that the form offers, each with its words, and the one that is chosen. */
function ordersOf(asked: Partial<ClaimFilter>, isMore: boolean): { offered: string[]; chosen: string } {
  const facets = { ...NO_FACETS, partly: [] } as never;
  const filter = { ...EMPTY_FILTER, ...asked };
  const markup = renderToStaticMarkup(
    createElement(FilterForm, { filter, view: 'charts', facets, chosen: [], isMore }),
  );
  const options = [...markup.matchAll(/<option value="(\w*)"( selected="")?>([^<]*)</g)];
  return {
    offered: options.map(([, value, , words]) => `${value}: ${words}`),
    chosen: options.find(([, , selected]) => selected)?.[1] ?? 'none',
  };
}

describe('answeredSort(sort, isMore)', () => {
  it.each(SORTS)('keeps %s where all that was found is counted', (sort) => {
    expect(answeredSort(sort, false)).toBe(sort);
  });

  it('takes the reading order for the best match of more claims than are counted, and keeps the others', () => {
    expect(SORTS.map((sort) => answeredSort(sort, true))).toEqual([
      'reading',
      'metric',
      'value',
      'period',
      'reading',
    ]);
  });
});

describe('FilterForm(filter, isMore)', () => {
  it('offers the best match where words are searched for, and only where it is given', () => {
    const few = ordersOf({ q: 'china', sort: 'relevance' }, false);
    expect(few.offered[0]).toBe(': of the best match');
    const many = ordersOf({ q: 'china', sort: 'relevance' }, true);
    expect(many.offered[0]).toBe(': of the articles, as there are many');
    expect(many.offered.slice(1)).toEqual(few.offered.slice(1));
    expect([few.chosen, many.chosen]).toEqual(['', '']);
    expect(ordersOf({}, true).offered[0]).toBe(': of the articles');
  });

  it('keeps the order of the articles that was asked for', () => {
    expect(ordersOf({ q: 'china', sort: 'reading' }, true).chosen).toBe('reading');
  });
});

describe('FilterForm(facets)', () => {
  const draw = (some: object, partly: string[] = []) => {
    const facets = { ...NO_FACETS, ...some, partly } as never;
    const props = { filter: EMPTY_FILTER, view: 'charts', facets, chosen: [], isMore: false } as const;
    return renderToStaticMarkup(createElement(FilterForm, props));
  };

  it('offers regions, groups and populations where claims name some, and says nothing of them elsewhere', () => {
    const choice = { count: 2, restatements: 0, isLeast: false };
    const region = [{ ...choice, value: '150', label: 'Europe' }];
    const population = [{ ...choice, value: 'nurses', label: 'Nurses' }];
    const offered = draw({ region, population });
    expect(offered).toContain('<legend>Region or group</legend>');
    expect(offered).toContain('name="region" value="150"');
    expect(offered).toContain('name="population" value="nurses"');
    expect(draw({}, ['region', 'population'])).not.toMatch(/Region or group|Population/);
  });

  it('counts the filters that it offers folded', () => {
    const kind = [{ value: 'soft', label: 'soft', count: 1, restatements: 0, isLeast: false }];
    expect(draw({})).toContain('More filters (1)');
    expect(draw({ kind })).toContain('More filters (2)');
  });
});
