import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuild, NEXT_PROGRAM } from '../../app/_boot/build.ts';
import { PROGRAMS } from '../../app/_boot/compile-programs.ts';
import { drawnBefore } from '../../app/_drawing/kept-drawings.ts';
import { processWide } from '../../lib/process-wide.ts';

const DIST = 'out';
/** What stands for Next: it names the build, and leaves its cache alone. */
const BUILDER = `require('node:fs').writeFileSync(process.env.NEXT_DIST_DIR + '/BUILD_ID', 'new');`;
const SOURCES = [
  'app/_page-script/main.ts',
  'app/desk/_script/desk.ts',
  'app/_drawing/draw-worker.ts',
  ...PROGRAMS,
];

let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'cited-metrics-build-'));
  write(NEXT_PROGRAM, BUILDER);
  for (const source of SOURCES) write(source, `console.log(${JSON.stringify(source)});`);
});

afterEach(() => rmSync(project, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
}

const at = (...names: string[]) => path.join(project, DIST, ...names);

/** Builds where a build is needed, and tells whether it was. */
async function build(): Promise<boolean> {
  let isBuilt = false;
  await ensureBuild({
    projectDir: project,
    distDir: DIST,
    env: { NODE_ENV: 'test' },
    progress: {
      step: (_title, run) => {
        isBuilt = true;
        return run(() => {});
      },
    },
    abort: new AbortController().signal,
  });
  return isBuilt;
}

describe('ensureBuild(options)', () => {
  it('leaves no drawing of an earlier build behind', async () => {
    write(`${DIST}/BUILD_ID`, 'old');
    processWide('programs').value = at('programs');
    await drawnBefore('a', async () => '<svg/>');
    processWide('programs').value = undefined;
    const drawings = at('cache', 'drawings');
    while (!existsSync(path.join(drawings, 'old', 'a'))) await wait(5);
    await build();
    expect([existsSync(drawings), readdirSync(at('cache'))]).toEqual([false, []]);
  });

  it('builds once for the same sources', async () => {
    expect([await build(), await build()]).toEqual([true, false]);
    write('app/page.tsx', '');
    expect([await build(), await build()]).toEqual([true, false]);
  });

  it('builds again where a program, the page’s script or Next’s part is gone', async () => {
    await build();
    const [entry = ''] = readdirSync(at('page-script')).filter((name) => name.startsWith('main-'));
    for (const lost of [
      'programs',
      'programs/start.mjs',
      'programs/draw-worker.mjs',
      'page-script/manifest.json',
      `page-script/${entry}`,
      'BUILD_ID',
      'built-from.json',
    ]) {
      rmSync(at(lost), { recursive: true });
      expect([lost, await build(), existsSync(at(lost))]).toEqual([lost, true, true]);
    }
    rmSync(at('programs', 'start.mjs.map'));
    expect(await build()).toBe(false);
  });
});
