import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { PAGE_SCRIPT_BUNDLE } from '../../app/_boot/bundle-page-script.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';

const KIB = 1024;

/** What a page fetches before anybody touches it, and what comes when a chart is drawn in the browser. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    ...PAGE_SCRIPT_BUNDLE,
    absWorkingDir: PROJECT_DIR,
    outdir: 'out',
    minify: true,
    write: false,
  });
  const outputs = Object.entries(metafile.outputs);
  const first = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith('main.ts'))?.[0] ?? '';
  const fetched = new Set([first]);
  for (const name of fetched)
    for (const { kind, path: other } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') fetched.add(other);
  const bytesOf = (name: string) => {
    const file = outputFiles.find((each) => path.relative(PROJECT_DIR, each.path) === name);
    return file === undefined ? Number.NaN : gzipSync(file.contents).length;
  };
  const packages = [...fetched].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}));
  return {
    first: [...fetched].reduce((sum, name) => sum + bytesOf(name), 0),
    all: outputs.reduce((sum, [name]) => sum + bytesOf(name), 0),
    packages: new Set(packages.flatMap((input) => /node_modules\/([^/]+)/.exec(input)?.[1] ?? [])),
  };
}

it('a page fetches a small script of its own, without a framework, and no schemas in any part of it', async () => {
  const { first, all, packages } = await bundle();
  expect([...packages]).toEqual(['idiomorph']);
  expect(first / KIB).toBeLessThan(12);
  expect(all / KIB).toBeLessThan(220);
});
