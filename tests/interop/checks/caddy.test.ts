import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { openSite, type StrainedSite } from '../../resilience/support/open-site.ts';
import { requireProgram } from '../../support/require-program.ts';
import { runProcess } from '../../support/run-process.ts';
import { type BareServer, startBareServer } from '../../support/start-bare-server.ts';
import { until } from '../../support/until.ts';
import { askHttps, type HttpsPlace } from '../support/ask-https.ts';
import { replaceOnce } from '../support/replace-once.ts';
import { runOther } from '../support/run-other.ts';
import { scratchFolder } from '../support/site.ts';
import { startReaders } from '../support/steady-readers.ts';
import { EXAMPLE_HOST, makeCertificate } from '../support/throwaway-certificate.ts';

const FOLDER = path.join(PROJECT_DIR, 'deploy', 'caddy');
const COMMITTED = path.join(FOLDER, 'Caddyfile');
const ADDRESSES = ['/', '/claims', '/claims.csv', '/claims.zip', '/metrics/medical-exports/chart.png'];

let site: StrainedSite;
let other: BareServer;
let caddy: HttpsPlace;
let stop = async () => {};

/** The committed file, in which nothing is replaced but ports and where the certificate comes from. */
function toTestFile(folder: string, port: number, instances: readonly string[]): string {
  return replaceOnce(COMMITTED, [
    ['127.0.0.1:3001 127.0.0.1:3002', instances.join(' ')],
    [
      `\n${EXAMPLE_HOST} {`,
      `\n{\n\tadmin off\n\tauto_https disable_redirects\n}\n${EXAMPLE_HOST}:${port} {\n\ttls ${folder}/fullchain.pem ${folder}/privkey.pem`,
    ],
  ]);
}

beforeAll(async () => {
  site = await openSite();
  other = await startBareServer(site.databaseUrl);
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-caddy-'));
  const { certificate } = await makeCertificate(folder);
  const port = await findFreePort();
  const file = path.join(folder, 'Caddyfile');
  const instances = [site, other].map(({ origin }) => new URL(origin).host);
  writeFileSync(file, toTestFile(folder, port, instances));
  const quit = new AbortController();
  const ended = runProcess(requireProgram('caddy'), ['run', '--config', file, '--adapter', 'caddyfile'], {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    abort: quit.signal,
    limitSeconds: 1200,
  });
  caddy = { port, ca: readFileSync(certificate, 'utf8') };
  stop = async () => {
    quit.abort();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await until(() =>
    askHttps(caddy, '/health/live').then(
      ({ status }) => status === 200,
      () => false,
    ),
  );
});
afterAll(async () => {
  await stop();
  await other?.stop();
  await site?.stop();
});

describe.each(['Caddyfile', 'compose.Caddyfile'])('deploy/caddy/%s', (name) => {
  const file = path.join(FOLDER, name);
  const validate = async (config: string) =>
    (
      await runOther('caddy', ['validate', '--config', config, '--adapter', 'caddyfile'], {
        env: { SITE_URL: `https://${EXAMPLE_HOST}` },
      })
    ).stderr;

  it('is valid, and formatted as Caddy formats', async () => {
    expect(await validate(file)).not.toMatch(/"level":"(warn|error)"/);
    expect((await runOther('caddy', ['fmt', file])).stdout).toBe(readFileSync(file, 'utf8'));
  });

  it('is valid with what is for a CDN, too', async () => {
    const behindCdn = path.join(scratchFolder(), name);
    const lines = [
      ['# trusted_proxies', 'trusted_proxies'],
      ['lb_policy ip_hash', 'lb_policy uri_hash'],
    ] as const;
    writeFileSync(behindCdn, replaceOnce(file, lines));
    expect(await validate(behindCdn)).not.toMatch(/"level":"(warn|error)"/);
  });
});

describe('deploy/caddy/Caddyfile', () => {
  it.each(ADDRESSES)(
    'hands on %s as the site sends it, whole, by its head and by its tag',
    async (address) => {
      const own = await fetch(site.origin + address, { headers: { 'accept-encoding': 'identity' } });
      const whole = await askHttps(caddy, address);
      expect([whole.status, whole.body]).toEqual([200, Buffer.from(await own.arrayBuffer())]);
      for (const name of ['etag', 'cache-control', 'cdn-cache-control', 'vary', 'content-type'])
        expect(whole.headers[name], name).toBe(own.headers.get(name) ?? undefined);
      const head = await askHttps(caddy, address, { method: 'HEAD' });
      expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
        200,
        0,
        String(whole.body.length),
      ]);
      const known = { headers: { 'if-none-match': String(whole.headers.etag) } };
      expect((await askHttps(caddy, address, known)).status).toBe(304);
    },
  );

  it('leaves compressing to the site', async () => {
    const { headers } = await askHttps(caddy, '/claims', { headers: { 'accept-encoding': 'gzip' } });
    expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
  });

  it('has readers get every answer while an instance is stopped, and says what is so while none answers', async () => {
    const readers = startReaders((address) => askHttps(caddy, address), ADDRESSES.slice(0, 3));
    await until(() => readers.count() > 50);
    process.kill(other.pid, 'SIGTERM');
    const seen = readers.count();
    await until(() => readers.count() > seen + 100);
    expect((await readers.stop()).failed).toEqual([]);
    process.kill(site.pid, 'SIGTERM');
    await until(async () => (await askHttps(caddy, '/claims')).status === 503);
    const { headers, body } = await askHttps(caddy, '/claims');
    expect([headers['cache-control'], headers['retry-after']]).toEqual(['no-store', '10']);
    expect(body.toString()).toContain('Please try again in a minute.');
  });
});
