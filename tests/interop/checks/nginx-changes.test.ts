import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openSite, type StrainedSite } from '../../resilience/support/open-site.ts';
import type { BareServer } from '../../support/start-bare-server.ts';
import { until } from '../../support/until.ts';
import { portOf, startAnother, TRUSTING } from '../support/another-instance.ts';
import { askHttps } from '../support/ask-https.ts';
import { type CommittedNginx, startCommittedNginx } from '../support/committed-nginx.ts';
import { startReaders } from '../support/steady-readers.ts';

const PAGES = ['/', '/claims', '/metrics', '/claims.json', '/claims.csv?kind=soft', '/feed.xml'];
/** What nginx writes of more than a lost instance. */
const WORSE = /\[(crit|alert|emerg)\]/;

let site: StrainedSite;

/** Has an instance make all pages: on a slow machine it would refuse some to readers who all come at once. */
async function warm({ origin }: { origin: string }): Promise<void> {
  const headers = { 'accept-encoding': 'identity' };
  for (const page of PAGES) await until(async () => (await fetch(origin + page, { headers })).ok);
}

async function startWarm(settings: Record<string, string> = {}): Promise<BareServer> {
  const started = await startAnother(site.databaseUrl, settings);
  await warm(started);
  return started;
}

beforeAll(async () => {
  site = await openSite(TRUSTING);
  await warm(site);
});
afterAll(async () => {
  await site?.stop();
});

describe('behind deploy/nginx/cited-metrics.conf, readers who ask all the while', () => {
  it('get every answer while one of two instances is killed and another is stopped', async () => {
    const [killed, stopped] = [await startWarm(), await startWarm()];
    const proxy = await startCommittedNginx({ instances: [portOf(killed), portOf(stopped), portOf(site)] });
    onTestFinished(() => proxy.stop());
    const readers = startReaders((address) => askHttps(proxy, address), PAGES);
    await until(() => readers.count() > 100);
    process.kill(killed.pid, 'SIGKILL');
    const seen = readers.count();
    await until(() => readers.count() > seen + 100);
    process.kill(stopped.pid, 'SIGTERM');
    await until(() => readers.count() > seen + 200);
    const { failed, answers } = await readers.stop();
    expect(failed).toEqual([]);
    expect(answers.length).toBeGreaterThan(300);
    expect(proxy.log()).not.toMatch(WORSE);
  });

  it('get every answer while blue is changed for green', async () => {
    const [blue, green] = [
      await startWarm({ LEAVE_SECONDS: '10' }),
      await startWarm({ CONTACT_EMAIL: 'green@example.org' }),
    ];
    const proxy = await startCommittedNginx({ instances: [portOf(blue)] });
    onTestFinished(() => proxy.stop());
    const script = await findScript(proxy);
    const readers = startReaders((address) => askHttps(proxy, address), PAGES);
    await until(() => readers.count() > 50);
    proxy.reload({ instances: [portOf(green)] });
    const before = (await fetch(`${blue.origin}/claims`)).headers.get('etag');
    await until(async () => (await askHttps(proxy, '/claims')).headers.etag !== before);
    process.kill(blue.pid, 'SIGTERM');
    const seen = readers.count();
    await until(() => readers.count() > seen + 100);
    expect((await readers.stop()).failed).toEqual([]);
    expect((await askHttps(proxy, script)).status).toBe(200);
    expect(proxy.log()).not.toMatch(WORSE);
  });

  async function findScript(proxy: CommittedNginx): Promise<string> {
    const { body } = await askHttps(proxy, '/');
    const found = /\/page-script\/[\w-]+\.js/.exec(body.toString())?.[0] ?? '';
    await askHttps(proxy, found);
    return found;
  }
});
