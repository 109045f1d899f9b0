import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPacked } from '../../app/_pack/is-packed.ts';
import { listPackageFolders } from '../../app/_pack/run-packages.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'cited-metrics-packages-'));
});
afterEach(() => rmSync(project, { recursive: true }));

function install(folder: string, manifest: object): void {
  const at = path.join(project, folder);
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'package.json'), JSON.stringify(manifest));
}

describe('listPackageFolders(projectDir, names)', () => {
  it('takes what a package depends on, wherever it was installed, and nothing that it could do without', () => {
    install('node_modules/a', { dependencies: { b: '1', c: '1' }, optionalDependencies: { fast: '1' } });
    install('node_modules/a/node_modules/c', { dependencies: { d: '1' } });
    install('node_modules/b', { dependencies: { c: '2', a: '1' } });
    for (const name of ['c', 'd', 'fast', 'other']) install(`node_modules/${name}`, {});
    expect(listPackageFolders(project, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/c',
      'node_modules/b',
      'node_modules/c',
      'node_modules/d',
    ]);
  });

  it('takes of the painter what is installed for this system, and throws where nothing is', () => {
    const optionalDependencies = { '@resvg/resvg-js-one': '1', '@resvg/resvg-js-two': '1' };
    install('node_modules/@resvg/resvg-js', { optionalDependencies });
    expect(() => listPackageFolders(project, ['@resvg/resvg-js'])).toThrow(
      'No package of @resvg/resvg-js for this system is installed.',
    );
    install('node_modules/@resvg/resvg-js-two', {});
    expect(listPackageFolders(project, ['@resvg/resvg-js'])).toEqual([
      'node_modules/@resvg/resvg-js',
      'node_modules/@resvg/resvg-js-two',
    ]);
  });

  it('throws for what is not installed', () => {
    install('node_modules/a', { dependencies: { b: '1' } });
    expect(() => listPackageFolders(project, ['a'])).toThrow('b is not installed. Run "npm ci".');
  });
});

describe('isPacked(name, file)', () => {
  it.each([
    ['pg', 'lib/client.js'],
    ['pg', 'LICENSE'],
    ['next', 'license.md'],
    ['@expo-google-fonts/source-serif-4', 'LICENSE_FONT'],
    ['next', 'dist/server/next.js'],
    ['next', 'dist/compiled/next-server/app-page-turbo.runtime.prod.js'],
    ['@expo-google-fonts/noto-sans-thai', '600SemiBold/NotoSansThai_600SemiBold.ttf'],
    ['@fontsource-variable/ibm-plex-sans', 'files/ibm-plex-sans-greek-wght-normal.woff2'],
    ['@fontsource-variable/ibm-plex-sans', 'LICENSE'],
  ])('takes of %s %s', (name, file) => {
    expect(isPacked(name, file)).toBe(true);
  });

  it.each([
    ['pg', 'README.md'],
    ['postgres', 'types/index.d.ts'],
    ['next', 'dist/docs/index.js'],
    ['next', 'dist/esm/package.json'],
    ['next', 'dist/server/next.js.map'],
    ['next', 'dist/compiled/next-server/app-page-turbo.runtime.dev.js'],
    ['@expo-google-fonts/noto-sans-thai', '100Thin/NotoSansThai_100Thin.ttf'],
    ['@fontsource-variable/ibm-plex-sans', 'files/ibm-plex-sans-greek-wght-italic.woff2'],
  ])('leaves of %s %s', (name, file) => {
    expect(isPacked(name, file)).toBe(false);
  });
});
