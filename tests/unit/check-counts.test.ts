import { expect, test } from 'vitest';
import { countEvidence } from '../../lib/model/check-counts.ts';

type Counted = Parameters<typeof countEvidence>[0][number];

const figure = (part: Partial<Counted> = {}): Counted => ({
  kind: 'figure',
  restates: null,
  withdrawnOn: null,
  checkEvidence: null,
  chainEnd: 'primary_read',
  ...part,
});

test('countEvidence(rows) puts each figure where its strongest reading belongs', () => {
  const rows = [
    figure({ checkEvidence: 'primary' }),
    figure({ checkEvidence: 'secondary' }),
    figure({ checkEvidence: 'derived' }),
    figure(),
  ];
  expect(countEvidence(rows)).toEqual({ figures: 4, primary: 1, elsewhere: 2, unchecked: 1 });
});

test('countEvidence(rows) counts a restated figure once, with the claim it restates', () => {
  const rows = [figure({ checkEvidence: 'primary' }), figure({ checkEvidence: 'primary', restates: 'x-01' })];
  expect(countEvidence(rows)).toEqual({ figures: 1, primary: 1, elsewhere: 0, unchecked: 0 });
});

test('countEvidence(rows) leaves out withdrawn claims, wordings and relations', () => {
  const rows = [
    figure({ withdrawnOn: '2024-01-02' }),
    figure({ kind: 'soft' }),
    figure({ kind: 'relation' }),
  ];
  expect(countEvidence(rows)).toEqual({ figures: 0, primary: 0, elsewhere: 0, unchecked: 0 });
});

test('countEvidence(rows) does not take a primary read for its method for a reading of the figure', () => {
  const rows = [figure({ checkEvidence: 'primary', chainEnd: 'primary_not_read' })];
  expect(countEvidence(rows)).toEqual({ figures: 1, primary: 0, elsewhere: 1, unchecked: 0 });
});

test('countEvidence(rows) takes a primary that was read, though the article names none, for a reading', () => {
  const rows = [figure({ checkEvidence: 'primary', chainEnd: 'not_traced' })];
  expect(countEvidence(rows)).toMatchObject({ primary: 1, elsewhere: 0 });
});

test('countEvidence(rows) takes a memory for no reading', () => {
  expect(countEvidence([figure({ checkEvidence: 'memory' })])).toMatchObject({ elsewhere: 0, unchecked: 1 });
});
