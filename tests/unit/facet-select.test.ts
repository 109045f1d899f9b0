import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FacetSelect } from '../../app/claims/_parts/facet-select.tsx';
import type { Chosen } from '../../lib/filter/describe-filter.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import type { FacetChoice } from '../../lib/model/rows.ts';

const CHOICE: FacetChoice = { value: 'soft', label: 'soft', count: 3, restatements: 0, isLeast: false };
const CHOSEN: Chosen = { facet: 'kind', value: 'soft', label: 'how it is worded' };

function markupOf(choices: FacetChoice[], isPartly: boolean, chosen: Chosen[] = []): string {
  return renderToStaticMarkup(
    createElement(FacetSelect, { facet: 'kind', filter: EMPTY_FILTER, chosen, choices, isPartly }),
  );
}

describe('FacetSelect(choices, isPartly)', () => {
  it('offers the choices, and nothing at all where no claim has a value', () => {
    expect(markupOf([CHOICE], false)).toContain('<option value="soft">how it is worded (3)</option>');
    expect(markupOf([], false)).toBe('');
  });

  it('says so where no claim that was counted has a value, but another one may', () => {
    expect(markupOf([], true)).toContain('none among the 10,000 rows counted; there may be more');
    expect(markupOf([], true)).not.toContain('<select');
    expect(markupOf([CHOICE], true, [CHOSEN])).toContain('no other among the 10,000 rows counted');
    expect(markupOf([CHOICE], false, [CHOSEN])).not.toContain('counted');
  });
});
