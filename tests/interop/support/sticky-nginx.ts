import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../../db/process/free-port.ts';
import { requireProgram } from '../../support/require-program.ts';
import { runProcess } from '../../support/run-process.ts';

/**
 * Starts nginx before several servers of the site; all requests of one `key`, that is each reader's address, go to one of them,
 * which `x-served-by` names.
 */
export async function startStickyNginx(
  addresses: readonly string[],
  key = '$remote_addr',
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await findFreePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-nginx-'));
  chmodSync(folder, 0o755);
  const config = path.join(folder, 'nginx.conf');
  writeFileSync(config, toConfig(folder, port, addresses, key));
  const quit = new AbortController();
  const args = ['-c', config, '-e', path.join(folder, 'error.log'), '-g', 'daemon off;'];
  const ended = runProcess(requireProgram('nginx'), args, {
    ...{ cwd: folder, env: process.env, abort: quit.signal, limitSeconds: 3600 },
  });
  const stop = async () => {
    quit.abort();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${origin}/health/live`).catch(() => undefined);
    if (answer?.ok) return { origin, stop };
    await sleep(50);
  }
  quit.abort();
  throw new Error(`nginx did not start: ${(await ended).output}`);
}

function toConfig(folder: string, port: number, addresses: readonly string[], key: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  return `worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 4096; }
http {
  access_log off;
${kept}
  upstream site {
    hash ${key} consistent;
${addresses.map((address) => `    server ${address};`).join('\n')}
    keepalive 64;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://site;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_next_upstream error timeout http_503;
      add_header X-Served-By $upstream_addr always;
    }
  }
}
`;
}
