import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, lintSamples } from '../support/lint-samples.ts';

const PURE = 'lib is pure';
const DIRECTION = 'The direction is lib ← db ← {seed, app}';
const TESTS = 'Nothing imports tests';
const DRIVER = 'Only db/download/copy.ts imports pg';
const LOADER = 'The loader goes through db/client, db/write and db/queries/loaded-state';
const PAGES = 'Pages and routes read through db/queries';
const NO_SQL = 'No SQL in app';
const CHARTS = 'Only app/_charts imports recharts';
const PROPS = 'Components and client files get plain rows as props';
const ATLAS = 'Only app/_maps imports the atlas';
const DRAWS = 'A chart draws the series it is given';

/** File, what it imports, and how the reason begins that it is refused with. */
const REFUSED = [
  ['lib/chart/series.ts', '../db/client.ts', PURE],
  ['lib/chart/series.ts', '../seed/load.ts', PURE],
  ['lib/chart/series.ts', '../app/_components/figure.tsx', PURE],
  ['lib/chart/series.ts', '../tests/support/factories.ts', PURE],
  ['lib/chart/series.ts', '@/db/client.ts', PURE],
  ['lib/chart/series.ts', 'next/headers', PURE],
  ['lib/chart/series.ts', 'react', PURE],
  ['lib/chart/series.ts', 'recharts', PURE],
  ['lib/chart/series.ts', 'drizzle-orm', PURE],
  ['lib/chart/series.ts', 'drizzle-orm/pg-core', PURE],
  ['lib/chart/series.ts', 'postgres', PURE],
  ['lib/chart/series.ts', 'node:fs', PURE],
  ['lib/chart/series.ts', 'node:fs/promises', PURE],
  ['lib/env.ts', '../db/client.ts', 'lib imports lib and zod'],
  ['lib/text/locator.ts', 'react', 'lib imports lib and zod'],
  ['db/queries/claims.ts', '../../app/_data/site-address.ts', DIRECTION],
  ['db/load/write-rows.ts', '../seed/load.ts', DIRECTION],
  ['db/download/copy.ts', '../seed/load.ts', DIRECTION],
  ['db/load/write-rows.ts', '../tests/db/factories.ts', TESTS],
  ['db/client.ts', 'next/cache', 'db gives rows'],
  ['db/client.ts', 'recharts', 'db gives rows'],
  ['db/client.ts', 'pg', DRIVER],
  ['db/queries/claims.ts', 'pg-copy-streams', DRIVER],
  ['seed/commands/load.ts', '../app/_server/site.ts', DIRECTION],
  ['seed/commands/load.ts', '../db/schema.ts', LOADER],
  ['seed/commands/load.ts', '../db/queries/claims.ts', LOADER],
  ['seed/check/article.ts', '../../db/queries/claims.ts', LOADER],
  ['seed/commands/load.ts', 'drizzle-orm', 'The loader reads files and calls db/write'],
  ['seed/commands/load.ts', '../tests/support/factories.ts', TESTS],
  ['app/page.tsx', '../db/client.ts', PAGES],
  ['app/metrics/[slug]/page.tsx', '../../../db/schema.ts', PAGES],
  ['app/metrics/[slug]/page.tsx', '@/db/load/write-rows.ts', PAGES],
  ['app/page.tsx', '../db/queries/loaded-state.ts', PAGES],
  ['app/_data/site-address.ts', '../../db/with-database.ts', PAGES],
  ['app/_http/cache/cached-site.ts', '../../../db/client.ts', PAGES],
  ['app/_http/cache/cached-site.ts', 'postgres', NO_SQL],
  ['app/page.tsx', 'drizzle-orm', NO_SQL],
  ['app/claims.csv/route.ts', 'postgres', NO_SQL],
  ['app/claims.csv/route.ts', 'pg', NO_SQL],
  ['app/page.tsx', 'recharts', CHARTS],
  ['app/page.tsx', '../seed/load.ts', 'Pages read what is loaded'],
  ['app/page.tsx', '../tests/support/factories.ts', TESTS],
  ['app/_figure/figure.tsx', '../../db/queries/claims.ts', PROPS],
  ['app/_figure/figure.tsx', '../_server/site.ts', PROPS],
  ['app/_figure/figure.tsx', 'recharts', CHARTS],
  ['app/_drawing/live-chart.client.tsx', '../../db/queries/claims.ts', PROPS],
  ['app/_drawing/live-chart.client.tsx', '../../seed/commands/load.ts', PROPS],
  ['app/_drawing/live-chart.client.tsx', 'recharts', CHARTS],
  ['app/claims/filter.client.tsx', '../../db/queries/claims.ts', PROPS],
  ['app/claims/filter.client.tsx', 'node:fs', 'Components and client files also run in the browser'],
  ['app/_charts/axis/bars.tsx', '../../db/queries/claims.ts', DRAWS],
  ['app/_charts/axis/bars.tsx', '../_server/site.ts', DRAWS],
  ['app/_charts/axis/bars.tsx', 'node:path', 'Charts also run in the browser'],
  ['app/page.tsx', 'd3-geo', ATLAS],
  ['app/_drawing/draw-map.ts', 'world-atlas/countries-50m.json', ATLAS],
  ['app/_figure/figure.tsx', 'topojson-client', ATLAS],
  ['app/_figure/figure.tsx', '../_maps/ground.ts', PROPS],
  ['app/_charts/axis/bars.tsx', 'd3-geo', ATLAS],
  ['app/_charts/axis/bars.tsx', '../_maps/ground.ts', DRAWS],
  ['app/_maps/ground.ts', '../../db/queries/claims.ts', 'A map draws'],
  ['app/_maps/ground.ts', 'recharts', 'A map draws'],
  ['app/_boot/start.ts', '../../db/load/write-rows.ts', 'Start-up brings the database up'],
  ['app/_boot/load-seeds.ts', '../../db/load/write-rows.ts', 'Start-up brings the database up'],
  ['app/_boot/start.ts', '../../seed/commands/load.ts', 'Start-up runs the loader as a command'],
  ['drizzle.config.ts', './tests/support/factories.ts', TESTS],
] as const;

