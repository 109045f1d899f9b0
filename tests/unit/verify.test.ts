import { describe, expect, it } from 'vitest';
import type { VerificationReport } from '../../lib/verify/verifiable.ts';
import { identifyArticle, verifyArticle } from '../../lib/verify/verify-article.ts';
import { formatReport } from '../../lib/verify/verify-report.ts';
import { editSample, sampleRecord, sampleText } from '../support/sample-article.ts';

function verify(text: string, record = sampleRecord): VerificationReport {
  const identified = identifyArticle(text, [record]);
  if (!identified.record) throw new Error('The sample was not known again.');
  return verifyArticle(text, identified.record, identified.reading);
}

function statesOf(report: VerificationReport): Record<string, string> {
  const off = report.claims.filter(({ state }) => state !== 'exact');
  return Object.fromEntries(
    off.map(({ as_printed, repeat, state }) => [`${as_printed}${repeat ? ' (repeat)' : ''}`, state]),
  );
}

const missingOf = (report: VerificationReport) =>
  report.ledger.missing.map(({ block, phrase }) => `${block}: ${phrase}`);
const staleOf = (report: VerificationReport) =>
  report.ledger.stale.map(({ block, printed, times, found }) => `${block}: ${printed} ${found}/${times}`);

function moveBlock(from: number, to: number): string {
  const blocks = sampleText.trim().split(/\n\n+/);
  blocks.splice(to - 1, 0, ...blocks.splice(from - 1, 1));
  return blocks.join('\n\n');
}

