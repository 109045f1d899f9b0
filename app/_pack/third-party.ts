import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isLicence } from './is-licence.ts';

type Locked = { version?: string; license?: string; dev?: boolean };

/**
 * The licences of all installed packages that are not for development alone, as one text: parts of them are compiled into the
 * build, where their own files no longer stand beside them.
 */
export function licenceTexts(projectDir: string): string {
  const lock = JSON.parse(readFileSync(path.join(projectDir, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([at, { dev }]) => at !== '' && !dev && existsSync(path.join(projectDir, at)))
    .map(([at, { version, license }]) => {
      const name = at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const texts = listLicences(path.join(projectDir, at));
      return [`${name} ${version}: ${license ?? 'see below'}`, ...texts].join('\n\n');
    })
    .join(`\n\n${'='.repeat(80)}\n\n`);
}

/** A package that brings others compiled into it has their licences beside them. */
function listLicences(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isLicence(entry.name))
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8').trim();
      return file.includes(path.sep) ? `${path.dirname(file)}:\n\n${text}` : text;
    });
}
