import { describe, expect, it } from 'vitest';
import type { VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import { checkedRecordOf, recordOf } from '../support/record-of.ts';

function verify(text: string, record: VerifiableArticle) {
  const identified = identifyArticle(text, [record]);
  if (!identified.record) throw new Error('The text was not known again.');
  return verifyArticle(text, identified.record, identified.reading).claims;
}

const REST = 'The harbour was opened by the old town council long ago. Its lamps burn from dusk to dawn.';
const PIERS = 'The north pier has 12 lamps and the south pier by the market has 12 lamps';
const EQUAL = `${PIERS}. ${REST}`;
const SWAPPED = EQUAL.replace('12', '14').replace('12', '13').replace('14', '12');
const both = [
  [1, '12 lamps', 1],
  [1, '12 lamps', 2],
] as [number, string, number][];

describe.each([
  ['with the sentences that stood there', checkedRecordOf],
  ['without them', recordOf],
])('two equal figures in a sentence, a record %s', (_, makeRecord) => {
  it.each([
    ['a word more before them', 'The north', 'The old north'],
    ['six words more before them', 'The north', 'As the council of the town says, the north'],
    ['a word less before them', 'The north', 'North'],
    ['no other change', 'The north', 'The north'],
  ])('keeps the first and names the second that changed, with %s', (_name, was, now) => {
    const after = SWAPPED.replace(was, now);
    const [first, second] = verify(after, makeRecord(EQUAL, both));
    expect(first).toMatchObject({ state: 'edited', now: [] });
    expect(first?.paste).toContain('of: 1\n');
    expect(second).toMatchObject({ state: 'figure_changed', now: ['13 lamps'] });
  });

  it('names the first that changed and keeps the second, with words more before them', () => {
    const after = EQUAL.replace('12', '13').replace('The north', 'The old north');
    expect(verify(after, makeRecord(EQUAL, both))).toMatchObject([
      { state: 'figure_changed', now: ['13 lamps'] },
      { state: 'edited', now: [] },
    ]);
  });

  it.each([
    [1, 'edited'],
    [2, 'figure_changed'],
  ])('knows printing %i as %s where the other is no claim', (occurrence, state) => {
    const after = SWAPPED.replace('The north', 'The old north');
    const record = makeRecord(EQUAL, [[1, '12 lamps', occurrence]]);
    expect(verify(after, record)).toMatchObject([{ state }]);
  });

  it('gives each of two changed figures its own', () => {
    const before = `The north pier has 12 lamps and the south pier by the market has 14 boats. ${REST}`;
    const record = makeRecord(before, [
      [1, '12 lamps'],
      [1, '14 boats'],
    ]);
    const after = before.replace('12', '13').replace('14', '15').replace('The north', 'The old north');
    expect(verify(after, record)).toMatchObject([
      { state: 'figure_changed', now: ['13 lamps'] },
      { state: 'figure_changed', now: ['15 boats'] },
    ]);
  });
});

describe('one of two equal figures removed', () => {
  const record = checkedRecordOf(EQUAL, both);

  it.each([
    ['the first', EQUAL.replace('12 lamps', 'lamps'), ['lost', 'edited']],
    ['the second', EQUAL.replace('12 lamps.', 'lamps.'), ['edited', 'lost']],
    [
      'the second, a word more before',
      EQUAL.replace('12 lamps.', 'lamps.').replace('The', 'The old'),
      ['edited', 'lost'],
    ],
  ])('%s: the other stays', (_, after, states) => {
    const claims = verify(after, record);
    expect(claims.map(({ state }) => state)).toEqual(states);
    expect(claims.map(({ paste }) => paste === null)).toEqual(states.map((state) => state === 'lost'));
  });

  it('says that a printing is gone where the phrase stands there still', () => {
    const [claim] = verify(EQUAL.replace('12 lamps', 'lamps'), checkedRecordOf(EQUAL, [[1, '12 lamps', 1]]));
    expect(claim).toMatchObject({
      state: 'lost',
      note: 'the sentence is there, edited, with fewer printings of the phrase; none stands where this one stood',
    });
  });
});

describe('figures that changed places', () => {
  const before = `The north pier has 12 lamps and the south pier by the market has 14 lamps. ${REST}`;
  const after = before.replace('12', '13').replace('14', '12').replace('13', '14');
  const order = 'the order changed: look which words go with which figure';

  it.each([
    ['alone', after],
    ['with a word more before them', after.replace('The north', 'The old north')],
  ])('are told as changed, and nothing is to be pasted: %s', (_, text) => {
    const record = checkedRecordOf(before, [
      [1, '12 lamps'],
      [1, '14 lamps'],
    ]);
    const claims = verify(text, record);
    expect(claims).toMatchObject([
      { state: 'figure_changed', now: ['14 lamps'], paste: null },
      { state: 'figure_changed', now: ['12 lamps'], paste: null },
    ]);
    for (const { changes } of claims) expect(changes).toContain(order);
  });

  it('also with one that is no claim', () => {
    expect(verify(after, checkedRecordOf(before, [[1, '12 lamps']]))).toMatchObject([
      { state: 'figure_changed', now: ['14 lamps'], paste: null },
    ]);
  });

  it('are no changed figures where clauses with other nouns changed places', () => {
    const record = checkedRecordOf(before.replace('14 lamps', '14 boats'), [
      [1, '12 lamps'],
      [1, '14 boats'],
    ]);
    const claims = verify(
      `The south pier by the market has 14 boats and the north pier has 12 lamps. ${REST}`,
      record,
    );
    expect(claims.map(({ state }) => state)).toEqual(['edited', 'edited']);
    for (const { changes } of claims) expect(changes).toContain(order);
  });

  it('and words that did are not taken for mere capitals', () => {
    const swapped = before.replace('north', 'west').replace('south', 'north').replace('west', 'south');
    const [claim] = verify(swapped, checkedRecordOf(before, [[1, '12 lamps']]));
    expect(claim).toMatchObject({ state: 'edited' });
    expect(claim?.changes.join()).toMatch(/order/);
  });
});

describe('a sentence deleted and its look-alike edited', () => {
  const MAY = 'In May the harbour of the town handled 300 ferries from the northern islands.';
  const JUNE = 'In June the harbour of the town handled 300 ferries from the northern islands.';

  it.each([
    ['in the same paragraph', `${MAY} ${JUNE} ${REST}`, `${JUNE} ${REST}`, 1, 1],
    ['in others', `${MAY}\n\n${REST}\n\n${JUNE}`, `${REST}\n\n${JUNE}`, 1, 3],
  ])('ties it to one claim only: %s', (_, before, after, may, june) => {
    const record = checkedRecordOf(before, [
      [may, '300 ferries', 1],
      [june, '300 ferries', may === june ? 2 : 1],
    ]);
    const claims = verify(after.replace('northern islands', 'northern isles'), record);
    expect(claims.map(({ state }) => state)).toEqual(['lost', 'edited']);
    expect(claims[0]?.note).toBe('the only sentence like it is now that of harbour-02');
    expect(claims[0]?.paste).toBeNull();
  });

  it('and leaves a sentence that was cut in two to all its claims', () => {
    const long =
      'In May the harbour of the town handled 300 ferries from the northern islands, and the long pier by the market had 40 lamps.';
    const record = checkedRecordOf(`${long} ${REST}`, [
      [1, '300 ferries'],
      [1, '40 lamps'],
    ]);
    const after = `${long.replace(', and the', '. The')} ${REST}`;
    expect(verify(after, record)).toMatchObject([
      { state: 'edited', found: { sentence: 1 } },
      { state: 'edited', found: { sentence: 2 } },
    ]);
  });
});

describe('where it can’t be known which printing it is, nothing is to be pasted', () => {
  const before = `The north pier has 12 lamps and the south pier by the market has 14 lamps. ${REST}`;

  it('with a printing more of the phrase in the sentence', () => {
    const record = checkedRecordOf(before, [
      [1, '12 lamps'],
      [1, '14 lamps'],
    ]);
    const after = before.replace('The north', 'The west pier has 12 lamps, the north');
    const [claim, other] = verify(after, record);
    expect(claim).toMatchObject({ state: 'edited', paste: null });
    expect(claim?.changes).toContain(
      'the phrase stands there more often than recorded: look which one this is',
    );
    expect(other?.paste).toContain('word: 21\n');
  });

  it('with a figure that came where two went, one of them no claim’s', () => {
    const after = before.replace('12 lamps', 'lamps').replace('14', '15');
    expect(verify(after, checkedRecordOf(before, [[1, '12 lamps']]))).toMatchObject([
      { state: 'figure_changed', now: ['15 lamps'], paste: null },
    ]);
  });

  it('with one of two look-alikes left, edited, and the other no claim’s', () => {
    const may = 'In May the harbour of the town handled 300 ferries from the northern islands.';
    const june = may.replace('May', 'June');
    const record = checkedRecordOf(`${may} ${june} ${REST}`, [
      [1, '300 ferries', 1],
      [1, 'old town'],
    ]);
    const [claim] = verify(`${june.replace('islands', 'isles')} ${REST}`, record);
    expect(claim?.paste).toBeNull();
    expect(claim?.changes).toContain('a sentence beside it is gone too: look whether this is the one');
  });

  it('with two sentences joined to one', () => {
    const first = 'In May the harbour of the town handled 300 ferries from the northern islands';
    const second = 'he long pier by the market had 40 lamps at the end of the year';
    const record = checkedRecordOf(`${first}. T${second}. ${REST}`, [
      [1, '300 ferries'],
      [1, '40 lamps'],
    ]);
    expect(verify(`${first} and t${second}. ${REST}`, record)).toMatchObject([
      { state: 'edited' },
      {
        state: 'edited',
        paste: null,
        changes: expect.arrayContaining(['the sentence may be that of harbour-01 as well']),
      },
    ]);
  });
});