const ALLOWED = [
  ['lib/chart/series.ts', './bounds.ts'],
  ['lib/chart/series.ts', 'zod'],
  ['lib/env.ts', 'node:process'],
  ['lib/text/locator.ts', 'node:crypto'],
  ['db/queries/claims.ts', '../../lib/model/claim-row.ts'],
  ['db/queries/claims.ts', '../view.ts'],
  ['db/client.ts', 'drizzle-orm/postgres-js'],
  ['db/client.ts', 'postgres'],
  ['db/download/copy.ts', 'pg'],
  ['db/download/copy.ts', 'pg-copy-streams'],
  ['db/embedded/server.ts', 'node:child_process'],
  ['seed/commands/load.ts', '../db/client.ts'],
  ['seed/commands/load.ts', '../db/write.ts'],
  ['seed/commands/load.ts', '../db/queries/loaded-state.ts'],
  ['seed/commands/load.ts', 'yaml'],
  ['seed/commands/load.ts', '../lib/article.ts'],
  ['app/page.tsx', '../db/queries/claims.ts'],
  ['app/metrics/[slug]/page.tsx', '../../../db/queries/metrics.ts'],
  ['app/_http/cache/cached-site.ts', '../../../db/queries/data-state.ts'],
  ['app/page.tsx', './_components/figure.tsx'],
  ['app/page.tsx', 'next/navigation'],
  ['app/_boot/start.ts', '../../db/with-database.ts'],
  ['app/_boot/start.ts', '../../db/migrate.ts'],
  ['app/_figure/figure.tsx', '../../lib/chart/series.ts'],
  ['app/_drawing/live-chart.client.tsx', '../_charts/bars.tsx'],
  ['app/_charts/axis/bars.tsx', 'recharts'],
  ['app/_maps/ground.ts', 'd3-geo'],
  ['app/_maps/ground.ts', 'node:module'],
  ['app/_drawing/draw-map.ts', '../_maps/draw-relations-map.tsx'],
  ['app/_charts/bars.client.tsx', 'recharts'],
  ['tests/db/claims.test.ts', '../../db/load/write-rows.ts'],
  ['tests/unit/series.test.ts', '../support/factories.ts'],
] as const;

describe('the linter', () => {
  const findings: Finding[] = [];
  beforeAll(async () => {
    const samples = [...REFUSED, ...ALLOWED].map(([file, imported], index) => [
      at(index, file),
      sample(imported),
    ]);
    findings.push(...(await lintSamples(Object.fromEntries(samples))));
  }, 30_000);

  it.each(REFUSED.map((row, index) => [...row, index] as const))(
    'refuses in %s the import of %s: %s',
    (file, _imported, reason, index) => {
      const found = restricted(findings, at(index, file));
      // Import, type import, re-export and dynamic import are all found.
      expect(new Set(found.map(({ line }) => line))).toEqual(new Set([1, 2, 3, 4]));
      expect(found.map(({ message }) => message)).toContainEqual(expect.stringContaining(reason));
    },
  );

  it.each(ALLOWED.map((row, index) => [...row, index] as const))(
    'allows in %s the import of %s',
    (file, _imported, index) => {
      expect(restricted(findings, at(REFUSED.length + index, file))).toEqual([]);
    },
  );
});

/** Every sample has a tree of its own, so that many can stand under one name. */
const at = (index: number, file: string) => `sample-${index}/${file}`;

const sample = (imported: string) =>
  `import a from '${imported}';\n` +
  `import type { B } from '${imported}';\n` +
  `export * from '${imported}';\n` +
  `export const c = await import('${imported}');\n` +
  'export const used: B = a;\n';

const restricted = (findings: Finding[], file: string) =>
  findings.filter(({ rule, path }) => rule === 'noRestrictedImports' && path === file);
