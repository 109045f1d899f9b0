import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { SERVER_MARK } from './app/_boot/server-mark.mjs';
import { hashSources } from './app/_boot/source-hash.mjs';

// Next reads this file before it makes its sender, so that no script has to say so.
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Two machines that build the same sources serve the same pages, byte for byte.
  generateBuildId: async () => hashSources(import.meta.dirname).slice(0, 24),
  // app/_http/cache compresses each answer once.
  compress: false,
  // Types are checked by `npm run check:code`; a build for readers need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Title and description belong into the head for every reader, with and without JavaScript.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  serverExternalPackages: ['postgres', 'pg', 'pg-copy-streams', 'yazl', 'happy-dom', 'tsx', 'harfbuzzjs'],
  // A folder cannot be named [id].json: a record's files stand beside its page by way of these, the longest ending first.
  rewrites: async () => [
    { source: '/claims.:form(bib|ris|csl\\.json)', destination: '/claims.cite/:form' },
    ...['claims', 'metrics', 'countries', 'sources', 'findings'].map((kind) => ({
      source: `/${kind}/:id([^/]+?)\\.:form(bib|ris|csl\\.json)`,
      destination: `/${kind}/:id/cite/:form`,
    })),
    ...['claims', 'metrics', 'countries', 'sources'].map((kind) => ({
      source: `/${kind}/:id([^/]+)\\.json`,
      destination: `/${kind}/:id/record.json`,
    })),
  ],
  // The front page waits for no other page's code: each is loaded when it is first asked for.
  experimental: {
    preloadEntriesOnStart: false,
    // The desk's forms bring whole texts; app/_boot/desk-server.ts takes no more than this.
    serverActions: { bodySizeLimit: '5mb' },
  },
  logging: { fetches: {} },
};

const COMMANDS = new Map([
  [PHASE_PRODUCTION_SERVER, ['next start', 'npm start']],
  [PHASE_DEVELOPMENT_SERVER, ['next dev', 'npm run dev']],
]);

/**
 * Ends a server of Next that was started without ours: it would serve uncached pages, and mix the data of two loads.
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function configure(phase) {
  const [asked, right] = COMMANDS.get(phase) ?? [];
  if (asked === undefined || process.env[SERVER_MARK] === '1') return config;
  process.stderr.write(
    `${asked} does not serve this site: a server of its own stands before Next, keeps the answers, and holds every page to one state of the data. Run ${right}.\n`,
  );
  process.exit(1);
}
