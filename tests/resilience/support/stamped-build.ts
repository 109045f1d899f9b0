import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from '../../../app/_boot/source-hash.mjs';
import { PROJECT_DIR } from '../../../db/process/program.ts';

/** A build folder of a test's own: links to the files of the build at hand, marked as that of the sources at hand. */
export function stampedBuild(): { distDir: string; remove: () => void } {
  const folder = path.join(PROJECT_DIR, '.next-test');
  mkdirSync(folder, { recursive: true });
  const copy = mkdtempSync(path.join(folder, 'serve-'));
  execFileSync('cp', ['-al', `${path.join(PROJECT_DIR, process.env.TEST_DIST_DIR ?? '')}/.`, copy]);
  const stamp = path.join(copy, 'built-from.json');
  const said = JSON.parse(readFileSync(stamp, 'utf8'));
  rmSync(stamp);
  writeFileSync(stamp, JSON.stringify({ ...said, hash: hashSources(PROJECT_DIR) }));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  return { distDir: path.relative(PROJECT_DIR, copy), remove };
}
