import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { requireProgram } from '../../support/require-program.ts';
import { type Finished, runProcess } from '../../support/run-process.ts';
import { until } from '../../support/until.ts';
import { askHttps, type HttpsPlace } from './ask-https.ts';
import { replaceOnce } from './replace-once.ts';
import { runOther } from './run-other.ts';
import { makeCertificate } from './throwaway-certificate.ts';

const SITE = path.join(PROJECT_DIR, 'deploy', 'nginx', 'cited-metrics.conf');
const KEEP = path.join(PROJECT_DIR, 'deploy', 'nginx', 'cited-metrics-keep.conf');

/** The instances behind it, by their ports, and whether nginx itself keeps answers. */
type Behind = { instances: readonly number[]; keeps?: boolean };

export type CommittedNginx = HttpsPlace & {
  /** Where it listens without TLS. */
  plainPort: number;
  /** What `nginx -t` says of the file. */
  test: () => Promise<string>;
  /** Puts other instances into the file, and has nginx read it anew. */
  reload: (behind: Behind) => void;
  log: () => string;
  stop: () => Promise<void>;
};

/** Debian's nginx with the file of `deploy/nginx/`, in which nothing is replaced but ports, and paths of certificate and cache. */
export async function startCommittedNginx(behind: Behind): Promise<CommittedNginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-nginx-'));
  // The account that nginx works under enters it, to keep there what it keeps.
  chmodSync(folder, 0o755);
  const { certificate } = await makeCertificate(folder);
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  const site = path.join(folder, 'site.conf');
  const write = (now: Behind) => writeFileSync(site, toSiteFile(now, { folder, port, plainPort }));
  write(behind);
  writeFileSync(path.join(folder, 'nginx.conf'), toMainFile(folder));
  const errors = path.join(folder, 'error.log');
  const log = () => readFileSync(errors, 'utf8');
  const options = ['-c', path.join(folder, 'nginx.conf'), '-e', errors];
  const { pid, ended, end } = run(folder, options);
  const place = { port, ca: readFileSync(certificate, 'utf8') };
  await untilThere(place, ended, log);
  return {
    ...place,
    plainPort,
    test: async () => (await runOther('nginx', [...options, '-t'])).stderr,
    reload: (now) => {
      write(now);
      process.kill(pid, 'SIGHUP');
    },
    log,
    stop: async () => {
      end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(folder: string, options: string[]) {
  const quit = new AbortController();
  let pid = 0;
  const ended = runProcess(requireProgram('nginx'), [...options, '-g', 'daemon off;'], {
    cwd: folder,
    env: process.env,
    abort: quit.signal,
    limitSeconds: 1200,
    onStart: (started) => {
      pid = started;
    },
  });
  return { pid, ended, end: () => quit.abort() };
}

/** Until it hands a request on, whatever becomes of that. */
async function untilThere(place: HttpsPlace, ended: Promise<Finished>, log: () => string): Promise<void> {
  let finished: Finished | undefined;
  void ended.then((found) => {
    finished = found;
  });
  const answers = () => askHttps(place, '/health/live').catch(() => undefined);
  await until(async () => finished !== undefined || (await answers()) !== undefined);
  if (finished) throw new Error(`nginx did not start: ${finished.output}${log()}`);
}

type At = { folder: string; port: number; plainPort: number };

function toSiteFile({ instances, keeps = false }: Behind, { folder, port, plainPort }: At): string {
  const toServer = (instance: number) => `server 127.0.0.1:${instance} max_fails=2 fail_timeout=5s;`;
  const toServers = (ports: readonly number[]) => ports.map(toServer).join('\n  ');
  return replaceOnce(SITE, [
    [toServers([3001, 3002]), toServers(instances)],
    ['listen 80;\n  listen [::]:80;', `listen 127.0.0.1:${plainPort};`],
    ['listen 443 ssl http2;\n  listen [::]:443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
    ['/etc/ssl/cited-metrics/fullchain.pem', path.join(folder, 'fullchain.pem')],
    ['/etc/ssl/cited-metrics/privkey.pem', path.join(folder, 'privkey.pem')],
    ['/var/cache/cited-metrics-files', path.join(folder, 'files')],
    ['/var/cache/cited-metrics-answers', path.join(folder, 'answers')],
    ['# include /etc/nginx/cited-metrics-keep.conf;', keeps ? `include ${KEEP};` : ''],
  ]);
}

/** What Debian's nginx.conf says around it, with its files in a folder of the test. */
function toMainFile(folder: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const kind of kept) mkdirSync(path.join(folder, kind));
  return `worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  access_log off;
  gzip on;
${kept.map((kind) => `  ${kind}_temp_path ${folder}/${kind};`).join('\n')}
  include ${folder}/site.conf;
}
`;
}
