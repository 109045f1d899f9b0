import { describe, expect, it } from 'vitest';
import type { VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import { checkedRecordOf, recordOf } from '../support/record-of.ts';

function verify(text: string, record: VerifiableArticle) {
  const identified = identifyArticle(text, [record]);
  if (!identified.record) throw new Error('The text was not known again.');
  return verifyArticle(text, identified.record, identified.reading);
}

const stateOf = (text: string, record: VerifiableArticle) =>
  verify(text, record).claims.map(({ state }) => state);

const REST = 'The harbour was opened by the old town council long ago. Its lamps burn from dusk to dawn.';
const MAY = 'In May the harbour of the town handled 300 ferries from the northern islands.';
const JUNE = 'In June the harbour of the town handled 300 ferries from the northern islands.';

describe.each([
  ['with the sentences that stood there', checkedRecordOf],
  ['without them', recordOf],
])('verifyArticle(text), a record %s', (_, makeRecord) => {
  it.each([
    ['in the same paragraph', `${MAY} ${JUNE} ${REST}`, `${JUNE} ${REST}`, 1, 1],
    ['after it', `${MAY}\n\n${REST}\n\n${JUNE}`, `${REST}\n\n${JUNE}`, 1, 2],
    ['before it', `${JUNE}\n\n${REST}\n\n${MAY}`, `${JUNE}\n\n${REST}`, 3, 2],
  ])('gives a sentence up for lost though a look-alike is left %s', (_place, before, after, at, rest) => {
    const record = makeRecord(before, [
      [at, '300 ferries', 1],
      [rest, 'old town'],
    ]);
    expect(stateOf(after, record)[0]).toBe('lost');
  });

  it('ties an edited sentence to itself beside a look-alike', () => {
    const record = makeRecord(`${MAY} ${REST} ${JUNE}`, [[1, '300 ferries', 1]]);
    const after = `${MAY.replace('northern', 'far northern')} ${REST} ${JUNE}`;
    expect(verify(after, record).claims[0]).toMatchObject({ state: 'edited', found: { sentence: 1 } });
  });

  it('names the second of two equal figures of a sentence where that one changes', () => {
    const before = `The north pier has 12 lamps and the long south pier by the market has 12 lamps. ${REST}`;
    const record = makeRecord(before, [
      [1, '12 lamps', 1],
      [1, '12 lamps', 2],
    ]);
    const report = verify(before.replace(/12(?= lamps\.)/, '13'), record);
    expect(report.claims).toMatchObject([
      { state: 'edited', now: [] },
      { state: 'figure_changed', now: ['13 lamps'] },
    ]);
  });

  it.each([
    ['10⁶ cells', '106 cells'],
    ['300² ferries', '3002 ferries'],
    ['½ of them', '1⁄2 of them'],
  ])('does not take %s for %s', (was, now) => {
    const before = `The harbour counted ${was} in the deep water by the pier this year. ${REST}`;
    const record = makeRecord(before, [[1, was]]);
    expect(stateOf(before.replace(was, now), record)[0]).not.toBe('exact');
  });

  it('sees the case of a unit', () => {
    const before = `The harbour plant by the long pier makes 5 MW of power this year. ${REST}`;
    const record = makeRecord(before, [[1, '5 MW']]);
    expect(verify(before.replace('MW', 'mW'), record)).toMatchObject({
      ok: false,
      claims: [{ state: 'edited', changes: ['printed now as "5 mW"'] }],
    });
  });

  it('takes a hyphen at a line end for no change, in a word and in a compound', () => {
    const before = `The information desk of the soft-power office served 300 people this year. ${REST}`;
    const record = makeRecord(before, [
      [1, '300 people'],
      [1, 'information desk'],
      [1, 'soft-power office'],
    ]);
    const after = before.replace('information', 'infor-\nmation').replace('soft-power', 'soft-\r\npower');
    expect(verify(after, record)).toMatchObject({ ok: true, same_file: false });
  });

  it.each([
    ['It fell by −0.5 percent', '0.5 percent', '−0.5 percent'],
    ['It froze at minus 5 degrees', '5 degrees', 'minus 5 degrees'],
    ['It grew by .5 percent', '5 percent', '.5 percent'],
    ['It holds 1·5 million litres', '5 million litres', '1·5 million litres'],
    ['It sold 1 234 copies', '234 copies', '1 234 copies'],
  ])('refuses a phrase that leaves out what stands before it: %s', (sentence, phrase, whole) => {
    const text = `${sentence} in the harbour. ${REST}`;
    const record = makeRecord(text, [[1, whole]]);
    const [claim] = record.claims;
    if (!claim) throw new Error('no claim');
    const wrong = {
      ...record,
      claims: [{ ...claim, as_printed: phrase }],
      ledger: record.ledger.map((entry) => (entry.printed === whole ? { ...entry, printed: phrase } : entry)),
    };
    expect(verify(text, wrong)).toMatchObject({
      ok: false,
      claims: [{ note: `the recorded phrase is not in that sentence: it prints "${whole}"` }],
      ledger: { stale: [{ printed: phrase, found: 0, whole }] },
    });
  });
});

describe('verifyArticle(text) names what changed in a sentence', () => {
  const before = `In May the harbour of the town handled 300 ferries and 40 boats from the islands. ${REST}`;
  const record = checkedRecordOf(before, [[1, '300 ferries']]);

  it.each([
    [
      'a figure beside the claim’s',
      '40 boats',
      '50 boats',
      ['"50 boats" came', '"40 boats" went from the block'],
    ],
    ['a figure that is gone', ' and 40 boats', '', ['"40 boats" went from the block']],
    [
      'words before the phrase',
      'the town',
      'the old town',
      ['the phrase begins at word 10, not 9', 'words changed, no figure'],
    ],
    ['words after it', 'from the islands', 'off the islands', ['words changed, no figure']],
    [
      'a capital',
      'harbour',
      'Harbour',
      ['perhaps only capitals, signs, marks or the order of words changed'],
    ],
  ])('%s', (_, was, now, changes) => {
    const report = verify(before.replace(was, now), record);
    expect(report.claims[0]).toMatchObject({ state: 'edited', changes });
  });

  it.each([
    ['more than', 'more than 300'],
    ['no more than', 'no more than 300'],
    ['nearly', 'nearly 300'],
    ['up to', 'over there up to 300'],
  ])('a hedge that came before its number: %s', (hedge, now) => {
    const [claim] = verify(before.replace('300', now), record).claims;
    expect(claim).toMatchObject({ state: 'edited' });
    expect(claim?.changes).toContain(`"${hedge}" stands before it: look whether that is new`);
  });

  it.each(['the pier over there 300', 'exactly 300', 'more boats than ever, 300'])(
    'and takes no other words for a hedge: %s',
    (now) => {
      const [claim] = verify(before.replace('300', now), record).claims;
      expect(claim?.changes.join()).not.toContain('stands before it');
    },
  );

  it.each([
    ['300 ferries', '300 ferries'],
    ['nearly 300 ferries', 'nearly 300 ferries'],
  ])('a hedge that went: %s', (now, prints) => {
    const hedged = before.replace('300', 'more than 300');
    const own = checkedRecordOf(hedged, [[1, 'more than 300 ferries']]);
    const [claim] = verify(hedged.replace('more than 300 ferries', now), own).claims;
    expect(claim).toMatchObject({
      state: 'lost',
      note: `the sentence is there, edited, without "more than" before the number; it prints "${prints}"`,
    });
  });

  it('and gives the locator to paste', () => {
    const report = verify(before.replace('the town', 'the old town'), record);
    expect(report.claims[0]?.paste).toMatch(/^locator:\n {2}block: 1\n {2}sentence: 1\n {2}word: 10\n/);
  });

  it('a wrong word of the record', () => {
    const [claim] = record.claims;
    if (!claim) throw new Error('no claim');
    const wrong = { ...record, claims: [{ ...claim, locator: { ...claim.locator, word: 4 } }] };
    expect(verify(before, wrong)).toMatchObject({
      ok: false,
      claims: [{ state: 'exact', note: 'the phrase begins at word 9, the record says 4' }],
    });
  });
});
