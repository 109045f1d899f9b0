import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from '../../db/process/process-identity.ts';

/** What one run may write: a folder outside of the project, and a build folder inside, where Next wants it. */
export type RunFiles = {
  tempDir: string;
  /** Relative to the project; the number of the process is in its name, so that two runs don't meet. */
  distDir: string;
  /** Keeps what a failed step wrote for those who look into it. */
  keep: (folder: string) => string;
  remove: () => void;
};

const BUILDS = '.next-test';
const KEPT = '.test-output';

/** Makes the folders of a run, after removing what runs that were killed have left behind. */
export function openRunFiles(projectDir: string): RunFiles {
  sweepBuilds(projectDir);
  rmSync(path.join(projectDir, KEPT), { recursive: true, force: true });
  const tempDir = mkdtempSync(path.join(tmpdir(), 'cited-metrics-test-'));
  const distDir = path.join(BUILDS, String(process.pid));
  const remove = () => {
    for (const dir of [tempDir, path.join(projectDir, distDir)])
      rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    removeIfEmpty(path.join(projectDir, BUILDS));
  };
  return { tempDir, distDir, keep: (folder) => keep(projectDir, folder), remove };
}

/**
 * Runs `work` and puts the files back as they were: Next writes its own wishes into tsconfig.json and next-env.d.ts.
 */
export async function keepingFiles<T>(files: string[], work: () => Promise<T>): Promise<T> {
  const before = files.map((file) => (existsSync(file) ? readFileSync(file) : undefined));
  try {
    return await work();
  } finally {
    for (const [index, file] of files.entries()) restore(file, before[index]);
  }
}

function restore(file: string, content: Buffer | undefined): void {
  if (content === undefined) rmSync(file, { force: true });
  else if (!existsSync(file) || !readFileSync(file).equals(content)) writeFileSync(file, content);
}

function keep(projectDir: string, folder: string): string {
  const target = path.join(projectDir, KEPT);
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, '.gitignore'), '*\n');
  cpSync(folder, path.join(target, path.basename(folder)), { recursive: true });
  return path.join(KEPT, path.basename(folder));
}

function sweepBuilds(projectDir: string): void {
  const folder = path.join(projectDir, BUILDS);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (/^\d+$/.test(name) && !isAlive(Number(name)))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  removeIfEmpty(folder);
}

function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
