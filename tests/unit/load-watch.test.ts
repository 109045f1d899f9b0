import { describe, expect, it } from 'vitest';
import { DatabaseUnreachable, LoadWatch } from '../../app/_http/cache/load-watch.ts';

type Answer = { version: string; dated: string; loadId: string } | undefined;

function watched() {
  const world = {
    time: 0,
    version: 'a',
    reads: 0,
    broken: false,
    held: undefined as Promise<void> | undefined,
  };
  const read = async (): Promise<Answer> => {
    world.reads += 1;
    const { version, broken } = world;
    await world.held;
    if (broken) throw new Error('no connection');
    return version === '' ? undefined : { version, dated: '2026-01-01', loadId: version };
  };
  const watch = new LoadWatch({ read, now: () => world.time, freshMs: 1000, staleMs: 5000, timeoutMs: 50 });
  const current = async () => (await watch.current())?.version;
  return { world, watch, current };
}

describe('LoadWatch.current()', () => {
  it('asks once for all who ask at once, and not again within a second', async () => {
    const { world, current } = watched();
    expect(await Promise.all([current(), current(), current()])).toEqual(['a', 'a', 'a']);
    world.time = 999;
    await current();
    expect(world.reads).toBe(1);
  });

  it('gives what it knows while it asks again, so that no reader waits', async () => {
    const { world, watch, current } = watched();
    await current();
    Object.assign(world, { time: 1000, version: 'b' });
    expect(await current()).toBe('a');
    await watch.fresh();
    expect(await current()).toBe('b');
  });

  it('never gives what is older than five seconds', async () => {
    const { world, current } = watched();
    await current();
    Object.assign(world, { time: 5000, version: 'b' });
    expect(await current()).toBe('b');
  });

  it('says undefined of an empty database', async () => {
    const { world, current } = watched();
    world.version = '';
    expect(await current()).toBeUndefined();
  });

  it('rejects with the cause for a second, then asks again, and remembers what it last knew', async () => {
    const { world, watch, current } = watched();
    await current();
    Object.assign(world, { time: 6000, broken: true });
    const failure = await current().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseUnreachable);
    expect((failure as DatabaseUnreachable).cause).toEqual(new Error('no connection'));
    await expect(current()).rejects.toBe(failure);
    expect(world.reads).toBe(2);
    expect(watch.lastKnown()).toMatchObject({ ageMs: 6000, load: { version: 'a' } });
    Object.assign(world, { time: 7000, broken: false, version: 'b' });
    expect(await current()).toBe('b');
  });

  it('takes a database that stays silent for one that does not answer', async () => {
    const { world, current } = watched();
    world.held = new Promise(() => {});
    await expect(current()).rejects.toBeInstanceOf(DatabaseUnreachable);
  });
});

describe('LoadWatch.fresh()', () => {
  it('gives the load as of after the call, also where a reading was under way', async () => {
    const { world, watch } = watched();
    const early = watch.fresh();
    world.version = 'b';
    const late = [watch.fresh(), watch.fresh()];
    expect((await early)?.version).toBe('a');
    expect((await Promise.all(late)).map((state) => state?.version)).toEqual(['b', 'b']);
    expect(world.reads).toBe(2);
  });
});
