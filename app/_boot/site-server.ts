import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import next from 'next';
import { captureConsole } from '../../db/process/capture-console.ts';
import { classifyDatabaseError } from '../../db/process/database-error.ts';
import { Interrupted, listenForInterrupt } from '../../db/process/interrupt.ts';
import { createLog, type Log } from '../../db/process/log.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { getLoadId } from '../../db/queries/data-state.ts';
import { troubleSince } from '../../db/trouble.ts';
import { deskEnd, deskFrames, isDeskPath } from '../../lib/desk.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { isKnownPath } from '../_http/cache/known-path.ts';
import { LoadWatch } from '../_http/cache/load-watch.ts';
import { toPath } from '../_http/cache/quick-answers.ts';
import { Site } from '../_http/cache/site.ts';
import type { SiteOptions } from '../_http/cache/site-options.ts';
import { isOfFramework } from '../_http/cache/site-paths.ts';
import { deskKeysOf, openDesk } from './desk-keys.ts';
import { createDesk, sendNoDesk } from './desk-server.ts';
import { closeServer, createHttpServer, listen, type StopLimits } from './http-server.ts';
import { localOrigin } from './local-address.ts';
import { type Place, readPageScriptAddress } from './page-script.ts';
import { WAIT } from './serve.ts';
import { SERVER_MARK } from './server-mark.mjs';

/** What of answers is kept, beside a quarter of it for scripts, styles and fonts: all of a site of some hundred pages. */
const ANSWER_BYTES = 40 * 2 ** 20;

/**
 * Serves the built site on PORT from the database of DATABASE_URL until a signal comes; `npm start` runs it. With
 * `--dev` it serves the sources as they are: `npm run dev`. With `--wait` it loads all that it needs, and listens once a line
 * comes in; where its standard input ends without one, it ends.
 */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  loadEnvFiles();
  const settings = readEnv(process.env);
  const dev = process.argv.includes('--dev');
  const log = createLog({ level: settings.logLevel });
  const restoreConsole = dev ? () => {} : captureConsole(log);
  try {
    await serveUntil(abort, settings, dev, log);
  } finally {
    log.flush();
    restoreConsole();
  }
  abort.throwIfAborted();
  return 0;
}

async function serveUntil(abort: AbortSignal, settings: Env, dev: boolean, log: Log): Promise<void> {
  const { port } = settings;
  // What only its developer is to see is not shown to the network, unless it is asked for.
  const host = settings.host ?? (dev ? '127.0.0.1' : undefined);
  process.env[SERVER_MARK] = '1';
  // Next takes the upgrades of this one instead of ours, of which it would close none.
  const httpServer = createServer();
  const app = next({ dev, dir: PROJECT_DIR, port, hostname: 'localhost', quiet: !dev, httpServer });
  await app.prepare();
  const place = { projectDir: PROJECT_DIR, distDir: settings.distDir };
  const endBundling = dev ? await bundleForDevelopment(place) : async () => {};
  const watch = new LoadWatch({ read: getLoadId });
  const site = createSite({ app, settings, dev, watch, report: (error) => log.failure(error) });
  const desk = createDeskOf(app, settings);
  const server = createHttpServer({
    answer: (request, response) =>
      isDeskPath(toPath(request)) ? desk(request, response) : site.answer(request, response),
    report: (error, { method, url }) => log.failure(error, { method, url }),
  });
  const endUpgrades = dev ? passUpgrades(server, httpServer) : () => {};
  if (!process.argv.includes(WAIT) || (await isTold(abort))) {
    await listen(server, port, host);
    if (dev) process.stdout.write(`\n${SITE_NAME} is at ${localOrigin(host, port)}. Ctrl-C stops it.\n`);
    await untilAborted(abort);
  }
  await deskEnd().value?.();
  endUpgrades();
  site.leave();
  await closeServer(server, stopLimits(abort.reason, settings));
  watch.close();
  await endBundling();
  await app.close();
}

/** The bundler is loaded where it is used: a built site has its script. */
async function bundleForDevelopment(place: Place): Promise<() => Promise<void>> {
  const { watchPageScript } = await import('./bundle-page-script.ts');
  return watchPageScript(place);
}

/** The desk, where the start brought its keys; else what says that there is none. */
function createDeskOf(app: NextServer, settings: Env): typeof sendNoDesk {
  const keys = deskKeysOf(process.env, settings.port);
  if (keys === undefined) return sendNoDesk;
  const handle = app.getRequestHandler();
  const place = { projectDir: PROJECT_DIR, distDir: settings.distDir };
  return createDesk({
    handler: (request, response) => handle(request, response),
    keys,
    pass: openDesk(settings).pass,
    script: readPageScriptAddress(place, 'desk'),
    frames: () => [deskFrames().value ?? []].flat(),
  });
}

type SiteParts = Pick<SiteOptions, 'watch' | 'report'> & { app: NextServer; settings: Env; dev: boolean };

function createSite({ app, settings, dev, watch, report }: SiteParts): Site {
  const handle = app.getRequestHandler();
  return new Site({
    handler: (request, response) => handle(request, response),
    watch,
    isKnownPath,
    siteUrl: settings.siteUrl,
    build: dev ? undefined : readBuild(settings),
    pageScript: readPageScriptAddress({ projectDir: PROJECT_DIR, distDir: settings.distDir }),
    report,
    toTrouble: classifyDatabaseError,
    troubleSince,
    hstsMaxAge: settings.hstsMaxAge,
    trustedProxies: settings.trustedProxies,
    maxBytes: ANSWER_BYTES,
  });
}

function readBuild({ distDir, siteUrl, contactEmail, issuesUrl }: Env): SiteOptions['build'] {
  const id = readFileSync(path.join(PROJECT_DIR, distDir, 'BUILD_ID'), 'utf8').trim();
  const shown = JSON.stringify([id, siteUrl, contactEmail, issuesUrl]);
  return { id, fingerprint: createHash('sha256').update(shown).digest('base64url') };
}

type NextServer = ReturnType<typeof next>;

/**
 * Next's script in a page that is worked on hears of changed sources over a web socket; nothing else is upgraded. Gives
 * what ends those that are open, which belong to no server any more.
 */
function passUpgrades(server: Server, toNext: Server): () => void {
  const open = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    const isTaken = isOfFramework(request.url ?? '') && toNext.emit('upgrade', request, socket, head);
    if (!isTaken) socket.destroy();
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}

/** Whether a line comes in before the input ends or the signal fires. */
async function isTold(signal: AbortSignal): Promise<boolean> {
  const first = (event: 'data' | 'end') =>
    once(process.stdin, event, { signal }).then(
      () => event === 'data',
      () => false,
    );
  const isGoing = await Promise.race([first('data'), first('end')]);
  process.stdin.destroy();
  return isGoing;
}

/** Who presses Ctrl-C waits; who sends another signal has a proxy before it, perhaps, and readers in the middle of a file. */
function stopLimits(reason: unknown, { leaveSeconds, stopSeconds }: Env): StopLimits {
  const isByHand = reason instanceof Interrupted && reason.signal === 'SIGINT';
  return isByHand ? {} : { leaveMs: leaveSeconds * 1000, graceMs: stopSeconds * 1000 };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

if (isProgram(import.meta.url)) runProgram(main);
