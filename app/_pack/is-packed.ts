import { isLicence } from './is-licence.ts';

/** What of a package nobody runs: maps, types, and words for developers other than its licence. */
const NOT_RUN = /\.(?:map|d\.[cm]?ts|[cm]?tsx?|flow|md|markdown)$/i;

/** In one package: what of it is left out, or all that is taken. */
const PARTS: readonly { package: RegExp; takes?: RegExp; leaves?: RegExp }[] = [
  // Documents, modules for bundlers, and what only `next dev` and `next build` load.
  {
    package: /^next$/,
    leaves:
      /^dist\/(?:docs|esm|next-devtools|bundle-analyzer|compiled\/(?:next-devtools|@next\/font))(?:\/|$)|\.dev\.js$/,
  },
  { package: /^@expo-google-fonts\//, takes: /^(?:400Regular|600SemiBold)\/[^/]+\.ttf$/ },
  { package: /^@fontsource-variable\//, takes: /^files\/[^/]+-wght-normal\.woff2$/ },
];

/** Whether a file of a package belongs into a packed site; `file` is relative to its package. */
export function isPacked(name: string, file: string): boolean {
  const base = file.slice(file.lastIndexOf('/') + 1);
  if (base === 'package.json' || isLicence(base)) return !leaves(name, file);
  if (NOT_RUN.test(base)) return false;
  const takes = PARTS.find((part) => part.package.test(name))?.takes;
  return takes === undefined ? !leaves(name, file) : takes.test(file);
}

const leaves = (name: string, file: string) =>
  PARTS.some((part) => part.package.test(name) && part.leaves?.test(file));
