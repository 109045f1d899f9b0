import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { listReleases, MIGRATIONS_FOLDER, readMigrations } from '../../../db/release/migration-files.ts';
import { formatFormIndexes } from './form-indexes.ts';
import { withLayersTable } from './layers-table.ts';
import { toLintRules } from './lint-rules.ts';

/** What is made from the table of layers, from the list of chart forms and from the migrations; `npm run generate` writes it, a test holds it. */
export function listGeneratedFiles(): { file: string; text: string }[] {
  const contributing = readFileSync(path.join(PROJECT_DIR, 'CONTRIBUTING.md'), 'utf8');
  return [
    { file: 'tests/repo/rules/layers.json', text: `${JSON.stringify(toLintRules(), null, 2)}\n` },
    { file: 'CONTRIBUTING.md', text: withLayersTable(contributing) },
    { file: 'db/release/release-schema.ts', text: formatReleaseSchema() },
    ...Object.entries(formatFormIndexes()).map(([name, text]) => ({
      file: `app/_charts/forms/${name}`,
      text,
    })),
  ];
}

function formatReleaseSchema(): string {
  const [release] = listReleases(readMigrations(MIGRATIONS_FOLDER));
  return `/** The schema that the tables of this version stand in, named by its migrations; \`npm run generate\` writes it. */
export const RELEASE_SCHEMA = '${release?.schema}';
`;
}

if (process.argv[1] === import.meta.filename)
  for (const { file, text } of listGeneratedFiles()) {
    writeFileSync(path.join(PROJECT_DIR, file), text);
    console.log(`Wrote ${file}.`);
  }
