import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { withLayersTable } from './layers-table.ts';
import { toLintRules } from './lint-rules.ts';

/** What is made from the table of layers, by path; `npm run layers` writes it, and a test holds it against the table. */
export function listLayerFiles(): { file: string; text: string }[] {
  const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
  return [
    { file: 'tests/repo/rules/layers.json', text: `${JSON.stringify(toLintRules(), null, 2)}\n` },
    { file: 'CONTRIBUTING.md', text: withLayersTable(read('CONTRIBUTING.md')) },
  ];
}

if (process.argv[1] === import.meta.filename)
  for (const { file, text } of listLayerFiles()) {
    writeFileSync(path.join(PROJECT_DIR, file), text);
    console.log(`Wrote ${file}.`);
  }
