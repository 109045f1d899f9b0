import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, context, type Metafile } from 'esbuild';
import { FOLDER, folderOf, MANIFEST, type Manifest, type Place } from './page-script.ts';

const ENTRY = path.join('app', '_page-script', 'main.ts');
/** Bundled by itself: what pages of readers fetch is not divided anew by what the desk uses too. */
const DESK_ENTRY = path.join('app', 'desk', '_script', 'desk.ts');

/** Bundles the script of our pages into the build folder, under names that change with its content. */
export async function bundlePageScript(place: Place): Promise<void> {
  const folder = folderOf(place);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const made = { ...toOptions(place), minify: true, entryNames: '[name]-[hash]' };
  const [pages, desk] = await Promise.all([build(made), build({ ...made, entryPoints: [DESK_ENTRY] })]);
  await writeManifest(place, {
    main: nameOf(ENTRY, pages.metafile),
    desk: nameOf(DESK_ENTRY, desk.metafile),
  });
}

/** The same for development: made anew whenever a source changes, under one name. Gives what ends it. */
export async function watchPageScript(place: Place): Promise<() => Promise<void>> {
  await mkdir(folderOf(place), { recursive: true });
  const made = { ...toOptions(place), entryNames: '[name]', sourcemap: 'inline' } as const;
  const watched = [await context(made), await context({ ...made, entryPoints: [DESK_ENTRY] })] as const;
  const [pages, desk] = [await watched[0].rebuild(), await watched[1].rebuild()];
  await writeManifest(place, {
    main: nameOf(ENTRY, pages.metafile),
    desk: nameOf(DESK_ENTRY, desk.metafile),
  });
  for (const each of watched) await each.watch();
  return async () => {
    for (const each of watched) await each.dispose();
  };
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

function nameOf(entry: string, { outputs }: Metafile): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  if (found === undefined) throw new Error(`esbuild made nothing of ${entry}.`);
  return path.basename(found[0]);
}

async function writeManifest(place: Place, manifest: Manifest): Promise<void> {
  await writeFile(path.join(folderOf(place), MANIFEST), `${JSON.stringify(manifest)}\n`);
}
