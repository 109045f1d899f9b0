/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Types are checked by `npm run check`; a build for readers need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Title and description belong into the head for every reader, with and without JavaScript.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  serverExternalPackages: ['postgres', 'happy-dom', 'tsx'],
  logging: { fetches: {} },
};

export default config;
