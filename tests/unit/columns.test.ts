import { describe, expect, it } from 'vitest';
import { COLUMNS, toFields, toRecord } from '../../lib/out/columns.ts';
import { aClaimRow } from '../support/claim-row.ts';

/** As published: whoever reads a file by place or by name builds on it. Only ever added to, at the end. */
const PUBLISHED = [
  'claim_id kind metric value lower lower_exclusive upper upper_exclusive qualifier as_printed unit',
  'period_start period_end period_basis entity country role description caveat',
  'article_title article_url article_published article_genre section paragraph attributed_to restates',
  'check_verdict check_evidence claim_url data_version',
  'period_note primary_source primary_title primary_publisher primary_url primary_inferred chain_end',
].flatMap((line) => line.split(' '));

const CONTEXT = { siteUrl: 'https://metrics.example.org', dataVersion: 'abc' };

describe('COLUMNS', () => {
  it('keeps the published names in their order', () => {
    expect(COLUMNS.map(({ name }) => name)).toEqual(PUBLISHED);
  });
});

describe('toRecord(row)', () => {
  it('tells the primary source, where it is known, and that it is our inference', () => {
    const row = aClaimRow({ primaryInferred: true, periodNote: 'The year is that of publication.' });
    expect(toRecord(row, CONTEXT)).toMatchObject({
      period_note: 'The year is that of publication.',
      primary_source: 'library-board-2021',
      primary_title: 'Opening hours, 2021',
      primary_publisher: 'Library Board',
      primary_url: null,
      primary_inferred: true,
      chain_end: 'primary_not_read',
    });
  });

  it('leaves a gap where the chain leads to no source', () => {
    const none = { primarySlug: null, primaryTitle: null, primaryPublisher: null, primaryInferred: null };
    const row = aClaimRow({ ...none, chainEnd: 'not_traced' });
    expect(toFields(row, CONTEXT).slice(-6)).toEqual([null, null, null, null, null, 'not_traced']);
  });
});
