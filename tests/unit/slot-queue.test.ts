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
  const leaves: (() => void)[] = [];
  const enter = (name: string, isFirst = false) =>
    queue.enter({ until: LATE, isFirst }).then((ended) => {
      order.push(name);
      leaves.push(ended);
    });
  /** The one that has been in for longest ends. */
  const leave = () => leaves.shift()?.();
  return { world, queue, order, enter, leave };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('SlotQueue', () => {
  it('lets so many in, and the next as one leaves, in their order but for who is first', async () => {
    const { order, enter, leave } = queueOf(2);
    const all = [enter('a'), enter('b'), enter('c'), enter('d'), enter('state', true)];
    await settle();
    expect(order).toEqual(['a', 'b']);
    leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'state']);
    leave();
    leave();
    await Promise.all(all);
    expect(order).toEqual(['a', 'b', 'state', 'c', 'd']);
  });

  it('lets fewer in after a shortage, at least one, and one more every three seconds', async () => {
    const { world, queue, order, enter, leave } = queueOf(4);
    queue.limitTo(0);
    for (const name of ['a', 'b', 'c', 'd', 'e']) void enter(name);
    await settle();
    expect([queue.isShort, order]).toEqual([true, ['a']]);
    world.time = 3000;
    leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'c']);
    world.time = 6000;
    expect(queue.isShort).toBe(true);
    world.time = 9000;
    expect(queue.isShort).toBe(false);
    leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('makes room where connections were given up, whatever is still under way on them', async () => {
    const { queue, order, enter, leave } = queueOf(2);
    for (const name of ['a', 'b', 'c', 'd', 'e']) void enter(name);
    await settle();
    expect(order).toEqual(['a', 'b']);
    queue.startAnew();
    await settle();
    expect([order, queue.underWay]).toEqual([['a', 'b', 'c', 'd'], 2]);
    leave();
    leave();
    await settle();
    expect([order.length, queue.underWay]).toEqual([4, 2]);
    leave();
    await settle();
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('tells who waited too long, and forgets them', async () => {
    const { queue, enter, leave } = queueOf(1);
    await enter('a');
    await expect(queue.enter({ until: 0, isFirst: false })).rejects.toBeInstanceOf(DatabaseBusy);
    leave();
    expect(queue.underWay).toBe(0);
    await enter('b');
    expect(queue.underWay).toBe(1);
  });
});
