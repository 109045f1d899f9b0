import { beforeAll, expect, it } from 'vitest';
import { listChecksOf } from '../../db/queries/checks.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { getStandingCounts } from '../../db/queries/standing-counts.ts';
import { standingOf } from '../../lib/model/standing.ts';
import { speakerWords } from '../../lib/words/claim-headline.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

it('claim_rows.standing is what standingOf(checks) gives of every distinct figure, and of nothing else', async () => {
  const { rows } = await listClaims();
  const checks = await listChecksOf(rows.map((row) => row.claimId));
  const figures = rows.filter((row) => row.kind === 'figure' && row.restates === null);
  expect(figures).toHaveLength(15);
  for (const row of rows) {
    const own = checks.filter((check) => check.claims.includes(row.claimId));
    expect([row.claimId, row.standing]).toEqual([
      row.claimId,
      figures.includes(row) ? standingOf(own) : null,
    ]);
  }
});

it('getStandingCounts() counts figures by standing, and each document behind the reported ones once', async () => {
  expect(await getStandingCounts()).toEqual({
    ...{ figures: 15, documents: 5 },
    ...{ differs: 1, primary: 1, reported: 9, not_matched: 4, unchecked: 0 },
  });
});

it('a figure without a date carries what was public of it before the article, and no other does', async () => {
  const { rows } = await listClaims({ kind: ['figure'] });
  const changed = rows.filter((row) => row.changedBefore !== null);
  expect(changed.map((row) => [row.claimId, row.changedBefore])).toEqual([
    ['mulakala-ji-2020-09', { who: 'AIIB', date: '2020-04-17', says: 'USD5-10 billion' }],
  ]);
});

it('a claim that its author states for himself is attributed to him', async () => {
  const { rows } = await listClaims({ source: ['walker-2022'], kind: ['soft'] });
  const own = rows.filter((row) => row.chainEnd === 'own_statement');
  expect(own.map((row) => row.attributedTo)).toEqual(['Christopher Walker, the author']);
  expect(own.map(speakerWords)).toEqual(['Walker']);
});

it('where nobody is said to state a claim, the article does, with what our copy shows of a link', async () => {
  const { rows } = await listClaims({ metric: ['medical-team-sent', 'crisis-fund-size'] });
  expect(new Set(rows.map((row) => row.attributedTo))).toEqual(
    new Set([
      'the article itself (no source named; our copy shows no link here)',
      'the article itself (linked in the article; our copy lost the link)',
    ]),
  );
});
