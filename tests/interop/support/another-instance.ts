import { onTestFinished } from 'vitest';
import { type BareServer, startBareServer } from '../../support/start-bare-server.ts';

/** What an instance behind a proxy of this machine is started with. */
export const TRUSTING = { TRUSTED_PROXIES: 'loopback', LOG_LEVEL: 'error' };

/** One more instance on the same data; it ends with the test. */
export async function startAnother(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<BareServer> {
  const started = await startBareServer(databaseUrl, { ...TRUSTING, ...settings });
  onTestFinished(async () => {
    await started.stop();
  });
  return started;
}

/** The port of a server. */
export const portOf = ({ origin }: { origin: string }): number => Number(new URL(origin).port);
