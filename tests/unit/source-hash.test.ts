import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources } from '../../app/_boot/source-hash.mjs';

let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'cited-metrics-sources-'));
  write('app/page.tsx', 'page');
  write('lib/model/bounds.ts', 'bounds');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(project, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
}

describe('hashSources(projectDir)', () => {
  it.each([
    ['a changed page', () => write('app/page.tsx', 'pages')],
    ['a new file', () => write('db/queries/claims.ts', '')],
    ['what the desk runs', () => write('seed/editing/publish-draft.ts', '')],
    ['what a packed site runs', () => write('seed/commands/load.ts', '')],
    ['a changed lock file', () => write('package-lock.json', '{ }')],
    [
      'a renamed file',
      () => renameSync(path.join(project, 'app/page.tsx'), path.join(project, 'app/pages.tsx')),
    ],
    [
      'a moved border between files',
      () => {
        write('app/page.tsx', '');
        write('lib/model/bounds.ts', 'pagebounds');
      },
    ],
  ])('changes with %s', (_, change) => {
    const before = hashSources(project);
    change();
    expect(hashSources(project)).not.toBe(before);
  });

  it.each(['seed/articles/a.yaml', 'tests/a.test.ts', 'README.md', '.next/BUILD_ID', 'tsconfig.json'])(
    'does not change with %s',
    (name) => {
      const before = hashSources(project);
      write(name, 'new');
      expect(hashSources(project)).toBe(before);
    },
  );
});
