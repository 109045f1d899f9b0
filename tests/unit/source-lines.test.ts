import { execFileSync } from 'node:child_process';
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

/** The stack of what fails in the compiled file, run by Node alone: here it would be compiled once more. */
async function failedStack(sourcemap: 'linked' | false): Promise<string> {
  writeFileSync(path.join(folder, 'fails.ts'), SOURCE);
  const outfile = path.join(folder, 'out', 'fails.mjs');
  await build({ entryPoints: [path.join(folder, 'fails.ts')], outfile, format: 'esm', sourcemap });
  const program = `import { fail } from ${JSON.stringify(pathToFileURL(outfile).href)};
try { fail({ a: 1 }) } catch ({ stack }) { process.stdout.write(stack) }`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
}

describe('toSourceLines(stack)', () => {
  it('names the line of the source, from the project’s folder on', async () => {
    const stack = toSourceLines(await failedStack('linked'));
    expect(stack).toMatch(/^Error: failed with 1\n/);
    expect(stack).toContain(`at fail (${path.relative(PROJECT_DIR, folder)}/fails.ts:4:9)`);
  });

  it('leaves a place as it is that has no map, and one that is no place', async () => {
    const stack = await failedStack(false);
    expect(stack).toContain('fails.mjs');
    expect(toSourceLines(stack)).toBe(stack);
    expect(toSourceLines('no stack at all')).toBe('no stack at all');
  });
});
