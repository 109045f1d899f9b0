import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { listCitedPaths, listCitedScripts } from '../support/cited-in-docs.ts';
import { readProjectFiles } from '../support/project-files.ts';

const scripts = Object.keys(
  (JSON.parse(readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);
const files = readProjectFiles();
const docs = files.filter(({ path: file }) => file.endsWith('.md'));

describe('the documents', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'DECISIONS.md',
    'CHANGELOG.md',
    'HOSTING.md',
    'seed/README.md',
    'LICENSE',
  ])('include %s', (file) => {
    expect(existsSync(path.join(PROJECT_DIR, file))).toBe(true);
  });

  it('are found, and cite paths', () => {
    expect(docs.map(({ path: file }) => file)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md']),
    );
    expect(docs.flatMap(({ text }) => listCitedPaths(text)).length).toBeGreaterThan(20);
  });

  it.each(docs)('cite in $path only paths that exist', ({ path: file, text }) => {
    const isThere = (cited: string) =>
      [PROJECT_DIR, path.join(PROJECT_DIR, path.dirname(file))].some((dir) =>
        existsSync(path.join(dir, cited)),
      );
    expect(listCitedPaths(text).filter((cited) => !isThere(cited))).toEqual([]);
  });

  it('and the messages cite only npm scripts that exist', () => {
    const cited = files
      .filter(({ path: file }) => !file.startsWith('tests/repo/'))
      .flatMap(({ path: file, text }) => listCitedScripts(text).map((script) => ({ file, script })));
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ script }) => !scripts.includes(script))).toEqual([]);
  });
});

describe('listCitedPaths(text)', () => {
  it('finds paths in backticks and in links', () => {
    const text =
      'See `lib/model/claim.ts`, `seed/articles/`, `.ci/run` and `package.json`. [How](docs/how.md#top) [out](https://example.org/a.md)';
    expect(listCitedPaths(text)).toEqual([
      'lib/model/claim.ts',
      'seed/articles/',
      '.ci/run',
      'package.json',
      'docs/how.md',
    ]);
  });

  it('passes over placeholders, addresses and code', () => {
    const text =
      '`seed/articles/<slug>.yaml` `seed/articles/x.yaml` `app/**` `/claims.csv` `claims.json` `npm test` `lib ← db` `value`';
    expect(listCitedPaths(text)).toEqual([]);
  });

  it('reads a line number off', () => {
    expect(listCitedPaths('`db/schema/claims-view.ts:12`')).toEqual(['db/schema/claims-view.ts']);
  });
});

describe('listCitedScripts(text)', () => {
  it('finds what is run', () => {
    const text =
      'Run `npm run seed:check -- x`, npm test, then "npm start"; npm ci and npm install are npm’s own.';
    expect(listCitedScripts(text)).toEqual(['seed:check', 'test', 'start']);
  });
});
