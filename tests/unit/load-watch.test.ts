import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DatabaseUnreachable, LoadWatch, type LoadWatchOptions } from '../../app/_http/cache/load-watch.ts';

type Answer = { version: string; dated: string; loadId: string } | undefined;

/** Long enough that no test lives to see it. */
const NEVER_MS = 3_600_000;

function watched(options: Partial<LoadWatchOptions> = {}) {
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
  const limits = {
    freshMs: 1000,
    staleMs: 5000,
    patienceMs: NEVER_MS,
    timeoutMs: NEVER_MS,
    probeMs: NEVER_MS,
  };
  const watch = new LoadWatch({ read, now: () => world.time, ...limits, ...options });
  onTestFinished(() => watch.close());
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
    await expect(current()).rejects.toBe(failure);
    await vi.waitFor(async () => expect(await current()).toBe('b'));
    expect(world.reads).toBe(3);
  });

  it('takes a database that stays silent for one that does not answer', async () => {
    const { world, current } = watched({ timeoutMs: 50 });
    world.held = new Promise(() => {});
    await expect(current()).rejects.toBeInstanceOf(DatabaseUnreachable);
  });

  it('lets the first reader of an outage wait for its patience, and the others for nothing', async () => {
    const { world, current } = watched({ patienceMs: 50 });
    await current();
    Object.assign(world, { time: 6000, held: new Promise(() => {}) });
    await expect(current()).rejects.toThrow('could not be asked');
    for (const time of [6500, 7500, 60_000]) {
      world.time = time;
      await expect(current()).rejects.toThrow('could not be asked');
    }
    expect(world.reads).toBe(2);
  });

  it('takes what comes late all the same', async () => {
    const { world, current } = watched({ patienceMs: 50 });
    let release = () => {};
    world.held = new Promise((resolve) => {
      release = resolve;
    });
    await expect(current()).rejects.toThrow('could not be asked');
    release();
    await vi.waitFor(async () => expect(await current()).toBe('a'));
    expect(world.reads).toBe(1);
  });
});

describe('a LoadWatch of a database that does not answer', () => {
  it('asks by itself until it is back, and no longer', async () => {
    const { world, watch, current } = watched({ probeMs: 5 });
    world.broken = true;
    await expect(current()).rejects.toThrow('could not be asked');
    await vi.waitFor(() => expect(world.reads).toBeGreaterThan(3));
    Object.assign(world, { broken: false, version: 'b' });
    await vi.waitFor(() => expect(watch.lastKnown()?.load.version).toBe('b'));
    const { reads } = world;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.reads).toBe(reads);
  });

  it('asks nothing once it is closed', async () => {
    const { world, watch, current } = watched({ probeMs: 5 });
    world.broken = true;
    await expect(current()).rejects.toThrow('could not be asked');
    watch.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.reads).toBe(1);
  });
});

describe('LoadWatch.state()', () => {
  it('tells a database with data from an empty one and from one that does not answer', async () => {
    const { world, watch } = watched({ timeoutMs: 50 });
    expect(await watch.state()).toMatchObject({ kind: 'ready', load: { version: 'a' } });
    Object.assign(world, { time: 2000, version: '' });
    expect(await watch.state()).toEqual({ kind: 'empty' });
    Object.assign(world, { time: 4000, held: new Promise(() => {}) });
    expect(await watch.state()).toMatchObject({
      kind: 'unreachable',
      error: { name: 'DatabaseUnreachable' },
    });
    expect(world.reads).toBe(3);
    expect(await watch.state()).toMatchObject({ kind: 'unreachable' });
    expect(world.reads).toBe(3);
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
