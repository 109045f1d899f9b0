import { describe, expect, it } from 'vitest';
import type { Figure } from '../../lib/model/claim.ts';
import { listClaimTerms, listMetricTerms } from '../../lib/search/claim-terms.ts';
import { toSearchParts } from '../../lib/search/search-words.ts';

const figure = (change: Partial<Figure>) =>
  ({ kind: 'figure', qualifier: 'stated', ...change }) as Parameters<typeof listClaimTerms>[0];

describe('listClaimTerms(claim, language)', () => {
  it.each([
    [{ value: 83, as_printed: '83 percent' }, 'en', ['0n83', '0upercent']],
    [{ value: -9, as_printed: 'fell 9 percent' }, 'en', ['0n9', '0upercent', '0nm9']],
    [{ range: { from: 30, to: 40 }, as_printed: '30-40%' }, 'en', ['0r30to40', '0n30', '0n40', '0upercent']],
    [{ value: 100, qualifier: 'less_than', as_printed: 'under 100' }, 'en', ['0n100', '0hlessthan']],
    [{ value: 1.5e9, as_printed: '1,5 Milliarden Euro' }, 'de', ['0n1500000000', '0ceur']],
    [{ value: 12, as_printed: '12 per 100,000 people' }, 'en', ['0n12', '0d100000']],
    [{ value: 5e6, as_printed: '$5 million' }, 'en', ['0n5000000']],
    [{ value: 7, as_printed: '7 fartyg' }, 'sv', ['0n7']],
  ] as const)('of %j in %s are %j', (change, language, terms) => {
    expect(listClaimTerms(figure(change as Partial<Figure>), language)).toEqual(terms);
  });

  it('have every term that the same phrase looks for', () => {
    for (const as_printed of ['€3bn', '30 to 40 percent', 'fewer than 100', '17-fold', '12 per 100,000'])
      for (const [term = ''] of toSearchParts(as_printed))
        expect(listClaimTerms(figure({ value: 1, as_printed }), 'en')).toContain(term.replaceAll("'", ''));
  });
});

describe('listMetricTerms(metric)', () => {
  it.each([
    [{ measure: 'rate', unit: 'cases per 100,000 people', denominator: '100,000 people' }, ['0d100000']],
    [{ measure: 'percentage', unit: 'percent of adults' }, ['0upercent']],
    [{ measure: 'money', unit: 'EUR' }, ['0ceur']],
    [{ measure: 'money', unit: 'old pounds', currency: 'GBP' }, ['0cgbp']],
    [{ measure: 'change', unit: 'percentage points' }, ['0upoints']],
    [{ measure: 'ratio', unit: 'times' }, ['0utimes']],
    [{ measure: 'wording' }, []],
  ] as const)('of %j are %j', (metric, terms) => {
    expect(listMetricTerms(metric)).toEqual(terms);
  });
});
