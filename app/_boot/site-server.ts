import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { getLoadId } from '../../db/queries/data-state.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import { CachedSite } from '../_http/cache/cached-site.ts';
import type { Handler } from '../_http/cache/capture.ts';
import { isKnownPath } from '../_http/cache/known-path.ts';
import { LoadWatch } from '../_http/cache/load-watch.ts';
import { answerUncached } from '../_http/cache/uncached-site.ts';

/** Longer than common proxies keep a connection: else they send into one that we are closing. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_MS = 20_000;
/** What is being sent at the end gets so long to finish. */
const GRACE_MS = 1500;

/**
 * Serves the built site on PORT from the database of DATABASE_URL until a signal comes; `npm start` runs it. With
 * `--dev` it serves the sources as they are: `npm run dev`.
 */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  loadEnvFiles();
  const settings = readEnv(process.env);
  const dev = process.argv.includes('--dev');
  const app = next({ dev, dir: PROJECT_DIR, port: settings.port, hostname: 'localhost', quiet: !dev });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answer = (dev ? createDevelopmentHandler : createProductionHandler)(
    (request, response) => handle(request, response),
    settings,
  );
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendFailure(error, request, response));
  });
  Object.assign(server, { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_MS });
  await listen(server, settings.port);
  if (dev)
    process.stdout.write(`\nCited Metrics is at http://localhost:${settings.port}. Ctrl-C stops it.\n`);
  await untilAborted(abort);
  await close(server);
  await app.close();
  abort.throwIfAborted();
  return 0;
}

const watch = new LoadWatch({ read: getLoadId });
const report = (error: unknown) => console.error(error);

function createProductionHandler(handler: Handler, settings: Env): Handler {
  const { distDir, siteUrl, contactEmail, issuesUrl } = settings;
  const buildId = readFileSync(path.join(PROJECT_DIR, distDir, 'BUILD_ID'), 'utf8').trim();
  const shown = JSON.stringify([buildId, siteUrl, contactEmail, issuesUrl]);
  const buildFingerprint = createHash('sha256').update(shown).digest('base64url');
  const site = new CachedSite({ handler, isKnownPath, watch, siteUrl, buildId, buildFingerprint, report });
  return (request, response) => site.answer(request, response);
}

function createDevelopmentHandler(handler: Handler, { siteUrl }: Env): Handler {
  return (request, response) =>
    answerUncached({ handler, isKnownPath, watch, siteUrl, report }, request, response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}

/** Where a part has been sent already, only breaking off keeps it from being taken for the whole. */
function sendFailure(error: unknown, { method, url }: IncomingMessage, response: ServerResponse): void {
  console.error(`${method} ${url} failed:`, error);
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Something went wrong here.\n');
}

if (isProgram(import.meta.url)) runProgram(main);
