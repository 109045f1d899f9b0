import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { toSourceLines } from '../../db/process/source-lines.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(PROJECT_DIR, 'node_modules', '.source-lines-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const SOURCE = `type Gone = { a: number };

export function fail({ a }: Gone): never {
  throw new Error(\`failed with \${a}\`);
}
`;

async function compile(sourcemap: 'linked' | false): Promise<{ fail: (given: { a: number }) => never }> {
  writeFileSync(path.join(folder, 'fails.ts'), SOURCE);
  const outfile = path.join(folder, 'out', 'fails.mjs');
  await build({ entryPoints: [path.join(folder, 'fails.ts')], outfile, format: 'esm', sourcemap });
  // Vite would compile what it imports once more.
  const load = new Function('address', 'return import(address)') as (
    address: string,
  ) => ReturnType<typeof compile>;
  return load(pathToFileURL(outfile).href);
}

function stackOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('It did not fail.');
}

describe('toSourceLines(stack)', () => {
  it('names the line of the source, from the project’s folder on', async () => {
    const { fail } = await compile('linked');
    const stack = toSourceLines(stackOf(() => fail({ a: 1 })));
    expect(stack).toMatch(/^Error: failed with 1\n/);
    expect(stack).toContain(`at fail (${path.relative(PROJECT_DIR, folder)}/fails.ts:4:9)`);
  });

  it('leaves a place as it is that has no map, and one that is no place', async () => {
    const { fail } = await compile(false);
    const stack = stackOf(() => fail({ a: 2 }));
    expect(stack).toContain('fails.mjs');
    expect(toSourceLines(stack)).toBe(stack);
    expect(toSourceLines('no stack at all')).toBe('no stack at all');
  });
});
