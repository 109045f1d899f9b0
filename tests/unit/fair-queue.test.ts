import { describe, expect, it } from 'vitest';
import { FairQueue } from '../../app/_http/cache/fair-queue.ts';

function queueOf(...items: readonly string[]) {
  const queue = new FairQueue<string>();
  for (const item of items) queue.add(item.slice(0, 1), item);
  return queue;
}

const takeAll = (queue: FairQueue<string>) => Array.from({ length: queue.size }, () => queue.take());

describe('FairQueue.take()', () => {
  it('gives each owner a turn, and within a line who came first', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'b1', 'c1', 'b2');
    expect(takeAll(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
    expect([queue.size, queue.take()]).toEqual([0, undefined]);
  });

  it('passes over what was removed, and its owner where nothing is left', () => {
    const queue = queueOf('a1', 'b1', 'a2');
    expect([queue.remove('b', 'b1'), queue.remove('b', 'b1'), queue.remove('c', 'c1')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([queue.size, ...takeAll(queue)]).toEqual([2, 'a1', 'a2']);
  });
});

describe('FairQueue.displaceFor(owner)', () => {
  it('takes the last of the longest line for who has fewer waiting', () => {
    const queue = queueOf('a1', 'a2', 'a3', 'b1');
    expect(queue.displaceFor('c')).toBe('a3');
    expect(takeAll(queue)).toEqual(['a1', 'b1', 'a2']);
  });

  it('takes nothing for who would have as many, nor from nobody', () => {
    expect(queueOf('a1', 'a2', 'b1').displaceFor('b')).toBeUndefined();
    expect(queueOf('a1', 'a2').displaceFor('a')).toBeUndefined();
    expect(queueOf().displaceFor('a')).toBeUndefined();
  });
});
