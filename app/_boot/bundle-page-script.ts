import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, context, type Metafile } from 'esbuild';
import { FOLDER, folderOf, MANIFEST, type Manifest, type Place } from './page-script.ts';

const ENTRY = path.join('app', '_page-script', 'main.ts');

/** Bundles the script of our pages into the build folder, under names that change with its content. */
export async function bundlePageScript(place: Place): Promise<void> {
  const folder = folderOf(place);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({ ...toOptions(place), minify: true, entryNames: '[name]-[hash]' });
  await writeManifest(place, metafile);
}

/** The same for development: made anew whenever a source changes, under one name. Gives what ends it. */
export async function watchPageScript(place: Place): Promise<() => Promise<void>> {
  await mkdir(folderOf(place), { recursive: true });
  const watched = await context({ ...toOptions(place), entryNames: '[name]', sourcemap: 'inline' });
  const { metafile } = await watched.rebuild();
  await writeManifest(place, metafile);
  await watched.watch();
  return () => watched.dispose();
}

/** How the script is bundled, wherever it goes. */
export const PAGE_SCRIPT_BUNDLE = {
  entryPoints: [ENTRY],
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
} as const satisfies BuildOptions;

const toOptions = ({ projectDir, distDir }: Place) =>
  ({
    ...PAGE_SCRIPT_BUNDLE,
    absWorkingDir: projectDir,
    outdir: path.join(distDir, FOLDER),
  }) as const satisfies BuildOptions;

async function writeManifest(place: Place, { outputs }: Metafile): Promise<void> {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === ENTRY);
  if (found === undefined) throw new Error(`esbuild made nothing of ${ENTRY}.`);
  const manifest: Manifest = { main: path.basename(found[0]) };
  await writeFile(path.join(folderOf(place), MANIFEST), `${JSON.stringify(manifest)}\n`);
}
