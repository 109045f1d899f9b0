import { describe, expect, it } from 'vitest';
import { claimCard } from '../../app/_exports/card-content.ts';
import { claimHeadlineText, speakerWords } from '../../lib/words/claim-headline.ts';
import { articleItself } from '../../lib/words/reference-words.ts';
import { aClaimRow, aMetricRow, aParticipant } from '../support/claim-row.ts';

const asked = aClaimRow({
  ...{ metricName: 'Trust in libraries', measure: 'percentage', unit: 'percent of adults' },
  ...{ value: 83, lower: null, lowerExclusive: false, qualifier: 'stated' },
  entities: [aParticipant('Philippines', 'respondent'), aParticipant('Luxembourg', 'subject')],
});

describe('claimHeadlineText(row, rowsBy)', () => {
  it('says the number, of what, where and who says so, citing whom', () => {
    expect(claimHeadlineText(asked, 'respondent')).toBe(
      '83 percent of adults: Trust in libraries in the Philippines — Example, citing Library Board',
    );
  });

  it('keeps the hedge, and names those who give before those who get', () => {
    const entities = [aParticipant('Metz', 'recipient'), aParticipant('Library Bank')];
    expect(claimHeadlineText(aClaimRow({ entities }), 'provider')).toBe(
      'More than 50 libraries: Libraries open on Sundays, from the Library Bank to Metz — Example, citing Library Board',
    );
  });

  it('names once who counted, and not what a report speaks of beside others', () => {
    const entities = [aParticipant('Library Board', 'author'), aParticipant('Metz', 'subject')];
    expect(claimHeadlineText(aClaimRow({ entities }), 'author')).toBe(
      'More than 50 libraries: Libraries open on Sundays — Example, citing Library Board',
    );
    expect(claimHeadlineText(aClaimRow({ entities, attributedTo: 'Trier' }), 'subject')).toBe(
      'More than 50 libraries: Libraries open on Sundays of Metz — Example, citing Trier',
    );
  });

  it('names once that something was lent, or sold, by whom to whom', () => {
    const lent = [aParticipant('Library Bank', 'lender'), aParticipant('Metz', 'borrower')];
    expect(claimHeadlineText(aClaimRow({ entities: lent }), 'lender')).toContain(
      ', lent by the Library Bank to Metz —',
    );
    const weighed = aClaimRow({ entities: lent, stage: 'considered' });
    expect(claimHeadlineText(weighed, 'lender')).toContain(
      ', loan weighed by the Library Bank considered to Metz —',
    );
  });

  it('begins with who to whom where there is no number, and with the print where it is in words', () => {
    const entities = [aParticipant('Trier'), aParticipant('Metz', 'recipient')];
    const none = { value: null, qualifier: null, unit: null, entities } as const;
    expect(claimHeadlineText(aClaimRow({ ...none, kind: 'relation' }), 'provider')).toBe(
      'From Trier to Metz: Libraries open on Sundays — Example, citing Library Board',
    );
    const soft = { ...none, kind: 'soft', asPrinted: 'most libraries' } as const;
    expect(claimHeadlineText(aClaimRow(soft), 'provider')).toBe(
      '“most libraries”: Libraries open on Sundays — Example, citing Library Board',
    );
  });
});

describe('speakerWords(row)', () => {
  it('cites nobody where the article states it itself', () => {
    const attributedTo = articleItself('no_link_shown');
    expect(speakerWords(aClaimRow({ attributedTo, reference: 'no_link_shown' }))).toBe('Example');
  });

  it('does not let an author cite himself', () => {
    const own = { attributedTo: 'Ada Example, the author', chainEnd: 'own_statement' } as const;
    expect(speakerWords(aClaimRow(own))).toBe('Example');
  });

  it('names all authors, by their whole names where no family name is known, else the publisher', () => {
    const articleAuthors = [
      { name: 'Ada Example', family: 'Example', affiliation: null },
      { name: 'Library Staff', affiliation: null },
    ];
    expect(speakerWords(aClaimRow({ articleAuthors }))).toBe(
      'Example and Library Staff, citing Library Board',
    );
    expect(speakerWords(aClaimRow({ articleAuthors: [] }))).toBe('The Example Gazette, citing Library Board');
    expect(speakerWords(aClaimRow({ articleAuthors: [], articlePublisher: null }))).toBe(
      'publisher not known, citing Library Board',
    );
  });
});

it('claimCard(row) says the number, of what, where and who says so', () => {
  const card = claimCard(asked, aMetricRow({ rowsBy: 'respondent' }), { version: 'v1', dated: '2021-05-01' });
  expect(card.headline).toBe('83 percent of adults');
  expect(card.about).toContain('Trust in libraries in the Philippines — Example, citing Library Board · ');
});
