import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_DIR } from '../../db/process/program.ts';

export type Finding = { rule: string; message: string; path: string; line: number };

const BIOME = path.join(PROJECT_DIR, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** What the project's own linter finds in these files (path → text), of which none is in the project. */
export async function lintSamples(samples: Record<string, string>): Promise<Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-lint-'));
  try {
    cpSync(path.join(PROJECT_DIR, 'biome.json'), path.join(folder, 'biome.json'));
    cpSync(path.join(PROJECT_DIR, 'tests', 'repo', 'rules'), path.join(folder, 'tests', 'repo', 'rules'), {
      recursive: true,
    });
    for (const [file, text] of Object.entries(samples)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return parseFindings(await runBiome(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Biome ends with 1 where it finds something: the report is on its output all the same. */
async function runBiome(folder: string): Promise<string> {
  const args = [BIOME, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}

function parseFindings(report: string): Finding[] {
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: {
      category: string;
      message: string;
      location: { path: string; start: { line: number } };
      advices: unknown[];
    }[];
  };
  return diagnostics.map(({ category, message, location }) => ({
    rule: category.split('/').at(-1) ?? category,
    message,
    path: location.path,
    line: location.start.line,
  }));
}
