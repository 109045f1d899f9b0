import { LAYERS, type Layer } from './layers.ts';

type Pattern = { group: string[]; message: string };
type Override = { includes: string[]; linter: object };

const TESTS: Pattern = {
  group: ['**/tests/**'],
  message: 'Nothing imports tests: what readers run must not depend on how it is checked.',
};

/**
 * Biome's overrides that refuse, in each layer, the other layers and the packages that it may not import. A deeper layer's rule
 * stands after the one around it, and holds instead of it.
 */
export function toLintRules(): { overrides: Override[] } {
  const byDepth = LAYERS.toSorted((a, b) => depth(a.folder) - depth(b.folder));
  return { overrides: byDepth.map((layer) => toOverride(layer)) };
}

function toOverride(layer: Layer): Override {
  const message = `${describeLayer(layer)} ${layer.why}`;
  const files = LAYERS.filter(({ folder }) => folder !== layer.folder && !layer.imports.includes(folder));
  const patterns = [
    TESTS,
    { group: files.flatMap((other) => pathsOf(other, layer)), message },
    { group: refusedPackages(layer.packages), message },
  ];
  return toRule([`**/${layer.folder}/**`], patterns);
}

/**
 * How files of one layer name another: a neighbour in the same folder by its name, one in the same tree without the
 * tree's, else whole. Of a tree's root its files alone.
 */
function pathsOf({ folder }: Pick<Layer, 'folder'>, from: Pick<Layer, 'folder'>): string[] {
  const [to, own] = [folder.split('/'), from.folder.split('/')];
  const isSameTree = to[0] === own[0];
  if (to.length === 1) return isSameTree ? rootOf(folder, own.length - 1) : [`**/${folder}/*.*`];
  const inTree = `**/${to.slice(isSameTree ? 1 : 0).join('/')}/**`;
  const isNeighbour = to.length > 2 && to.slice(0, -1).join('/') === own.slice(0, -1).join('/');
  return isNeighbour ? [inTree, `../${to.at(-1)}/**`] : [inTree];
}

/** The folders of app nest: to them `../x.ts` may be a neighbour. Nothing there is imported, and the test of the tree sees it. */
function rootOf(tree: string, depth: number): string[] {
  return tree === 'app' ? [] : ['ts', 'tsx'].map((end) => `${'../'.repeat(depth)}*.${end}`);
}

/** All that is no path, but what is allowed; a scope allows its packages, `node:` all that Node brings. */
function refusedPackages(allowed: readonly string[]): string[] {
  const patterns = allowed.flatMap((name) =>
    name === 'node:' ? ['!node:*', '!node:*/**'] : [`!${name}`, `!${name}/**`],
  );
  return ['**', '!./**', '!../**', '!@/**', ...patterns];
}

/** `lib/text imports zod, node:crypto.` as the beginning of a message. */
export function describeLayer({ folder, imports, packages }: Layer): string {
  const all = [...imports, ...packages.map((name) => (name === 'node:' ? 'Node’s own' : name))];
  return `${folder} imports ${all.length === 0 ? 'nothing' : all.join(', ')}.`;
}

function toRule(includes: string[], patterns: Pattern[]): Override {
  const options = { patterns: patterns.filter(({ group }) => group.length > 0) };
  return {
    includes,
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

const depth = (folder: string) => folder.split('/').length;
