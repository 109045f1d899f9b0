import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stampedBuild } from '../../resilience/support/stamped-build.ts';
import { addressOfRole, type Role, runReadmeSql } from '../../support/readme-roles.ts';
import { runLoader } from '../../support/run-loader.ts';
import { type ReplicatedServer, startReplicatedServer } from './debian-replica.ts';
import { runNpm } from './run-npm.ts';
import { type Instance, startInstance } from './site-cluster.ts';
import { correctSouthKorea, FIRST_PERCENT } from './south-korea.ts';

/** Several servers of the site that read from one replica, as the reader of README.md. */
export type Cluster = {
  server: ReplicatedServer;
  instances: Instance[];
  primaryAs: (role?: Role) => string;
  replicaAs: (role?: Role) => string;
  /** Loads the real seeds with this figure for South Korea, as the loader, on the primary. */
  loadPercent: (percent: number) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts primary and replica, migrates and loads on the primary, and starts so many instances on the replica. */
export async function openCluster(count: number, settings: readonly string[] = []): Promise<Cluster> {
  const build = stampedBuild();
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-cluster-'));
  const server = await startReplicatedServer(settings);
  await runReadmeSql(server.primary, server.major);
  const primaryAs = (role?: Role) => addressOfRole(server.primary, 'metrics', role);
  const replicaAs = (role?: Role) => addressOfRole(server.replica, 'metrics', role);
  const loadPercent = async (percent: number) => {
    const { code, stderr } = await runLoader(primaryAs('loader'), [correctSouthKorea(folder, percent)]);
    if (code !== 0) throw new Error(`The seeds were not loaded: ${stderr}`);
  };
  await runNpm(['db:migrate'], primaryAs('owner'));
  await loadPercent(FIRST_PERCENT);
  await server.caughtUp();
  const starting = Array.from({ length: count }, () => startInstance(replicaAs('reader'), build.distDir));
  const instances = await Promise.all(starting);
  const stop = async () => {
    await Promise.all(instances.map((instance) => instance.stop()));
    await server.stop();
    build.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, instances, primaryAs, replicaAs, loadPercent, stop };
}
