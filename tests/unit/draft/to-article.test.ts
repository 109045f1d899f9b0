import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/draft/draft.ts';
import { makeDraft } from '../../../lib/draft/make-draft.ts';
import { toArticle } from '../../../lib/draft/to-article.ts';
import type { Catalogue } from '../../../lib/model/catalogue.ts';
import { checkFolder } from '../../../seed/editing/check-folder.ts';
import { decideAll, SAMPLE_TEXT } from '../../support/sample-draft.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  const folder = new URL('../../support/sample-seed', import.meta.url).pathname;
  const { catalogue: found } = await checkFolder(folder);
  if (!found) throw new Error('The sample seed is not valid.');
  catalogue = found;
});

/** The sample decided, after one more change; figures by their numbers. */
function decided(
  change: (draft: Draft, figure: (number: number) => Draft['figures'][number]) => void = () => {},
): Draft {
  const head = { slug: 'fjords-2023' };
  const draft = makeDraft(SAMPLE_TEXT, { head, catalogue, takenSlugs: new Set(), today: '2024-06-01' });
  decideAll(draft);
  change(draft, (number) => {
    const figure = draft.figures[number - 1];
    if (!figure) throw new Error(`There is no figure ${number}.`);
    return figure;
  });
  return draft;
}
const claimsOf = (draft: Draft) => toArticle(draft, catalogue).article.claims as Record<string, unknown>[];
const ledgerOf = (draft: Draft, count?: (block: number, printed: string) => number) =>
  toArticle(draft, catalogue, count && { count }).article.ledger as Record<string, unknown>[];

describe('toArticle(draft, catalogue)', () => {
  it('leaves nothing open where everything is decided', () => {
    const { open, counts } = toArticle(decided(), catalogue);
    expect(open).toEqual([]);
    expect(counts).toEqual({ figures: 6, decided: 6, claims: 4, leftOut: 0 });
  });

  it('writes value and hedge only where the phrase does not say them', () => {
    const [first] = claimsOf(decided());
    expect(first).not.toHaveProperty('value');
    expect(first).not.toHaveProperty('qualifier');
    expect(first).not.toHaveProperty('unit');
    const [said] = claimsOf(
      decided((_, figure) => {
        Object.assign(figure(2), { value: 0, qualifier: 'stated' });
      }),
    );
    expect(said).toMatchObject({ value: 0, qualifier: 'stated' });
  });

  it('takes who is said to state it for the chain, and says that nobody followed it', () => {
    const [first, second] = claimsOf(decided());
    expect(first).toMatchObject({
      attribution: [{ who: 'Sample Harbour Council', reporting: 'says' }],
      chain_end: 'not_traced',
    });
    expect(second).toMatchObject({ chain_end: 'own_statement' });
    expect(second).not.toHaveProperty('attribution');
    const [named] = claimsOf(
      decided((draft, figure) => {
        draft.chains = { council: [{ who: 'Council', reporting: 'says', inferred: false }] };
        figure(2).attribution = 'council';
        figure(2).chain_end = 'primary_not_read';
      }),
    );
    expect(named).toMatchObject({ attribution: 'council', chain_end: 'primary_not_read' });
  });

  it('takes along only chains that a claim names', () => {
    const step = { who: 'Council', reporting: 'says' as const, inferred: false };
    const { article } = toArticle(
      decided((draft, figure) => {
        draft.chains = { council: [step], other: [step] };
        figure(2).attribution = 'council';
      }),
      catalogue,
    );
    expect(article.chains).toEqual({ council: [step] });
  });

  it('gives the one entity of a claim the role that names rows, and asks for roles of several', () => {
    const without = decided((draft, figure) => {
      delete draft.defaults?.role;
      figure(3).entities = [
        { entity: 'ISL', name: 'Iceland' },
        { entity: 'NOR', name: 'Norway', role: 'partner' },
      ];
    });
    const { open } = toArticle(without, catalogue);
    expect(open.map(({ figure, found }) => `${figure}: ${found}`)).toEqual([
      'fjords-2023-03: no role of ISL',
    ]);
    expect(claimsOf(without)[0]).toMatchObject({ entities: [{ NOR: 'subject' }] });
  });

  it('asks once for a caveat that several lack', () => {
    const { open } = toArticle(
      decided((draft) => {
        delete draft.defaults?.caveat;
      }),
      catalogue,
    );
    expect(open.map(({ path, found }) => [path.join('.'), found])).toEqual([
      ['defaults.caveat', 'no caveat of fjords-2023-02, fjords-2023-03, fjords-2023-04 and 1 more'],
    ]);
  });

  it('puts what nobody decided into the ledger, as that', () => {
    const draft = decided((_, figure) => {
      figure(3).todo = true;
      figure(4).disposition = 'later';
    });
    expect(ledgerOf(draft)).toContainEqual({
      disposition: 'context',
      reason: 'Not decided yet.',
      printed: { 4: ['45 ferries', 'nearly 9'] },
    });
  });

  it('says how often a phrase stands in its block, also of a claim’s', () => {
    const count = (_: number, printed: string) => (printed === '45 ferries' || printed === '1998' ? 2 : 1);
    expect(ledgerOf(decided(), count)).toEqual([
      { disposition: 'context', reason: 'the date of the article', printed: { 3: '12 May 2023' } },
      expect.objectContaining({
        ...{ disposition: 'claim', times: 2, claims: ['fjords-2023-03'], printed: { 4: '45 ferries' } },
      }),
      { disposition: 'context', reason: 'a date', times: 2, printed: { 5: '1998' } },
    ]);
  });

  it('leaves out checks and findings of what is no claim', () => {
    const check = {
      ...{
        id: 'register',
        claims: ['fjords-2023-02', 'fjords-2023-05'],
        verdict: 'open' as const,
        context: false,
      },
      ...{ source: null, who: 'Register', says: 'It lists ferries.', date: null },
      ...{ read_as: 'search' as const, read_on: null },
    };
    const { article } = toArticle(
      decided((draft) => {
        draft.checks = [check, { ...check, id: 'none', claims: ['fjords-2023-05'] }];
        draft.findings = [{ slug: 'planned', metrics: ['ferries-planned'], may_lead: false }];
      }),
      catalogue,
    );
    expect(article.checks).toEqual([{ ...check, claims: ['fjords-2023-02'] }]);
    expect(article.findings).toBeUndefined();
  });
});
