import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads the files that Next reads as well, before any program of ours is loaded. What the environment or an earlier file says
 * stays.
 * @param {string} projectDir
 */
export function loadEnvFilesOf(projectDir) {
  for (const name of ['.env.production.local', '.env.local', '.env.production', '.env']) {
    const file = path.join(projectDir, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
