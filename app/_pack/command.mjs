import path from 'node:path';
import { loadEnvFilesOf } from '../../db/process/env-files.mjs';
import { COMMANDS, PROGRAMS_DIR, programsOf } from '../_boot/programs.mjs';

/*
 * node app/_pack/command.mjs [command] [arguments]: what a packed site is run by, in a container and elsewhere; without a word
 * it serves. It has compiled programs alone, and no database of its own. Plain JavaScript: there is no compiler.
 */

const PROJECT_DIR = path.resolve(import.meta.dirname, '..', '..');

loadEnvFilesOf(PROJECT_DIR);
const [command = 'serve', ...args] = process.argv.slice(2);
const source = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
if (source === undefined) {
  const known = Object.keys(COMMANDS).join(', ');
  refuse(`"${command}" is no command of a packed site, which knows: ${known}. All others need a checkout.`);
}
if (command !== 'health' && !process.env.DATABASE_URL?.trim())
  refuse(
    'DATABASE_URL is not set, and a packed site brings no database: set it to a PostgreSQL server of your own, version 15 or ' +
      'newer, as in DATABASE_URL=postgres://user:password@host:5432/metrics.',
  );

process.env[PROGRAMS_DIR] = programsOf(PROJECT_DIR, process.env.NEXT_DIST_DIR?.trim() || '.next');
process.argv.splice(2, process.argv.length, source, ...args);
await import('../_boot/run.mjs');

/**
 * @param {string} why
 * @returns {never}
 */
function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
