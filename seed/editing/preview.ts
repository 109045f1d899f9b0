import { migrate } from '../../db/migrate.ts';
import { createPreviewDatabase } from '../../db/scratch-database.ts';
import { openDatabase } from '../../db/with-database.ts';
import { readEnv } from '../../lib/env.ts';
import { load } from './load-seed.ts';
import { checkSlug } from './places.ts';
import { startPreviewSite } from './preview-site.ts';
import { type Previewed, readPreview } from './read-preview.ts';

export type { Previewed } from './read-preview.ts';

export type PreviewOptions = {
  folder: string;
  slug: string;
  /** Of the server on which the scratch database is made, and for the site; absent: this process's. */
  env?: NodeJS.ProcessEnv;
  /** Told what goes on. */
  say?: (line: string) => void;
  signal?: AbortSignal;
};

/** The site as it would be with a draft's article, on a port of this machine alone. */
export type Preview = {
  /** The origin, as `http://127.0.0.1:40123`. */
  url: string;
  /** What it shows, as of the last refresh. */
  readonly shown: Previewed;
  /** Reads the draft again; pages show it within about a second. */
  refresh: () => Promise<Previewed>;
  /** Settles with the exit code of the site, should it end by itself. */
  ended: Promise<number>;
  /** Ends the site and drops its database; may be called more than once. */
  close: () => Promise<void>;
};

/**
 * Serves the site with a draft's article, as far as it is decided and complete, from a database of its own beside that of the
 * seeds. Nothing is loaded into the latter. Throws SetupProblem where it can't be shown, and then nothing is left behind.
 */
export async function openPreview({
  folder,
  slug,
  env = process.env,
  say = () => {},
  signal,
}: PreviewOptions): Promise<Preview> {
  checkSlug(slug);
  let shown = await readPreview(folder, slug);
  const { databaseUrl, dataDir } = readEnv(env);
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = once(async () => {
    for (const close of closers.reverse()) await close().catch((error: unknown) => say(String(error)));
  });
  try {
    const server = await openDatabase({ databaseUrl, dataDir, signal, log: say });
    closers.push(server.close);
    const scratch = await createPreviewDatabase(server.url);
    closers.push(scratch.drop);
    await migrate(scratch.url, { signal });
    const fill = async () => {
      const loaded = await load(scratch.url, shown.seed(), { isAnew: true, signal });
      if ('refused' in loaded) throw new Error('A preview refuses nothing.');
    };
    await fill();
    const site = await startPreviewSite(scratch.url, { env, say, signal });
    closers.push(site.stop);
    const refresh = inTurn(async () => {
      shown = await readPreview(folder, slug);
      await fill();
      return shown;
    });
    return {
      url: site.url,
      refresh,
      ended: site.ended,
      close: closeAll,
      get shown() {
        return shown;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** One after the other, however often it is asked. */
function inTurn<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(run, run);
    last = next.catch(() => {});
    return next;
  };
}

function once(run: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
