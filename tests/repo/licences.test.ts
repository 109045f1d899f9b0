import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { canChoose } from '../support/spdx.ts';

type Package = { at: string; name: string; licence: string | undefined };
type Exception = { packages: string; licence: string; reason: string };

/** They ask for no more than that their text stays with the code. */
const MIT_LIKE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
]);

/** The table of README.md, row by row. `*` stands for any ending. */
const EXCEPTIONS: readonly Exception[] = [
  {
    packages: '@resvg/resvg-js*',
    licence: 'MPL-2.0',
    reason: 'draws PNGs on the server, unchanged; who changes its files publishes those',
  },
  {
    packages: '@img/sharp-*',
    licence: 'LGPL-3.0-or-later',
    reason: 'comes with Next for images that this site does not have; a library of its own, unchanged',
  },
  {
    packages: '@fontsource-variable/*',
    licence: 'OFL-1.1',
    reason: 'fonts that readers get; free to serve, not to be sold by themselves',
  },
  {
    packages: '@expo-google-fonts/*',
    licence: 'OFL-1.1',
    reason: 'the same fonts, and Noto for four more scripts, for pictures made on the server',
  },
  {
    packages: 'caniuse-lite',
    licence: 'CC-BY-4.0',
    reason: 'data on browsers that Next reads while it builds; from caniuse.com',
  },
];

const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(PROJECT_DIR, file), 'utf8')) as T;

/** What "npm ci --omit=dev" installs on any system. */
function listProductionPackages(): Package[] {
  const { packages } = readJson<{ packages: Record<string, { dev?: boolean; license?: string }> }>(
    'package-lock.json',
  );
  return Object.entries(packages)
    .filter(([at, { dev }]) => at !== '' && !dev)
    .map(([at, { license }]) => ({
      at,
      name: at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length),
      licence: license,
    }));
}

function isNamed({ packages }: Exception, name: string): boolean {
  return packages.endsWith('*') ? name.startsWith(packages.slice(0, -1)) : name === packages;
}

/** A sentence for each package whose licence is neither MIT-like nor excepted by name. */
function listProblems(packages: readonly Package[]): string[] {
  return packages.flatMap(({ name, licence }) => {
    if (licence === undefined) return [`${name} does not say its licence.`];
    const isAllowed = (id: string) =>
      MIT_LIKE.has(id) || EXCEPTIONS.some((each) => each.licence === id && isNamed(each, name));
    return canChoose(licence, isAllowed)
      ? []
      : [`${name} is under ${licence}, which is not MIT-like: replace it, or say in README what follows.`];
  });
}

describe('the packages that a site runs on', () => {
  const packages = listProductionPackages();

  it('are MIT-like, but for those that are named', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(listProblems(packages)).toEqual([]);
  });

  it('say in package-lock.json what they say themselves', () => {
    const installed = packages.filter(({ at }) => existsSync(path.join(PROJECT_DIR, at, 'package.json')));
    expect(installed.length).toBeGreaterThan(100);
    const others = installed.filter(
      ({ at, licence }) => readJson<{ license?: string }>(`${at}/package.json`).license !== licence,
    );
    expect(others).toEqual([]);
  });

  it('include each that is excepted, with nothing MIT-like to choose', () => {
    const unused = EXCEPTIONS.filter(
      (each) =>
        !packages.some(
          ({ name, licence = '' }) =>
            isNamed(each, name) &&
            licence.includes(each.licence) &&
            !canChoose(licence, (id) => MIT_LIKE.has(id)),
        ),
    );
    expect(unused).toEqual([]);
  });

  it('are those that README.md names, with what follows', () => {
    const readme = readFileSync(path.join(PROJECT_DIR, 'README.md'), 'utf8');
    const section = /\n## Licences\n([\s\S]*?)(?=\n## |$)/.exec(readme)?.[1] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(
      EXCEPTIONS.map(({ packages: name, licence, reason }) => `| \`${name}\` | ${licence} | ${reason} |`),
    );
  });
});

describe('listProblems(packages)', () => {
  const problemsOf = (name: string, licence?: string) => listProblems([{ at: '', name, licence }]);

  it.each(['CPAL-1.0 OR AGPL-1.0', 'GPL-3.0-only', 'MIT AND LGPL-2.1-only', 'SSPL-1.0', 'Elastic-2.0'])(
    'refuses a new package under %s',
    (licence) => {
      expect(problemsOf('new', licence)).toEqual([
        `new is under ${licence}, which is not MIT-like: replace it, or say in README what follows.`,
      ]);
    },
  );

  it('refuses one that says nothing, and what an exception is not for', () => {
    expect(problemsOf('new')).toEqual(['new does not say its licence.']);
    expect(problemsOf('new', 'MPL-2.0')).toHaveLength(1);
    expect(problemsOf('caniuse-lite', 'MPL-2.0')).toHaveLength(1);
  });

  it.each(['MIT', '(GPL-2.0-only OR MIT)', 'MIT AND (ISC OR AGPL-3.0-only)'])('takes %s', (licence) => {
    expect(problemsOf('new', licence)).toEqual([]);
  });
});

describe('canChoose(expression, isAllowed)', () => {
  const isShort = (id: string) => id.length === 1;

  it.each([
    ['a', true],
    ['aa', false],
    ['a OR bb', true],
    ['a AND bb', false],
    ['aa OR b AND c', true],
    ['(aa OR b) AND cc', false],
    ['a WITH b', false],
    ['(a)', true],
  ])('%s → %s', (expression, result) => {
    expect(canChoose(expression, isShort)).toBe(result);
  });

  it.each(['', 'a b', 'a OR', '(a', 'SEE LICENSE IN x', 'AND a', 'a, b'])('throws on "%s"', (expression) => {
    expect(() => canChoose(expression, isShort)).toThrow(`"${expression}"`);
  });
});
