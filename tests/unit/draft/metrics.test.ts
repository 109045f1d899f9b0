import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../lib/model/catalogue.ts';
import { around, draftOf, EMPTY_CATALOGUE, figuresOf } from '../../support/draft-of.ts';

const metricsOf = (text: string, catalogue?: Catalogue) =>
  figuresOf(text, catalogue).map(({ metric }) => metric ?? null);
const added = (text: string) => draftOf(around(text)).metrics ?? [];

describe('the metric that is proposed', () => {
  it('is shared by figures that are alike, and no other’s', () => {
    const [swedes, danes, boats] = metricsOf(
      '72 percent of Swedes and 68 percent of Danes own the 300 boats.',
    );
    expect(swedes).toBe(danes);
    expect(boats).not.toBe(danes);
    expect(boats).not.toBeNull();
  });

  it('goes on where a sentence says that it does', () => {
    const [first, second] = metricsOf(
      'In Norway 84 percent want public ferries. By contrast, only 31 percent of Britons said the same.',
    );
    expect(first).toBe(second);
  });

  it.each([
    ['They counted 300 boats.', { measure: 'count', unit: 'boats' }],
    ['It cost $5 million.', { measure: 'money', unit: 'USD' }],
    ['Some 12 percent agreed.', { measure: 'percentage', unit: 'percent' }],
    ['Traffic fell by 12 percent.', { measure: 'change', unit: 'percent' }],
    ['Traffic there has tripled.', { measure: 'ratio', unit: 'times' }],
    ['They moved 30 tonnes.', { measure: 'amount', unit: 'tonnes', ucum: 't' }],
    ['The trip takes 40 minutes.', { measure: 'duration', unit: 'minutes', ucum: 'min' }],
    ['Most boats leak.', { measure: 'wording' }],
  ])('measures “%s”', (text, metric) => expect(added(text)[0]).toMatchObject({ ...metric, todo: true }));

  it('is the catalogue’s where unit and words fit', () => {
    const metric = {
      ...{
        slug: 'ferries-in-service',
        name: 'Ferries in service',
        definition: 'Ferries that ran in a year.',
      },
      ...{
        measure: 'count' as const,
        unit: 'ferries',
        topics: ['sea'],
        group: 'ferries',
        form: 'counts' as const,
      },
      ...{ rows_by: 'subject' as const, annotations: [], apart: [] },
      finding: { title: 'Ferries', subtitle: 'Ferries', does_not_say: 'All.' },
    };
    const catalogue = { ...EMPTY_CATALOGUE, metrics: { topics: [], groups: [], metrics: [metric] } };
    expect(metricsOf('There were 300 ferries in service.', catalogue)).toEqual(['ferries-in-service']);
    expect(metricsOf('They painted 300 boats.', catalogue)).not.toEqual(['ferries-in-service']);
    expect(metricsOf('They scrapped $300 of paint.', catalogue)).not.toEqual(['ferries-in-service']);
  });

  it('proposes a description without the article’s sentences, and lists a printed margin', () => {
    const draft = draftOf(
      around(
        'Ada Lund said that Sweden has 300 boats. The margin of error is plus or minus 2.5 percentage points.',
      ),
    );
    expect(draft.figures.find(({ value }) => value === 300)?.description).toBe(
      'Holm, citing Ada Lund, gives {value} for Sweden.',
    );
    expect(draft.margins).toMatchObject([{ id: 'survey-margin', plus_minus: 2.5, block: 5 }]);
    expect(draft.entities).toEqual([{ code: 'SWE', kind: 'country', name: 'Sweden' }]);
  });
});
