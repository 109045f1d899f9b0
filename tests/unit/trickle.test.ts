import { expect, it } from 'vitest';
import { Trickle } from '../../app/_http/cache/trickle.ts';

const report = (error: unknown) => {
  throw error;
};

function trickleOf(maxWaiting: number) {
  const ticks: (() => void)[] = [];
  const done: number[] = [];
  const trickle = new Trickle({ atOnce: 2, maxWaiting, later: (work) => ticks.push(work) });
  let asked = 0;
  const ask = (times: number) => {
    for (let turn = 0; turn < times; turn += 1) {
      const work = asked++;
      trickle.do(() => done.push(work), report);
    }
  };
  return { trickle, done, ask, tick: () => ticks.shift()?.(), ticks };
}

it('Trickle.do(work) does a few at once and as many each tick, in their order', () => {
  const { done, ask, tick } = trickleOf(10);
  ask(5);
  expect(done).toEqual([0, 1]);
  tick();
  expect(done).toEqual([0, 1, 2, 3]);
  ask(1);
  expect(done).toHaveLength(4);
  tick();
  expect(done).toEqual([0, 1, 2, 3, 4, 5]);
});

it('Trickle.do(work) ticks no longer than there is something to do, and begins anew', () => {
  const { done, ask, tick, ticks } = trickleOf(10);
  ask(3);
  tick();
  tick();
  expect(ticks).toHaveLength(0);
  ask(2);
  expect(done).toEqual([0, 1, 2, 3, 4]);
});

it('Trickle.do(work) lets no more wait than it may', () => {
  const { done, ask } = trickleOf(1);
  ask(4);
  expect(done).toEqual([0, 1, 3]);
});

it('Trickle.do(work, report) tells of each that throws, and does the others', () => {
  const { trickle, ask, done, tick } = trickleOf(10);
  const told: unknown[] = [];
  const fail = (name: string) =>
    trickle.do(
      () => {
        throw new Error(name);
      },
      (error) => told.push(String(error)),
    );
  fail('at once');
  ask(1);
  fail('later');
  ask(1);
  expect([told, done]).toEqual([['Error: at once'], [0]]);
  tick();
  expect([told, done]).toEqual([
    ['Error: at once', 'Error: later'],
    [0, 1],
  ]);
});
