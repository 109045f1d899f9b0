import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { DatabaseBusy, DatabaseSilent, hasConnectionDied, isOutOfSlots } from './database-error.ts';
import { type AskedQuery, askClient, asPrepared } from './driver.ts';
import type { WatchedSocket } from './open-socket.ts';
import { SlotQueue } from './slot-queue.ts';

/** Opens the driver of a pool, which tells of its connections. */
export type OpenClient = (connections: Connections) => Promise<OpenedClient>;
export type OpenedClient = {
  client: postgres.Sql;
  /** What takes longer is ended by us; absent: the server does it. */
  limitMs?: number;
  /** How many statements may be under way on one connection, one behind the other. */
  depth: number;
};
export type Connections = {
  onReady: (opened: WatchedSocket) => void;
  onClosed: (opened: WatchedSocket) => void;
};

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
/** The driver notices closed connections by then. */
const CLOSE_MS = 10;
const RELEASE_MS = 1000;

/**
 * Connections for reads, at most `max`, fewer where the server has no more: then a read waits its turn on those that
 * there are, or on those of another pool, for some ten seconds. A read whose connection broke is asked once more.
 */
export class ReadPool {
  readonly #options: Required<Omit<ReadPoolOptions, 'onPooler'>> & Pick<ReadPoolOptions, 'onPooler'>;
  readonly #connections = new Set<WatchedSocket>();
  readonly #queue: SlotQueue;
  #opened: Promise<OpenedClient> | undefined;
  #releasing: NodeJS.Timeout | undefined;
  #depth = 1;

  constructor(options: ReadPoolOptions) {
    this.#options = { isFirst: false, prepare: false, waitMs: WAIT_MS, ...options };
    this.#queue = new SlotQueue(() => this.#options.max * this.#depth);
  }

  /** How many connections are open. */
  get size(): number {
    return this.#connections.size;
  }

  /** The server had no connection for this pool a moment ago. */
  get isShort(): boolean {
    return this.#queue.isShort;
  }

  /** Asks a read, which may be asked twice. */
  async read(ask: AskedQuery, asValues: boolean): Promise<unknown> {
    const until = performance.now() + this.#options.waitMs;
    for (let deaths = 0; ; ) {
      const host = this.#findHost();
      try {
        return await host.#ask(this.#toAsked(ask, host), asValues, { until, isFirst: this.#options.isFirst });
      } catch (error) {
        if (isOutOfSlots(error)) await host.#bearShortage(error, until);
        else if (isRefusedByPooler(error) && this.#options.onPooler) await this.#reopen();
        else if (hasConnectionDied(error) && deaths++ === 0) await host.#dropIdle();
        else throw error;
      }
    }
  }

  /** A transaction is not asked again. */
  async begin(use: (client: postgres.TransactionSql) => unknown): Promise<unknown> {
    const { client } = await this.#open();
    return client.begin(use);
  }

  /** Gives up connections on which nothing is asked, but for so many. */
  dropIdle(kept = 0): void {
    const idle = [...this.#connections].filter(({ protocol }) => protocol.isIdle);
    for (const { socket } of idle.slice(kept)) socket.destroy();
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined);
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
    const { client, limitMs } = await this.#open();
    await this.#queue.enter(turn);
    try {
      return await askClient(client, ask, asValues, limitMs);
    } catch (error) {
      if (error instanceof DatabaseSilent)
        for (const pool of [this, ...this.#options.others()]) pool.dropIdle();
      throw error;
    } finally {
      this.#queue.leave();
      if (this.isShort) this.#releaseSoon();
    }
  }

  /** Others may need what we hold and do not use. */
  #releaseSoon(): void {
    this.#releasing ??= setTimeout(() => {
      this.#releasing = undefined;
      if (this.isShort) this.dropIdle(1);
    }, RELEASE_MS).unref();
  }

  #open(): Promise<OpenedClient> {
    if (this.#opened) return this.#opened;
    const opened = this.#options.open({
      onReady: (connection) => this.#connections.add(connection),
      onClosed: (connection) => this.#connections.delete(connection),
    });
    this.#opened = opened;
    opened.then(
      ({ depth }) => {
        this.#depth = depth;
      },
      () => {
        this.#opened = undefined;
      },
    );
    return opened;
  }

  async #bearShortage(error: unknown, until: number): Promise<void> {
    if (performance.now() >= until) throw new DatabaseBusy(NO_SLOT, { cause: error });
    this.#queue.limitTo(this.size * this.#depth);
    if (this.size === 0 && this.#findHost() === this) await sleep(PAUSE_MS);
  }

  async #dropIdle(): Promise<void> {
    this.dropIdle();
    await sleep(CLOSE_MS);
  }

  async #reopen(): Promise<void> {
    this.#options.onPooler?.();
    const old = this.#opened;
    this.#opened = undefined;
    void old?.then(({ client }) => client.end({ timeout: 5 })).catch(() => {});
  }
}

const NO_SLOT = 'The server of the database has no connection left for us; try again in a moment.';

const isRefusedByPooler = (error: unknown) =>
  /unsupported startup parameter/.test(String((error as { message?: unknown } | undefined)?.message));
