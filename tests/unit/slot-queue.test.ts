import { describe, expect, it } from 'vitest';
import { DatabaseBusy } from '../../db/process/database-error.ts';
import { SlotQueue } from '../../db/slot-queue.ts';

/** Later than any test ends. */
const LATE = 3_600_000;

function queueOf(most: number) {
  const world = { time: 0 };
  const queue = new SlotQueue(
    () => most,
    () => world.time,
  );
  const order: string[] = [];
  const enter = (name: string, isFirst = false) =>
    queue.enter({ until: LATE, isFirst }).then(() => order.push(name));
  return { world, queue, order, enter };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('SlotQueue', () => {
  it('lets so many in, and the next as one leaves, in their order but for who is first', async () => {
    const { queue, order, enter } = queueOf(2);
    const all = [enter('a'), enter('b'), enter('c'), enter('d'), enter('state', true)];
    await settle();
    expect(order).toEqual(['a', 'b']);
    queue.leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'state']);
    queue.leave();
    queue.leave();
    await Promise.all(all);
    expect(order).toEqual(['a', 'b', 'state', 'c', 'd']);
  });

  it('lets fewer in after a shortage, at least one, and one more every three seconds', async () => {
    const { world, queue, order, enter } = queueOf(4);
    queue.limitTo(0);
    for (const name of ['a', 'b', 'c', 'd', 'e']) void enter(name);
    await settle();
    expect([queue.isShort, order]).toEqual([true, ['a']]);
    world.time = 3000;
    queue.leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'c']);
    world.time = 6000;
    expect(queue.isShort).toBe(true);
    world.time = 9000;
    expect(queue.isShort).toBe(false);
    queue.leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('tells who waited too long, and forgets them', async () => {
    const { queue, enter } = queueOf(1);
    await enter('a');
    await expect(queue.enter({ until: 0, isFirst: false })).rejects.toBeInstanceOf(DatabaseBusy);
    queue.leave();
    expect(queue.underWay).toBe(0);
    await enter('b');
    expect(queue.underWay).toBe(1);
  });
});
