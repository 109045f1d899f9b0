import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, lintSamples } from '../support/lint-samples.ts';

const PURE = 'lib is pure';
const DIRECTION = 'The direction is lib ← db ← {seed, app}';
const TESTS = 'Nothing imports tests';
const DRIVER = 'Only db/copy.ts imports pg';
const LOADER = 'The loader goes through db/client, db/write and db/queries/loaded-state';
const PAGES = 'Pages and routes read through db/queries';
const NO_SQL = 'No SQL in app';
const CHARTS = 'Only app/_charts imports recharts';
const PROPS = 'Components and client files get plain rows as props';
const ATLAS = 'Only app/_maps imports the atlas';
const DRAWS = 'A chart draws the series it is given';

/** File, what it imports, and how the reason begins that it is refused with. */
const REFUSED = [
  ['lib/series.ts', '../db/client.ts', PURE],
  ['lib/series.ts', '../seed/load.ts', PURE],
  ['lib/series.ts', '../app/_components/figure.tsx', PURE],
  ['lib/series.ts', '../tests/support/factories.ts', PURE],
  ['lib/series.ts', '@/db/client.ts', PURE],
  ['lib/series.ts', 'next/headers', PURE],
  ['lib/series.ts', 'react', PURE],
  ['lib/series.ts', 'recharts', PURE],
  ['lib/series.ts', 'drizzle-orm', PURE],
  ['lib/series.ts', 'drizzle-orm/pg-core', PURE],
  ['lib/series.ts', 'postgres', PURE],
  ['lib/series.ts', 'node:fs', PURE],
  ['lib/series.ts', 'node:fs/promises', PURE],
  ['lib/env.ts', '../db/client.ts', 'lib imports lib and zod'],
  ['lib/locator.ts', 'react', 'lib imports lib and zod'],
  ['db/queries/claims.ts', '../../app/_server/site.ts', DIRECTION],
  ['db/write.ts', '../seed/load.ts', DIRECTION],
  ['db/copy.ts', '../seed/load.ts', DIRECTION],
  ['db/write.ts', '../tests/db/factories.ts', TESTS],
  ['db/client.ts', 'next/cache', 'db gives rows'],
  ['db/client.ts', 'recharts', 'db gives rows'],
  ['db/client.ts', 'pg', DRIVER],
  ['db/queries/claims.ts', 'pg-copy-streams', DRIVER],
  ['seed/load.ts', '../app/_server/site.ts', DIRECTION],
  ['seed/load.ts', '../db/schema.ts', LOADER],
  ['seed/load.ts', '../db/queries/claims.ts', LOADER],
  ['seed/check/article.ts', '../../db/queries/claims.ts', LOADER],
  ['seed/load.ts', 'drizzle-orm', 'The loader reads files and calls db/write'],
  ['seed/load.ts', '../tests/support/factories.ts', TESTS],
  ['app/page.tsx', '../db/client.ts', PAGES],
  ['app/metrics/[slug]/page.tsx', '../../../db/schema.ts', PAGES],
  ['app/metrics/[slug]/page.tsx', '@/db/write.ts', PAGES],
  ['app/page.tsx', '../db/queries/loaded-state.ts', PAGES],
  ['app/_server/site.ts', '../../db/with-database.ts', PAGES],
  ['app/_server/answers/site.ts', '../../../db/client.ts', PAGES],
  ['app/_server/answers/site.ts', 'postgres', NO_SQL],
  ['app/page.tsx', 'drizzle-orm', NO_SQL],
  ['app/claims.csv/route.ts', 'postgres', NO_SQL],
  ['app/claims.csv/route.ts', 'pg', NO_SQL],
  ['app/page.tsx', 'recharts', CHARTS],
  ['app/page.tsx', '../seed/load.ts', 'Pages read what is loaded'],
  ['app/page.tsx', '../tests/support/factories.ts', TESTS],
  ['app/_components/figure.tsx', '../../db/queries/claims.ts', PROPS],
  ['app/_components/figure.tsx', '../_server/site.ts', PROPS],
  ['app/_components/figure.tsx', 'recharts', CHARTS],
  ['app/_components/live-chart.client.tsx', '../../db/queries/claims.ts', PROPS],
  ['app/_components/live-chart.client.tsx', '../../seed/load.ts', PROPS],
  ['app/_components/live-chart.client.tsx', 'recharts', CHARTS],
  ['app/claims/filter.client.tsx', '../../db/queries/claims.ts', PROPS],
  ['app/claims/filter.client.tsx', 'node:fs', 'Components and client files also run in the browser'],
  ['app/_charts/bars.tsx', '../../db/queries/claims.ts', DRAWS],
  ['app/_charts/bars.tsx', '../_server/site.ts', DRAWS],
  ['app/_charts/bars.tsx', 'node:path', 'Charts also run in the browser'],
  ['app/page.tsx', 'd3-geo', ATLAS],
  ['app/_server/draw-map.ts', 'world-atlas/countries-50m.json', ATLAS],
  ['app/_components/figure.tsx', 'topojson-client', ATLAS],
  ['app/_components/figure.tsx', '../_maps/ground.ts', PROPS],
  ['app/_charts/bars.tsx', 'd3-geo', ATLAS],
  ['app/_charts/bars.tsx', '../_maps/ground.ts', DRAWS],
  ['app/_maps/ground.ts', '../../db/queries/claims.ts', 'A map draws'],
  ['app/_maps/ground.ts', 'recharts', 'A map draws'],
  ['app/_server/start.ts', '../../db/write.ts', 'Start-up brings the database up'],
  ['app/_server/load-seeds.ts', '../../db/write.ts', 'Start-up brings the database up'],
  ['app/_server/start.ts', '../../seed/load.ts', 'Start-up runs the loader as a command'],
  ['drizzle.config.ts', './tests/support/factories.ts', TESTS],
] as const;

