import { expect, test } from 'vitest';
import { type LedgerBlock, toLedgerParts } from '../../lib/model/ledger-blocks.ts';

const block = (number: number, part: Partial<LedgerBlock> = {}): LedgerBlock => ({
  block: number,
  paragraph: null,
  section: null,
  repeatOf: null,
  ...part,
});

test('toLedgerParts(blocks, entries) keeps each block that holds a figure, with its entries in their order', () => {
  const blocks = [block(1, { paragraph: 1 }), block(2, { paragraph: 2 })];
  const entries = [
    { block: 1, printed: 'a' },
    { block: 1, printed: 'b' },
    { block: 2, printed: 'c' },
  ];
  expect(toLedgerParts(blocks, entries)).toEqual([
    { kind: 'block', block: blocks[0], entries: entries.slice(0, 2) },
    { kind: 'block', block: blocks[1], entries: entries.slice(2) },
  ]);
});

test('toLedgerParts(blocks, entries) folds blocks without a figure, the body apart from the furniture', () => {
  const blocks = [block(1), block(2), block(3, { paragraph: 1 }), block(4, { paragraph: 2 }), block(5)];
  expect(toLedgerParts(blocks, [])).toEqual([
    { kind: 'empty', first: 1, last: 2, body: false },
    { kind: 'empty', first: 3, last: 4, body: true },
    { kind: 'empty', first: 5, last: 5, body: false },
  ]);
});

test('toLedgerParts(blocks, entries) says which block each repeated one repeats', () => {
  const blocks = [block(1, { paragraph: 1 }), block(2, { repeatOf: 1 }), block(3, { repeatOf: 1 })];
  expect(toLedgerParts(blocks, [{ block: 1 }]).at(-1)).toEqual({
    kind: 'repeats',
    repeats: [
      { block: 2, of: 1 },
      { block: 3, of: 1 },
    ],
  });
});
