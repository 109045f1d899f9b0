import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, lintSamples } from '../support/lint-samples.ts';

const ENVIRONMENT = 'Read the environment with readEnv';

/** File, line of code, the rule that refuses it. */
const REFUSED = [
  ['app/page.tsx', 'export const a = (1).toLocaleString();', 'noJsRestrictedProperties'],
  ['lib/words/format.ts', 'export const a = new Date(0).toLocaleDateString();', 'noJsRestrictedProperties'],
  ['lib/words/format.ts', 'export const a = new Date(0).toLocaleTimeString();', 'noJsRestrictedProperties'],
  ['lib/filter/filter.ts', "export const a = 'I'.toLocaleLowerCase();", 'noJsRestrictedProperties'],
  ['lib/filter/filter.ts', "export const a = 'i'?.toLocaleUpperCase();", 'noJsRestrictedProperties'],
  ['app/page.tsx', 'export const a = process.env.SITE_URL;', 'plugin'],
  ['lib/env.ts', 'export const a = process.env.SITE_URL;', 'plugin'],
  ['seed/commands/load.ts', "export const a = process.env['SITE_URL'];", 'plugin'],
  ['db/load/write-rows.ts', 'export const { PORT, SITE_URL } = process.env;', 'plugin'],
  ['app/page.tsx', 'const env = process.env;', 'plugin'],
  ['lib/words/format.ts', 'export default 1;', 'noDefaultExport'],
  ['lib/formatValue.ts', 'export const a = 1;', 'useFilenamingConvention'],
  ['tests/unit/a.test.ts', `test.${'only'}('a', () => {});`, 'noFocusedTests'],
  ['tests/unit/b.test.ts', "test.skip('a', () => {});", 'noSkippedTests'],
  ['lib/a.ts', "import { b } from 'fs';\nexport const c = b;", 'useNodejsImportProtocol'],
] as const;

const ALLOWED = [
  ['app/page.tsx', 'export default function Page() {\n  return null;\n}'],
  [
    'app/_data/site-address.ts',
    "import { readEnv } from '../../lib/env.ts';\nexport const a = readEnv(process.env);",
  ],
  ['db/client.ts', 'export const a = process.env.DATABASE_URL;'],
  ['tests/unit/a.test.ts', 'export const a = process.env.TZ;'],
  ['lib/words/format.ts', "export const a = new Intl.NumberFormat('en-GB').format(1);"],
] as const;

describe('the linter', () => {
  const findings: Finding[] = [];
  beforeAll(async () => {
    const samples = [...REFUSED, ...ALLOWED].map(([file, code], index) => [at(index, file), `${code}\n`]);
    findings.push(...(await lintSamples(Object.fromEntries(samples))));
  }, 30_000);
  const rulesOf = (file: string) => findings.filter(({ path }) => path === file).map(({ rule }) => rule);

  it.each(REFUSED.map((row, index) => [...row, index] as const))(
    'refuses in %s: %s (%s)',
    (file, _code, rule, index) => {
      expect(rulesOf(at(index, file))).toContain(rule);
    },
  );

  it.each(ALLOWED.map((row, index) => [...row, index] as const))('allows in %s: %s', (file, _code, index) => {
    expect(rulesOf(at(REFUSED.length + index, file))).toEqual([]);
  });

  it('says why the environment is read in one place', () => {
    expect(findings.find(({ rule }) => rule === 'plugin')?.message).toContain(ENVIRONMENT);
  });
});

const at = (index: number, file: string) => `sample-${index}/${file}`;
