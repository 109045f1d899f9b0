import { describe, expect, it } from 'vitest';
import { Admission } from '../../app/_http/cache/admission.ts';

/** An admission in a time that only the test moves on. */
function admissionOf(options: { atOnce?: number; maxWaiting?: number } = {}) {
  const world = { time: 0, worked: 0, later: [] as { at: number; work: () => void }[] };
  const admission = new Admission({
    ...options,
    now: () => world.time,
    workedMs: () => world.worked,
    later: (work, ms) => world.later.push({ at: world.time + ms, work }),
  });
  const order: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, signal?: AbortSignal) =>
    admission
      .run(
        name.slice(0, 1),
        () =>
          new Promise<string>((resolve) => {
            order.push(name);
            ends.set(name, () => resolve(name));
          }),
        signal,
      )
      .catch((error: Error) => error.message);
  const passTo = (time: number) => {
    world.time = time;
    for (const { at, work } of world.later.splice(0))
      if (at <= time) work();
      else world.later.push({ at, work });
  };
  const end = async (name: string, workedMs = 0) => {
    world.worked += workedMs;
    ends.get(name)?.();
    await settled();
  };
  return { admission, order, ask, end, passTo };
}

/** Until all promises that can go on have. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const TOO_MANY = 'Too many pages are being made';

describe('Admission.run(client, work, signal)', () => {
  it('lets so many be made at once, and the next when one has ended, well or not', async () => {
    const { admission, order, ask, end } = admissionOf({ atOnce: 2 });
    const asked = ['a1', 'a2', 'a3'].map((name) => ask(name));
    const failing = admission.run('a', () => Promise.reject(new Error('broken')));
    failing.catch(() => {});
    asked.push(ask('a4'));
    await settled();
    expect([order, admission.waiting]).toEqual([['a1', 'a2'], 3]);
    await end('a2');
    await end('a3');
    await expect(failing).rejects.toThrow('broken');
    await end('a1');
    await end('a4');
    expect(await Promise.all(asked)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect([order, admission.waiting]).toEqual([['a1', 'a2', 'a3', 'a4'], 0]);
  });

  it('gives clients their turns, whoever asked a hundred times before', async () => {
    const { order, ask, end } = admissionOf({ atOnce: 1 });
    for (const name of ['a1', 'a2', 'a3', 'b1']) void ask(name);
    await settled();
    for (const name of ['a1', 'a2', 'b1']) await end(name);
    expect(order).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('refuses who asks most where too many wait, and nobody else', async () => {
    const { admission, ask } = admissionOf({ atOnce: 1, maxWaiting: 2 });
    void ask('a1');
    const [kept, displaced] = [ask('a2'), ask('a3')];
    await settled();
    expect(await ask('a4')).toBe(TOO_MANY);
    void ask('b1');
    expect([await displaced, admission.waiting]).toEqual([TOO_MANY, 2]);
    expect(await Promise.race([kept, settled().then(() => 'waits')])).toBe('waits');
  });

  it('makes nothing for who left before the turn came', async () => {
    const { admission, order, ask, end } = admissionOf({ atOnce: 1 });
    const leaving = new AbortController();
    void ask('a1');
    const left = ask('a2', leaving.signal);
    await settled();
    leaving.abort();
    await left;
    expect(admission.waiting).toBe(0);
    await end('a1');
    await ask('a3', AbortSignal.abort());
    expect(order).toEqual(['a1']);
  });

  it('makes one at a time while kept pages are read, and rests after each as it kept the thread at work', async () => {
    const { admission, order, ask, end, passTo } = admissionOf({ atOnce: 4 });
    admission.noteHit();
    for (const name of ['a1', 'a2', 'a3']) void ask(name);
    await settled();
    expect(order).toEqual(['a1']);
    await end('a1', 30);
    passTo(59);
    await settled();
    expect(order).toEqual(['a1']);
    passTo(60);
    await settled();
    expect(order).toEqual(['a1', 'a2']);
  });

  it('makes as many as ever again where nobody reads kept pages any more', async () => {
    const { admission, order, ask, end, passTo } = admissionOf({ atOnce: 2 });
    admission.noteHit();
    for (const name of ['a1', 'a2', 'a3']) void ask(name);
    await settled();
    passTo(500);
    await end('a1', 1000);
    expect(order).toEqual(['a1', 'a2', 'a3']);
  });

  it('lets nobody wait for a slow one once nobody reads kept pages any more', async () => {
    const { admission, order, ask, passTo } = admissionOf({ atOnce: 3 });
    admission.noteHit();
    for (const name of ['a1', 'a2', 'a3', 'a4']) void ask(name);
    passTo(300);
    admission.noteHit();
    for (const time of [500, 799]) passTo(time);
    await settled();
    expect(order).toEqual(['a1']);
    passTo(800);
    await settled();
    expect(order).toEqual(['a1', 'a2', 'a3']);
  });

  it('rests no longer than it has to, though it would have waited longer for a slow one', async () => {
    const { admission, order, ask, end, passTo } = admissionOf({ atOnce: 2 });
    admission.noteHit();
    for (const name of ['a1', 'a2', 'a3']) void ask(name);
    await settled();
    await end('a1', 30);
    passTo(60);
    await settled();
    expect(order).toEqual(['a1', 'a2']);
    passTo(500);
    await settled();
    expect(order).toEqual(['a1', 'a2', 'a3']);
  });
});