const ALLOWED = [
  ['lib/series.ts', './bounds.ts'],
  ['lib/series.ts', 'zod'],
  ['lib/env.ts', 'node:process'],
  ['lib/locator.ts', 'node:crypto'],
  ['db/queries/claims.ts', '../../lib/claim-row.ts'],
  ['db/queries/claims.ts', '../view.ts'],
  ['db/client.ts', 'drizzle-orm/postgres-js'],
  ['db/client.ts', 'postgres'],
  ['db/copy.ts', 'pg'],
  ['db/copy.ts', 'pg-copy-streams'],
  ['db/embedded/server.ts', 'node:child_process'],
  ['seed/load.ts', '../db/client.ts'],
  ['seed/load.ts', '../db/write.ts'],
  ['seed/load.ts', '../db/queries/loaded-state.ts'],
  ['seed/load.ts', 'yaml'],
  ['seed/load.ts', '../lib/article.ts'],
  ['app/page.tsx', '../db/queries/claims.ts'],
  ['app/metrics/[slug]/page.tsx', '../../../db/queries/metrics.ts'],
  ['app/_server/answers/site.ts', '../../../db/queries/data-state.ts'],
  ['app/page.tsx', './_components/figure.tsx'],
  ['app/page.tsx', 'next/navigation'],
  ['app/_server/start.ts', '../../db/with-database.ts'],
  ['app/_server/start.ts', '../../db/migrate.ts'],
  ['app/_components/figure.tsx', '../../lib/series.ts'],
  ['app/_components/live-chart.client.tsx', '../_charts/bars.tsx'],
  ['app/_charts/bars.tsx', 'recharts'],
  ['app/_maps/ground.ts', 'd3-geo'],
  ['app/_maps/ground.ts', 'node:module'],
  ['app/_server/draw-map.ts', '../_maps/draw-relations-map.tsx'],
  ['app/_charts/bars.client.tsx', 'recharts'],
  ['tests/db/claims.test.ts', '../../db/write.ts'],
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
