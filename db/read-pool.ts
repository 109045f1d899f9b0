import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { type AskedQuery, askClient, asPrepared, beginOn, type OpenedClient } from './driver.ts';
import type { WatchedSocket } from './open-socket.ts';
import {
  DatabaseBusy,
  DatabaseSilent,
  hasConnectionDied,
  hasMetReplay,
  isOutOfSlots,
} from './process/database-error.ts';
import { SlotQueue } from './slot-queue.ts';
import { noteTrouble } from './trouble.ts';

/** Opens the driver of a pool, which tells of its connections. */
export type OpenClient = (connections: Connections) => Promise<PooledClient>;
/** `depth`: how many statements may be under way on one connection, one behind the other. */
export type PooledClient = OpenedClient & { depth: number };
export type Connections = {
  onReady: (opened: WatchedSocket) => void;
  onClosed: (opened: WatchedSocket) => void;
};

/** One driver and its connections; the driver keeps broken connections in odd states, so that it is replaced after a break. */
type Generation = { opened: Promise<PooledClient>; connections: Set<WatchedSocket> };

export type ReadPoolOptions = {
  max: number;
  open: OpenClient;
  /** Where a read goes while the server has no connection for this pool. */
  others: () => ReadPool[];
  /** Comes before what waits in a pool that it is lent to. */
  isFirst?: boolean;
  /** How a statement of this pool is asked. */
  prepare?: boolean;
  /** A server that is a pooler after all. */
  onPooler?: () => void;
  waitMs?: number;
};

const WAIT_MS = 10_000;
const PAUSE_MS = 100;
const RELEASE_MS = 1000;
/** What is under way on connections that are given up may end first. */
const RETIRE_SECONDS = 20;

/**
 * Connections for reads, at most `max`, fewer where the server has no more: then a read waits its turn on those that
 * there are, or on those of another pool, for some ten seconds. A read whose connection broke is asked once more, and one that
 * a replica ended a few times.
 */
export class ReadPool {
  readonly #options: Required<Omit<ReadPoolOptions, 'onPooler'>> & Pick<ReadPoolOptions, 'onPooler'>;
  readonly #queue: SlotQueue;
  #current: Generation | undefined;
  #releasing: NodeJS.Timeout | undefined;
  #depth = 1;

  constructor(options: ReadPoolOptions) {
    this.#options = { isFirst: false, prepare: false, waitMs: WAIT_MS, ...options };
    this.#queue = new SlotQueue(() => this.#options.max * this.#depth);
  }

  /** How many connections are open. */
  get size(): number {
    return this.#current?.connections.size ?? 0;
  }

  /** The server had no connection for this pool a moment ago. */
  get isShort(): boolean {
    return this.#queue.isShort;
  }

  /** Asks a read, which may be asked twice. */
  async read(ask: AskedQuery, asValues: boolean): Promise<unknown> {
    const until = performance.now() + this.#options.waitMs;
    for (let failures = 0; ; ) {
      const host = this.#findHost();
      try {
        return await host.#ask(this.#toAsked(ask, host), asValues, { until, isFirst: this.#options.isFirst });
      } catch (error) {
        if (isOutOfSlots(error)) await host.#bearShortage(error, until);
        else if (!mayAskAgain(error, failures++)) throw noted(error);
      }
    }
  }

  /** A transaction is not asked again. */
  async begin(use: (client: postgres.TransactionSql) => unknown): Promise<unknown> {
    try {
      return await beginOn(await this.#open().opened, use);
    } catch (error) {
      throw noted(error);
    }
  }

  /** What is asked from now on is asked on new connections; those that there are end with what is under way on them. */
  renew(): void {
    const { opened } = this.#current ?? {};
    this.#current = undefined;
    this.#queue.startAnew();
    opened?.then(({ client }) => client.end({ timeout: RETIRE_SECONDS })).catch(() => {});
  }

  async close(): Promise<void> {
    const opened = await this.#current?.opened.catch(() => undefined);
    await opened?.client.end({ timeout: 5 });
  }

  #findHost(): ReadPool {
    if (this.size > 0 || !this.isShort) return this;
    const lenders = this.#options.others().filter(({ size }) => size > 0);
    const load = (pool: ReadPool) => pool.#queue.underWay / pool.size;
    return lenders.sort((a, b) => load(a) - load(b))[0] ?? this;
  }

  /** What is lent is not kept: only where both prepare their statements is one prepared. */
  #toAsked({ options, ...ask }: AskedQuery, host: ReadPool): AskedQuery {
    const prepare = this.#options.prepare && host.#options.prepare;
    return { ...ask, options: { ...options, ...asPrepared(prepare) } };
  }

  async #ask(
    ask: AskedQuery,
    asValues: boolean,
    turn: { until: number; isFirst: boolean },
  ): Promise<unknown> {
    const leave = await this.#queue.enter(turn);
    const generation = this.#open();
    try {
      return await askClient(await generation.opened, ask, asValues);
    } catch (error) {
      this.#learnFrom(error, generation);
      throw error;
    } finally {
      leave();
      if (this.isShort) this.#releaseSoon();
    }
  }

  /** Where one connection turned out dead, the others that were opened before are not trusted either. */
  #learnFrom(error: unknown, generation: Generation): void {
    if (isRefusedByPooler(error)) this.#options.onPooler?.();
    if (this.#current === generation && (hasConnectionDied(error) || isRefusedByPooler(error))) this.renew();
    if (error instanceof DatabaseSilent) for (const pool of [this, ...this.#options.others()]) pool.renew();
  }

  /** Others may need what we hold and do not use. */
  #releaseSoon(): void {
    this.#releasing ??= setTimeout(() => {
      this.#releasing = undefined;
      if (this.isShort && this.#queue.underWay === 0 && !this.#options.isFirst) this.renew();
    }, RELEASE_MS).unref();
  }

  #open(): Generation {
    if (this.#current) return this.#current;
    const connections = new Set<WatchedSocket>();
    const opened = this.#options.open({
      onReady: (connection) => connections.add(connection),
      onClosed: (connection) => connections.delete(connection),
    });
    const generation = { opened, connections };
    this.#current = generation;
    opened.then(
      ({ depth }) => {
        this.#depth = depth;
      },
      () => {
        if (this.#current === generation) this.#current = undefined;
      },
    );
    return generation;
  }

  async #bearShortage(error: unknown, until: number): Promise<void> {
    if (performance.now() >= until) throw noted(new DatabaseBusy(NO_SLOT, { cause: error }));
    this.#queue.limitTo(this.size * this.#depth);
    if (this.size === 0 && this.#findHost() === this) await sleep(PAUSE_MS);
  }
}

function noted(error: unknown): unknown {
  noteTrouble(error);
  return error;
}

const NO_SLOT = 'The server of the database has no connection left for us; try again in a moment.';

const isRefusedByPooler = (error: unknown) =>
  /unsupported startup parameter/.test(String((error as { message?: unknown } | undefined)?.message));

/** A read that a replica ends is asked so often: what it was sent may come in several parts. */
const MOST_MEETINGS = 3;

/** Once; a read whose connection broke changed nothing. */
const mayAskAgain = (error: unknown, failures: number) =>
  hasMetReplay(error)
    ? failures < MOST_MEETINGS
    : failures === 0 && (hasConnectionDied(error) || isRefusedByPooler(error));
