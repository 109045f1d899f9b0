import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../../db/process/free-port.ts';
import { requireProgram } from '../../support/require-program.ts';
import { runProcess } from '../../support/run-process.ts';

/** nginx with a site behind it: as Debian ships it, or with a line more. */
export async function startNginx(
  upstream: string,
  line = '',
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const program = requireProgram('nginx');
  const port = await findFreePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-nginx-'));
  // The account that nginx works under enters it, to keep there what a reader is slow to take.
  chmodSync(folder, 0o755);
  const config = path.join(folder, 'nginx.conf');
  writeFileSync(config, toConfig(folder, port, upstream, line));
  const quit = new AbortController();
  const ended = runProcess(
    program,
    ['-c', config, '-e', path.join(folder, 'error.log'), '-g', 'daemon off;'],
    {
      cwd: folder,
      env: process.env,
      abort: quit.signal,
      limitSeconds: 1200,
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    quit.abort();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${origin}/health/live`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return { origin, stop };
    await sleep(50);
  }
  quit.abort();
  throw new Error(`nginx did not start: ${(await ended).output}`);
}

/** What Debian's nginx.conf and a site of it say, with its files in a folder of the test. */
function toConfig(folder: string, port: number, upstream: string, line: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  return `worker_processes auto;
pid ${folder}/nginx.pid;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  access_log off;
${kept}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${upstream};
      ${line}
    }
  }
}
`;
}
