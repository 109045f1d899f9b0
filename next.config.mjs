import { hashSources } from './app/_boot/source-hash.mjs';

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Two machines that build the same sources serve the same pages, byte for byte.
  generateBuildId: async () => hashSources(import.meta.dirname).slice(0, 24),
  // app/_http/cache compresses each answer once.
  compress: false,
  // Types are checked by `npm run check`; a build for readers need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Title and description belong into the head for every reader, with and without JavaScript.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  serverExternalPackages: ['postgres', 'pg', 'pg-copy-streams', 'yazl', 'happy-dom', 'tsx'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ],
  // A folder cannot be named [id].json: a record's JSON stands beside its page by way of these.
  rewrites: async () =>
    ['claims', 'metrics', 'countries', 'sources'].map((kind) => ({
      source: `/${kind}/:id([^/]+)\\.json`,
      destination: `/${kind}/:id/record.json`,
    })),
  logging: { fetches: {} },
};

export default config;
