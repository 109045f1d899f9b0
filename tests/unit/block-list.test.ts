import { expect, it } from 'vitest';
import { readBlocks, writeBlocks } from '../../app/desk/_draft/block-list.ts';

it.each<[number[], string]>([
  [[], ''],
  [[3], '3'],
  [[3, 4, 5, 9], '3-5, 9'],
])('writeBlocks(%j) is read again', (blocks, line) => {
  expect(writeBlocks(blocks)).toBe(line);
  expect(readBlocks(line)).toEqual(blocks);
});

it.each(['three', '3-', '3--5'])('readBlocks(%j) reads nothing', (line) => {
  expect(readBlocks(line)).toBeUndefined();
});
