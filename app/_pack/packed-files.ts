import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isPacked } from './is-packed.ts';
import { listPackageFolders } from './run-packages.ts';

/** What of the project’s own files is taken, by folder or file. */
const OWN: readonly { at: string; takes: RegExp; leaves?: RegExp }[] = [
  { at: 'app', takes: /\.(?:css|svg|woff2)$/ },
  // Plain JavaScript, which no build compiles: what starts the programs, and what Next's settings import.
  { at: 'app/_boot', takes: /\.mjs$/ },
  { at: 'app/_pack', takes: /\.mjs$/ },
  { at: 'db/process', takes: /\.mjs$/ },
  { at: 'db/migrations', takes: /\.(?:sql|json)$/ },
  { at: 'seed', takes: /\.yaml$/, leaves: /^(?:drafts|node_modules)\// },
];
const OWN_FILES = ['next.config.mjs', 'package.json', 'LICENSE'];

/** Of the build: nothing that only building needs, or that a run leaves behind. */
const LEFT_OF_BUILD =
  /^(?:cache|diagnostics|types|turbopack|trace[^/]*|serving-.*)(?:\/|$)|\.map$|\.nft\.json$/;

type Place = { projectDir: string; distDir: string };

/** The files of a packed site, relative to the project, sorted. Links are listed as such. */
export function listPackedFiles({ projectDir, distDir }: Place): string[] {
  const built = listFiles(path.join(projectDir, distDir))
    .filter((file) => !LEFT_OF_BUILD.test(file))
    .map((file) => path.posix.join(distDir, file));
  return [...new Set([...listOwnFiles(projectDir), ...built, ...listPackageFiles(projectDir)])].sort();
}

/** Those of the project itself. */
export function listOwnFiles(projectDir: string): string[] {
  const found = OWN.flatMap(({ at, takes, leaves }) =>
    listFiles(path.join(projectDir, at))
      .filter((file) => takes.test(file) && !leaves?.test(file))
      .map((file) => path.posix.join(at, file)),
  );
  return [...new Set([...OWN_FILES, ...found])];
}

/** Those of packages. */
export function listPackageFiles(projectDir: string): string[] {
  return listPackageFolders(projectDir).flatMap((folder) => listOfPackage(projectDir, folder));
}

/** Packages inside it are listed by themselves, where something asks for them. */
function listOfPackage(projectDir: string, folder: string): string[] {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return listFiles(path.join(projectDir, folder))
    .filter((file) => !file.startsWith('node_modules/') && isPacked(name, file))
    .map((file) => path.posix.join(folder, file));
}

function listFiles(folder: string, inside = ''): string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(inside, entry.name);
    return entry.isDirectory() ? listFiles(folder, file) : [file];
  });
}
