import { existsSync } from 'node:fs';
import path from 'node:path';

/** Programs that are not ours, each by the name of its file, and the package of Debian that brings it. */
export const OTHER_PROGRAMS = {
  nginx: 'nginx-light',
  curl: 'curl',
  openssl: 'openssl',
  caddy: 'caddy',
  'systemd-analyze': 'systemd',
  soffice: 'libreoffice-calc libreoffice-draw',
  inkscape: 'inkscape',
  'rsvg-convert': 'librsvg2-bin',
  'firefox-esr': 'firefox-esr',
  lynx: 'lynx',
  w3m: 'w3m',
  csvstat: 'csvkit',
  in2csv: 'csvkit',
  xmllint: 'libxml2-utils',
  bibtex: 'texlive-binaries texlive-bibtex-extra texlive-publishers',
  pandoc: 'pandoc',
  exiftool: 'libimage-exiftool-perl',
  pngcheck: 'pngcheck',
  psql: 'postgresql-client',
  bwrap: 'bubblewrap',
  unzip: 'unzip',
  python3: 'python3',
  bsdtar: 'libarchive-tools',
} as const;

/** Beside what PATH names: where Debian puts servers, which is in the PATH of nobody but root. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

/** The path of a program that is not ours. Throws with what to install where it is missing. */
export function requireProgram(name: keyof typeof OTHER_PROGRAMS): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...MORE_FOLDERS];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Error(
    `${name} is not here: install it with "apt-get install ${OTHER_PROGRAMS[name]}" and run this again.`,
  );
}
