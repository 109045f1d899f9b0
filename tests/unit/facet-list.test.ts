import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FacetList } from '../../app/claims/_parts/facet-list.tsx';
import type { Chosen } from '../../lib/filter/describe-filter.ts';
import type { FacetChoice } from '../../lib/model/rows.ts';

const CHOICE: FacetChoice = { value: 'soft', label: 'soft', count: 3, restatements: 0, isLeast: false };
const CHOSEN: Chosen = { facet: 'kind', value: 'soft', label: 'how it is worded' };

function markupOf(choices: FacetChoice[], isPartly: boolean, chosen: Chosen[] = []): string {
  return renderToStaticMarkup(createElement(FacetList, { facet: 'kind', chosen, choices, isPartly }));
}

describe('FacetList(choices, isPartly)', () => {
  it('offers each choice with its count, and several at once', () => {
    const markup = markupOf([CHOICE], false);
    expect(markup).toContain('<input type="checkbox" name="kind" value="soft"/>');
    expect(markup).toContain('how it is worded');
    expect(markup).toContain('(3)');
    expect(markupOf([CHOICE], false, [CHOSEN])).toContain('checked="" value="soft"');
  });

  it('keeps what was chosen where it finds nothing any more', () => {
    const markup = markupOf([], false, [CHOSEN]);
    expect(markup).toContain('checked="" value="soft"');
    expect(markup).toContain('(0)');
  });

  it('says so where no claim that was counted has a value, but another one may', () => {
    expect(markupOf([], true)).toContain('none among the 10,000 rows counted; there may be more');
    expect(markupOf([], true, [CHOSEN])).toContain('no other among the 10,000 rows counted');
    expect(markupOf([CHOICE], false, [CHOSEN])).not.toContain('rows counted');
  });
});
