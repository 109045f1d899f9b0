import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, lintSamples } from '../support/lint-samples.ts';
import { LAYERS, type Layer } from './house/layers.ts';
import { describeLayer } from './house/lint-rules.ts';

/** What a file imports, and how the reason begins that it is refused with; allowed without one. */
type Import = { imported: string; reason?: string };

const PACKAGES = [
  'zod',
  'drizzle-orm/pg-core',
  'postgres',
  'pg',
  'recharts',
  'd3-geo',
  'next/headers',
  'react',
  'yaml',
  'node:fs',
];
const TESTS = 'Nothing imports tests';
const PAGE_SCRIPT = 'app/_page-script imports';

/** In a file of every layer: every other layer, some packages, the tests, and a file beside it. */
const OF_LAYERS = LAYERS.map((layer) => ({ file: `${layer.folder}/sample.ts`, imports: listImports(layer) }));

const OTHERS: { file: string; imports: Import[] }[] = [
  { file: 'lib/words/a.ts', imports: [{ imported: '@/db/client.ts', reason: 'lib/words imports' }] },
  {
    file: 'app/claims/[id]/page.tsx',
    imports: [
      { imported: '@/db/load/load.ts', reason: 'app imports' },
      { imported: './_parts/chain.tsx' },
      { imported: '../../_components/when.tsx' },
    ],
  },
  { file: 'app/_charts/forms/beside/a.tsx', imports: [{ imported: '../../axis/axis-grid.tsx' }] },
  {
    file: 'app/_page-script/a.ts',
    imports: [
      { imported: '../_data/site-address.ts', reason: PAGE_SCRIPT },
      { imported: '../../db/queries/claims.ts', reason: PAGE_SCRIPT },
      { imported: 'node:fs', reason: PAGE_SCRIPT },
      { imported: '../_charts/forms/chart.tsx' },
      { imported: 'react' },
    ],
  },
  { file: 'drizzle.config.ts', imports: [{ imported: './tests/support/factories.ts', reason: TESTS }] },
  { file: 'tests/db/claims.test.ts', imports: [{ imported: '../../db/load/load.ts' }] },
];

describe('the linter', () => {
  const samples = [...OF_LAYERS, ...OTHERS].map((sample, index) => ({
    ...sample,
    at: `sample-${index}/${sample.file}`,
  }));
  let findings: Finding[] = [];
  beforeAll(async () => {
    const texts = samples.map(({ at, imports }) => [at, imports.map(toText).join('')]);
    const found = await lintSamples(Object.fromEntries(texts));
    findings = found.filter(({ rule }) => rule === 'noRestrictedImports');
  }, 60_000);

  it.each(samples)(
    'refuses in $file what the table of layers refuses, and nothing else',
    ({ at, imports }) => {
      const own = findings.filter(({ path }) => path === at);
      const refused = imports.flatMap(({ imported, reason }, index) =>
        reason === undefined ? [] : linesOf(index).map((line) => ({ line, imported, reason })),
      );
      // Import, type import, re-export and dynamic import are all found.
      for (const { line, imported, reason } of refused)
        expect(
          own.filter((finding) => finding.line === line).map(({ message }) => message),
          `${imported}, line ${line}`,
        ).toContainEqual(expect.stringContaining(reason));
      const lines = new Set(refused.map(({ line }) => line));
      const wrong = own
        .filter(({ line }) => !lines.has(line))
        .map(({ line }) => imports[Math.floor((line - 1) / 4)]);
      expect(wrong).toEqual([]);
    },
  );

  it('is asked of every layer for refused and for allowed imports', () => {
    for (const { file, imports } of OF_LAYERS) {
      expect(imports.filter(({ reason }) => reason !== undefined).length, file).toBeGreaterThan(0);
      expect(imports.filter(({ reason }) => reason === undefined).length, file).toBeGreaterThan(0);
    }
  });
});

function listImports(layer: Layer): Import[] {
  const reason = describeLayer(layer);
  const others = LAYERS.filter((other) => other !== layer && !isRootOfApp(other, layer)).map(
    ({ folder }) => ({
      imported: relative(layer.folder, `${folder}/other.ts`),
      reason: layer.imports.includes(folder) ? undefined : reason,
    }),
  );
  const packages = PACKAGES.map((imported) => ({
    imported,
    reason: isAllowed(layer, imported) ? undefined : reason,
  }));
  const tests = { imported: relative(layer.folder, 'tests/support/factories.ts'), reason: TESTS };
  return [...others, ...packages, tests, { imported: './neighbour.ts' }];
}

/** Not told by the linter; `import-tree.test.ts` sees it. */
function isRootOfApp(other: Layer, layer: Layer): boolean {
  return other.folder === 'app' && layer.folder.startsWith('app/');
}

function isAllowed({ packages }: Layer, imported: string): boolean {
  return packages.some((name) =>
    name === 'node:' ? imported.startsWith(name) : imported.split('/')[0] === name,
  );
}

function relative(folder: string, target: string): string {
  const [from, to] = [folder.split('/'), target.split('/')];
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return `${from.length === 0 ? './' : '../'.repeat(from.length)}${to.join('/')}`;
}

const linesOf = (index: number) => [1, 2, 3, 4].map((line) => index * 4 + line);

const toText = ({ imported }: Import, index: number) =>
  `import a${index} from '${imported}';\n` +
  `import type { B${index} } from '${imported}';\n` +
  `export * from '${imported}';\n` +
  `export const c${index} = (await import('${imported}')) as unknown as B${index}[] & typeof a${index};\n`;
