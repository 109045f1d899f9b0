import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { sql as sqlText } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connect } from '../../../db/client.ts';
import { openSite, type StrainedSite } from '../../resilience/support/open-site.ts';
import { copyClaim } from '../../support/copy-claims.ts';
import { type BareServer, startBareServer } from '../../support/start-bare-server.ts';
import { until } from '../../support/until.ts';
import { portOf, startAnother, TRUSTING } from '../support/another-instance.ts';
import { type Asked, askHttps } from '../support/ask-https.ts';
import { type CommittedNginx, startCommittedNginx } from '../support/committed-nginx.ts';
import { runOther } from '../support/run-other.ts';
import { EXAMPLE_HOST } from '../support/throwaway-certificate.ts';

const MANY = 40_000;
const PAGES = ['/', '/claims', '/metrics', '/claims.json', '/claims.csv?kind=soft', '/feed.xml'];

let site: StrainedSite;
let other: BareServer;
let nginx: CommittedNginx;
/** The same, which keeps answers itself. */
let keeping: CommittedNginx;

const ask = (...asking: [address: string, options?: Parameters<typeof askHttps>[2]]) =>
  askHttps(nginx, ...asking);
const askKeeping = (...asking: [address: string, options?: Parameters<typeof askHttps>[2]]) =>
  askHttps(keeping, ...asking);

beforeAll(async () => {
  site = await openSite(TRUSTING);
  other = await startBareServer(site.databaseUrl, TRUSTING);
  const instances = [portOf(site), portOf(other)];
  nginx = await startCommittedNginx({ instances });
  keeping = await startCommittedNginx({ instances, keeps: true });
});
afterAll(async () => {
  await nginx?.stop();
  await keeping?.stop();
  await other?.stop();
  await site?.stop();
});