describe('verifyArticle(text) holds', () => {
  it('for the text itself, repeats included, with every figure accounted for', () => {
    const report = verify(sampleText);
    expect(report).toMatchObject({
      ok: true,
      same_file: true,
      share: 1,
      moved_blocks: [],
      broken_repeats: [],
    });
    expect(report.claims).toHaveLength(17);
    expect(
      report.claims.every(
        ({ state, note, similarity }) => state === 'exact' && note === null && similarity === 1,
      ),
    ).toBe(true);
    expect(report.ledger).toEqual({ figures: 39, accounted: 39, missing: [], stale: [], loose: [] });
  });

  it.each([
    ['straight quotes for curly', sampleText.replace(/[“”]/g, '"').replaceAll('’', "'")],
    ['plain spaces for unbreakable ones', sampleText.replaceAll('\u00a0', ' ')],
    ['CRLF and a byte order mark', `\uFEFF${sampleText.replaceAll('\n', '\r\n')}`],
    [
      'link remnants and escapes gone',
      sampleText.replace(/\[([^\]]+)\]\(#\)/g, '$1').replaceAll('\\\\$', '$'),
    ],
    ['the broken paragraph healed', sampleText.replace('and four\n\nreading', 'and four reading')],
    ['a line of furniture more at the end', `${sampleText}\nMore from Larkmoor\n`],
  ])('for a copy with %s', (_, text) => {
    expect(verify(text)).toMatchObject({ ok: true, same_file: false });
  });
});

describe('verifyArticle(text) tells', () => {
  it('a changed number from the sentence around it', () => {
    const report = verify(editSample('120 schools', '130 schools'));
    expect(report.ok).toBe(false);
    expect(statesOf(report)).toEqual({ '120 schools': 'figure_changed', 'four reading circles': 'edited' });
    expect(report.claims[0]?.now).toEqual(['130 schools']);
    expect(missingOf(report)).toEqual(['4: 130 schools']);
    expect(staleOf(report)).toEqual(['4: 120 schools 0/1']);
  });

  it('a number changed into one that the sentence already had', () => {
    const report = verify(editSample('86 percent in', '83 percent in'));
    expect(statesOf(report)).toMatchObject({
      '86 percent': 'figure_changed',
      '86 percent (repeat)': 'figure_changed',
      '83 percent': 'edited',
    });
    expect(staleOf(report)).toEqual(['7: 83 percent 2/1', '7: 86 percent 0/1']);
  });

  it('a dropped clause without a figure as an edit', () => {
    const report = verify(editSample(', of which the council is the largest donor,', ''));
    expect(statesOf(report)).toEqual({ 'US $5 million': 'edited', 'largest donor': 'lost' });
    expect(staleOf(report)).toEqual(['6: largest donor 0/1']);
  });

  it('a dropped clause with a figure as a loss, and changes no other figure for it', () => {
    const report = verify(editSample('83 percent and 74 percent, respectively, come', '83 percent come'));
    expect(statesOf(report)).toMatchObject({
      '74 percent': 'lost',
      '74 percent (repeat)': 'lost',
      '83 percent': 'edited',
    });
    expect(report.claims.find(({ as_printed }) => as_printed === '74 percent')?.note).toMatch(
      /without the phrase/,
    );
    expect(missingOf(report)).toEqual([]);
  });

  it('a new figure, also in a sentence that carries no claim', () => {
    const report = verify(editSample('When the next flood comes', 'When the next 3 floods come'));
    expect(statesOf(report)).toEqual({});
    expect(missingOf(report)).toEqual(['4: 3 floods']);
    expect(report.ok).toBe(false);
  });

  it('a printing more of a figure that is listed once', () => {
    const report = verify(editSample('Several rooms stand empty.', 'Several rooms stand empty since 2017.'));
    expect(staleOf(report)).toEqual(['10: 2017 2/1']);
  });

  it('a moved paragraph: its claims moved, its ledger went along', () => {
    const report = verify(moveBlock(7, 11));
    expect(statesOf(report)).toMatchObject({
      'USD 2 million': 'moved',
      'largest donor': 'moved',
      '83 percent': 'moved',
    });
    expect(report.moved_blocks).toContainEqual(expect.objectContaining({ block: 6, now: 10 }));
    expect(report.claims.every(({ state }) => state === 'exact' || state === 'moved')).toBe(true);
    expect(report.ledger).toMatchObject({ accounted: 39, missing: [], stale: [] });
    expect(report.ok).toBe(false);
  });

  it('a paragraph more at the top: everything moved by one, repeats apart', () => {
    const report = verify(`A new teaser stands here.\n\n${sampleText}`);
    expect(report.claims).toHaveLength(17);
    expect(report.claims.every(({ state }) => state === 'moved')).toBe(true);
    expect(report.claims.every(({ expected, found }) => found?.block === expected.block + 1)).toBe(true);
    expect(report.ledger).toMatchObject({ missing: [], stale: [] });
  });

  it('a repeat that is gone', () => {
    const blocks = sampleText.trim().split(/\n\n+/);
    blocks.splice(8, 1);
    const report = verify(blocks.join('\n\n'));
    expect(report.broken_repeats).toMatchObject([{ block: 8, of: 7 }]);
    expect(statesOf(report)).toMatchObject({ '83 percent (repeat)': 'lost', 'millions of dollars': 'moved' });
    expect(statesOf(report)).not.toHaveProperty('83 percent');
  });

  it('a first printing that was edited while its repeat was not', () => {
    const report = verify(sampleText.replace('83 percent and', '84 percent and'));
    expect(statesOf(report)).toEqual({
      '83 percent': 'figure_changed',
      '74 percent': 'edited',
      '86 percent': 'edited',
      '80 percent': 'edited',
    });
    expect(report.broken_repeats).toMatchObject([{ block: 8, of: 7 }]);
    expect(missingOf(report)).toEqual(['7: 84 percent']);
  });

  it('a sentence that is gone', () => {
    const report = verify(
      editSample(
        'Town figures show that between April 1 and 12, the rooms lent books worth USD 2 million. ',
        '',
      ),
    );
    expect(statesOf(report)).toMatchObject({ 'USD 2 million': 'lost', 'US $5 million': 'moved' });
    expect(report.claims.find(({ as_printed }) => as_printed === 'USD 2 million')).toMatchObject({
      found: null,
      note: 'no sentence like it is in the text',
    });
  });

  it('a phrase that now stands more often in the block than the locator says', () => {
    const report = verify(editSample('the rooms will be ready', 'the 120 schools will be ready'));
    expect(report.claims[0]).toMatchObject({
      state: 'exact',
      note: 'the phrase stands 2 times in the block, the record says once',
    });
    expect(report.ok).toBe(false);
  });

  it('a phrase that is no longer the only one of the article', () => {
    const report = verify(editSample('Several rooms stand empty', 'Several of 120 schools stand empty'));
    expect(report.claims[0]).toMatchObject({
      state: 'exact',
      note: 'the phrase stands 2 times in the article; unique_in_article is true',
    });
  });

  it.each([
    [{ as_printed: '140 schools' }, {}, 'the recorded phrase is not in that sentence'],
    [{ as_printed: 'the' }, { occurrence: 4, of: 4 }, 'occurrence 4 of the phrase is not in that sentence'],
    [{}, { unique_in_article: false }, 'the phrase stands once in the article; unique_in_article is false'],
  ])('a record that was wrong from the start: %j %j', (change, locatorChange, note) => {
    const [claim, ...claims] = sampleRecord.claims;
    if (!claim) throw new Error('no claim');
    const wrong = { ...claim, ...change, locator: { ...claim.locator, ...locatorChange } };
    const report = verify(sampleText, { ...sampleRecord, claims: [wrong, ...claims] });
    expect(report.claims[0]).toMatchObject({ state: 'exact', note });
    expect(report.ok).toBe(false);
  });

  it('a record that counts other blocks in its own file', () => {
    const record = { ...sampleRecord, text: { ...sampleRecord.text, blocks: 13 } };
    expect(verify(sampleText, record)).toMatchObject({ ok: false, blocks: { recorded: 13, found: 12 } });
  });

  it.each(
    sampleRecord.ledger.filter(({ printed }) =>
      /\d|one|three|both|seven|four|two|twelve|million/i.test(printed),
    ),
  )('a ledger without $printed in block $block', (entry) => {
    const report = verify(sampleText, {
      ...sampleRecord,
      ledger: sampleRecord.ledger.filter((other) => other !== entry),
    });
    expect(report.ledger.missing.length).toBeGreaterThan(0);
    expect(report.ledger.missing.every(({ block }) => block === entry.block || block === 8)).toBe(true);
    expect(report.ok).toBe(false);
  });
});

describe('identifyArticle(text, records)', () => {
  const other = {
    ...sampleRecord,
    slug: 'other',
    text: { ...sampleRecord.text, sha256: '0'.repeat(64) },
    claims: sampleRecord.claims.map((claim) => ({
      ...claim,
      locator: {
        ...claim.locator,
        sentence_sha256: 'f'.repeat(64),
        fingerprint: '0123456789abcdef'.repeat(2),
      },
      also_at: [],
    })),
  };

  it('finds the record without being told, in any order', () => {
    expect(identifyArticle(sampleText, [other, sampleRecord]).record?.slug).toBe('larkmoor');
    expect(identifyArticle(editSample('percent', 'per cent'), [sampleRecord, other]).record?.slug).toBe(
      'larkmoor',
    );
  });

  it('knows half an article again', () => {
    expect(
      identifyArticle(sampleText.slice(0, sampleText.length / 2), [other, sampleRecord]).record?.slug,
    ).toBe('larkmoor');
  });

  it('says when none fits, and which is closest', () => {
    const text = 'A text about something else. It has nothing to do with rooms.';
    expect(identifyArticle(text, [sampleRecord])).toEqual({
      record: null,
      closest: { slug: 'larkmoor', title: sampleRecord.title, share: 0 },
    });
    expect(identifyArticle(text, [])).toEqual({ record: null, closest: null });
  });
});

describe('words that leave a quantity open', () => {
  const record = { ...sampleRecord, text: { ...sampleRecord.text, body: [3, 4, 7, 8] } };

  it('are worth a look where they stand in the body and in no entry, and are no fault', () => {
    const without = { ...record, ledger: record.ledger.filter(({ printed }) => printed !== 'many years') };
    const report = verify(sampleText, without);
    const phrases = report.ledger.loose.map(({ phrase }) => phrase.toLowerCase());
    expect(phrases).toContain('many');
    expect(verify(sampleText, record).ledger.loose.map(({ phrase }) => phrase)).not.toContain('many');
    expect(formatReport(report)).toContain('leaves a quantity open and is not in the ledger');
    expect(report.ok).toBe(true);
  });

  it('are of the article’s own language, and not in blocks that repeat others', () => {
    const none = { ...record, ledger: [] };
    expect(verify(sampleText, { ...none, language: 'de' }).ledger.loose).toEqual([]);
    const blocks = verify(sampleText, none).ledger.loose.map(({ block }) => block);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks).not.toContain(8);
  });
});
