import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isProgram, PROJECT_DIR, runProgram } from '../../../db/process/program.ts';
import { cutFonts } from './cut-fonts.ts';

const FOLDER = path.join('app', '_style', 'fonts');

/** `npm run fonts`: cuts the fonts of pages anew from their packages. */
async function main(): Promise<number> {
  for (const [file, bytes] of await cutFonts()) {
    writeFileSync(path.join(PROJECT_DIR, FOLDER, file), bytes);
    process.stdout.write(`Wrote ${path.join(FOLDER, file)}, ${bytes.length} bytes.\n`);
  }
  return 0;
}

if (isProgram(import.meta.url)) runProgram(main);