describe('deploy/nginx/cited-metrics.conf', () => {
  it('is taken by nginx without a warning, with and without what keeps answers', async () => {
    for (const each of [nginx, keeping]) {
      const said = await each.test();
      expect(said).toContain('test is successful');
      expect(said).not.toMatch(/\[(warn|emerg|error)\]/);
    }
  });

  it.each([...PAGES, '/metrics/medical-exports/chart.png', '/claims.zip', '/claims.xlsx', '/icon.svg'])(
    'hands on %s as the site sends it, whole and by its head, over HTTP/1.1 and 2',
    async (address) => {
      const own = await fetch(site.origin + address, { headers: { 'accept-encoding': 'identity' } });
      const whole = await ask(address);
      expect([whole.status, whole.body]).toEqual([200, Buffer.from(await own.arrayBuffer())]);
      for (const name of [
        'etag',
        'cache-control',
        'cdn-cache-control',
        'vary',
        'content-type',
        'x-data-version',
      ])
        expect(whole.headers[name], name).toBe(own.headers.get(name) ?? undefined);
      const head = await ask(address, { method: 'HEAD' });
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
        200,
        0,
        whole.headers['content-length'],
      ]);
      expect((await ask(address, { headers: { 'if-none-match': String(whole.headers.etag) } })).status).toBe(
        304,
      );
      const place = ['--resolve', `${EXAMPLE_HOST}:${nginx.port}:127.0.0.1`, '--insecure', '--http2'];
      const url = `https://${EXAMPLE_HOST}:${nginx.port}${address}`;
      const { stdout } = await runOther('curl', [
        ...['--silent', ...place, '--output', '/dev/null', '--write-out', '%{http_code} %{http_version}'],
        url,
      ]);
      expect(stdout).toBe('200 2');
    },
  );

  it('leaves compressing to the site, which names each form', async () => {
    for (const [accepted, coding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const { headers } = await ask('/claims', { headers: { 'accept-encoding': accepted } });
      expect([headers['content-encoding'], headers.vary]).toEqual([coding, 'Accept-Encoding']);
      expect(headers.etag).toMatch(coding === 'br' ? /^"[^"]+-(br|best)"$/ : /^"[^"]+-gzip"$/);
    }
  });

  it('answers a part that is asked for with the whole, as the site does', async () => {
    const { status, headers, body } = await ask('/claims.csv', { headers: { range: 'bytes=0-9' } });
    expect([status, headers['accept-ranges'], body.length > 10]).toEqual([200, undefined, true]);
  });

  it('passes addresses on that are as long as the site reads them, and what it says to them', async () => {
    const words = 'q='.concat('word+'.repeat(2600));
    const [own, passed] = [
      await fetch(`${site.origin}/claims.csv?${words}`),
      await ask(`/claims.csv?${words}`),
    ];
    expect(own.status).toBeLessThan(500);
    expect(passed.status).toBe(own.status);
    const filter = `country=${'CHN&country='.repeat(600)}USA`;
    expect((await ask(`/claims.csv?${filter}`)).status).toBe(
      (await fetch(`${site.origin}/claims.csv?${filter}`)).status,
    );
  });

  it('sends those who come without TLS to the same address with it', async () => {
    const { status, location } = await new Promise<{ status?: number; location?: string }>(
      (resolve, reject) => {
        const headers = { host: EXAMPLE_HOST };
        get({ host: '127.0.0.1', port: nginx.plainPort, path: '/claims?kind=soft', headers }, (response) => {
          response.resume();
          resolve({ status: response.statusCode, location: response.headers.location });
        }).on('error', reject);
      },
    );
    expect([status, location]).toEqual([301, `https://${EXAMPLE_HOST}/claims?kind=soft`]);
  });

  it('has every answer of one reader come from one instance', async () => {
    const marked = await startAnother(site.databaseUrl, { CONTACT_EMAIL: 'one@example.org' });
    const both = await startCommittedNginx({ instances: [portOf(site), portOf(marked)] });
    onTestFinished(() => both.stop());
    const tags = new Set<unknown>();
    for (let times = 0; times < 20; times += 1) tags.add((await askHttps(both, '/claims')).headers.etag);
    expect([...tags].map((tag) => String(tag).replace(/-(br|best|gzip)"/, '"'))).toHaveLength(1);
  });
});

describe('a large file through it', () => {
  beforeAll(async () => {
    const { db, close } = connect(site.databaseUrl, { max: 1 });
    await copyClaim('walker-2022-01', MANY, db);
    await db.execute(sqlText`
      update claim_rows set description = (select string_agg(md5(claim_id || n), ' ') from generate_series(1, 6) n)
      where claim_id like 'copy-%'`);
    await close();
    await until(
      async () => Number((await ask('/claims.csv', { method: 'HEAD' })).headers['content-length'] ?? 0) === 0,
    );
  });
  afterAll(async () => {
    const { db, close } = connect(site.databaseUrl, { max: 1 });
    await db.execute(sqlText`delete from claim_rows where claim_id like 'copy-%'`);
    await db.execute(sqlText`update data_state set dated = dated`);
    await close();
  });

  const countLines = (text: Buffer) => text.toString('utf8').trimEnd().split('\n').length;

  it('comes whole, plain and in gzip, and is not kept', async () => {
    for (const each of [ask, askKeeping]) {
      const plain = await each('/claims.csv');
      expect([plain.status, countLines(plain.body) > MANY, plain.headers['x-cache']]).toEqual([
        200,
        true,
        each === askKeeping ? 'BYPASS' : undefined,
      ]);
      const packed = await each('/claims.csv', { headers: { 'accept-encoding': 'gzip' } });
      expect(countLines(gunzipSync(packed.body))).toBeGreaterThan(MANY);
    }
  });

  it('never looks whole where it was cut', async () => {
    const cut = await startAnother(site.databaseUrl);
    const proxy = await startCommittedNginx({ instances: [portOf(cut)] });
    onTestFinished(() => proxy.stop());
    const asked = askHttps(proxy, '/claims.csv', { onBegin: () => process.kill(cut.pid, 'SIGKILL') });
    await expect(asked).rejects.toThrow();
  });

  it('is finished by an instance that is stopped, within its time', async () => {
    const leaving = await startAnother(site.databaseUrl, { STOP_SECONDS: '60' });
    const proxy = await startCommittedNginx({ instances: [portOf(leaving)] });
    onTestFinished(() => proxy.stop());
    const stop = () => process.kill(leaving.pid, 'SIGTERM');
    const asked = askHttps(proxy, '/claims.csv', { onBegin: stop });
    const { status, body } = await asked;
    expect([status, countLines(body) > MANY]).toEqual([200, true]);
    expect((await leaving.stop()).code).toBe(143);
  });
});

describe('what nginx keeps itself, by cited-metrics-keep.conf', () => {
  /** Asks until it is given what is kept: on a slow machine five seconds may pass between two requests. */
  async function untilHit(address: string): Promise<Asked> {
    let asked = await askKeeping(address);
    await until(async () => {
      if (asked.headers['x-cache'] === 'HIT') return true;
      asked = await askKeeping(address);
      return false;
    });
    return asked;
  }

  it('is kept as long as the site lets it, in each form, and asked for by its tag then', async () => {
    const first = await askKeeping('/claims?kind=soft');
    expect(first.headers['x-cache']).toBe('MISS');
    expect((await untilHit('/claims?kind=soft')).body).toEqual(first.body);
    const packed = await askKeeping('/claims?kind=soft', { headers: { 'accept-encoding': 'gzip' } });
    expect([packed.headers['x-cache'], packed.headers['content-encoding']]).toEqual(['MISS', 'gzip']);
    const known = { headers: { 'if-none-match': String(first.headers.etag) } };
    expect((await askKeeping('/claims?kind=soft', known)).status).toBe(304);
    await sleep(6000);
    expect((await askKeeping('/claims?kind=soft')).headers['x-cache']).toBe('REVALIDATED');
    await untilHit('/claims?kind=soft');
  });

  it('says within seconds what was loaded since', async () => {
    const before = await askKeeping('/claims');
    const { db, close } = connect(site.databaseUrl, { max: 1 });
    await db.execute(sqlText`update data_state set version = 'abcdefabcdef'`);
    await close();
    const since = performance.now();
    await until(async () => (await askKeeping('/claims')).headers['x-data-version'] === 'abcdefabcdef');
    expect(before.headers['x-data-version']).not.toBe('abcdefabcdef');
    expect(performance.now() - since).toBeLessThan(15_000);
  });

  it('is given out where no instance answers; what is not kept is a 503 that nobody keeps', async () => {
    const alone = await startAnother(site.databaseUrl);
    const proxy = await startCommittedNginx({ instances: [portOf(alone)], keeps: true });
    onTestFinished(() => proxy.stop());
    const kept = await askHttps(proxy, '/claims');
    await alone.stop();
    await sleep(6000);
    const stale = await askHttps(proxy, '/claims');
    expect([stale.status, stale.headers['x-cache'], stale.body]).toEqual([200, 'STALE', kept.body]);
    const { status, headers, body } = await askHttps(proxy, '/metrics');
    expect([status, headers['cache-control'], headers['retry-after']]).toEqual([503, 'no-store', '10']);
    expect(body.toString()).toContain('Please try again in a minute.');
  });
});
