import { rm } from 'node:fs/promises';
import path from 'node:path';
import postgres from 'postgres';
import { findFreePort } from '../../../db/process/free-port.ts';
import { findDebianPostgres, makeServerFolder } from './debian-postgres.ts';
import { startDebianServer, toStart } from './debian-server.ts';

/** A server with a copy that follows it by streaming replication and answers reads. */
export type ReplicatedServer = {
  primary: string;
  replica: string;
  /** Of both, as 15. */
  major: number;
  /** The connections that reads and writes of the test take, as a superuser. */
  onPrimary: postgres.Sql;
  onReplica: postgres.Sql;
  /** Waits until the replica has all that the primary has written by now. */
  caughtUp: () => Promise<void>;
  /** Runs pg_ctl on the replica: `restart`, `promote`, `stop`, `start`. */
  control: (action: 'restart' | 'promote' | 'stop' | 'start') => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts a primary and, by pg_basebackup, a streaming replica of it; `settings` are lines of the replica's postgresql.conf. */
export async function startReplicatedServer(settings: readonly string[] = []): Promise<ReplicatedServer> {
  const { run } = findDebianPostgres();
  const primary = await startDebianServer(['wal_level=replica', 'max_wal_senders=4']);
  const folder = makeServerFolder();
  const data = path.join(folder, 'replica');
  const port = await findFreePort();
  const start = toStart(data, port, ['hot_standby=on', ...settings]);
  await run('pg_basebackup', ['-d', primary.url, '-D', data, '-R', '-X', 'stream', '-c', 'fast']);
  await run('pg_ctl', start);
  const replica = `postgres://owner@127.0.0.1:${port}/postgres`;
  const open = (url: string) => postgres(url, { max: 2, onnotice: () => {}, backoff: () => 0.05 });
  const [onPrimary, onReplica] = [open(primary.url), open(replica)];
  const control: ReplicatedServer['control'] = (action) =>
    run('pg_ctl', action === 'start' ? start : ['-D', data, '-l', `${data}.log`, '-m', 'fast', '-w', action]);
  return {
    primary: primary.url,
    replica,
    major: Number(primary.version),
    onPrimary,
    onReplica,
    control,
    caughtUp: async () => {
      const [written] = await onPrimary`select pg_current_wal_lsn()::text as lsn`;
      for (;;) {
        const [row] = await onReplica`select pg_last_wal_replay_lsn() >= ${written?.lsn}::pg_lsn as has`;
        if (row?.has) return;
      }
    },
    stop: async () => {
      await Promise.all([onPrimary, onReplica].map((sql) => sql.end({ timeout: 1 })));
      await run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
      await primary.stop();
    },
  };
}
