import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { isInRange } from '../support/node-range.ts';
import { readProjectFiles } from '../support/project-files.ts';

type Manifest = {
  engines: { node: string };
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
type Locked = {
  engines?: { node?: string };
  resolved?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
};

const readJson = <T>(file: string) => JSON.parse(readFileSync(path.join(PROJECT_DIR, file), 'utf8')) as T;
const manifest = readJson<Manifest>('package.json');
const locked = Object.entries(readJson<{ packages: Record<string, Locked> }>('package-lock.json').packages);
const OLDEST_NODE = '20.19.0';

describe('package.json', () => {
  it('asks for Node 20.19 or newer', () => {
    expect(manifest.engines.node).toBe('>=20.19');
  });

  it.each([
    ['next', /^\^?16\.4\b/],
    ['react', /^\^?19\.3\b/],
    ['recharts', /^\^?3\.10\b/],
    ['drizzle-orm', /^\^?0\.45\b/],
    ['postgres', /^\^?3\.4\b/],
    ['zod', /^\^?4\.6\b/],
    ['typescript', /^\^?7\.0\b/],
    ['vitest', /^~?4\.1\b/],
    ['playwright', /^\^?1\.65\b/],
  ])('holds %s at the version that was tried on Node 20', (name, version) => {
    expect({ ...manifest.dependencies, ...manifest.devDependencies }[name]).toMatch(version);
  });

  it('has in its scripts only files that exist', () => {
    const named = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/[\w./-]+\.(?:ts|mjs)\b/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !existsSync(path.join(PROJECT_DIR, file)))).toEqual([]);
  });

  it('has in dependencies what app, db, lib and seed import', () => {
    const shipped = readProjectFiles().filter(({ path: file }) =>
      /^(app|db|lib|seed)\/.*\.(tsx?|mjs)$/.test(file),
    );
    const packages = new Set(shipped.flatMap(({ text }) => listPackages(text)));
    expect(packages.size).toBeGreaterThan(0);
    expect([...packages].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('lists the packages of every system, without which "npm ci" refuses it', () => {
    const wanted = locked.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
    const isLocked = (name: string) => locked.some(([at]) => at.endsWith(`node_modules/${name}`));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((name) => !isLocked(name))).toEqual([]);
  });

  it('locks only packages that take the oldest Node', () => {
    const refusing = locked.filter(
      ([, { engines, optional }]) => engines?.node && !optional && !isInRange(OLDEST_NODE, engines.node),
    );
    expect(refusing.map(([name, { engines }]) => `${name} wants ${engines?.node}`)).toEqual([]);
  });
});

describe('isInRange(version, range)', () => {
  it.each([
    '>=18',
    '>= 10',
    '^20.19.0 || >=22.12.0',
    '20 || >=22',
    '>=20.19',
    '>= 10.x',
    '20.x',
    '~20.19',
    '*',
    '>18 <21',
    '<=20',
  ])('takes 20.19.0 for %s', (range) => {
    expect(isInRange('20.19.0', range)).toBe(true);
  });

  it.each(['>=22', '^18 || >=22', '^20.20.0', '>=20.19.1', '<20', '18.x', '>20', '~20.18'])(
    'refuses 20.19.0 for %s',
    (range) => {
      expect(isInRange('20.19.0', range)).toBe(false);
    },
  );

  it('throws on a range that it can’t read', () => {
    expect(() => isInRange('20.19.0', 'lts/*')).toThrow('"lts/*" can\'t be read');
  });
});

/** Names of installed packages in import statements; types stay out, since nothing is loaded for them. */
function listPackages(text: string): string[] {
  const specifiers = text.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s(?!type\s)(?:[^'"`;]*?\sfrom\s)?\s*'([^'./@#][^']*|@\w[^']*)'/g,
  );
  const dynamic = text.matchAll(/\bimport\('([^'./@][^']*|@\w[^']*)'\)/g);
  return [...specifiers, ...dynamic]
    .map((match) => match[1] ?? '')
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name) && !/^@[/]/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
