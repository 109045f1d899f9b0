import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import * as claimsView from '../../db/schema/claims-view.ts';
import * as readModel from '../../db/schema/read-model.ts';
import * as tables from '../../db/schema/tables.ts';

const META = path.join(PROJECT_DIR, 'db', 'migrations', 'meta');
const readMeta = (name: string) => JSON.parse(readFileSync(path.join(META, name), 'utf8'));

it('the migrations bring a database to what db/schema says: none is missing', async () => {
  const { entries } = readMeta('_journal.json') as { entries: { idx: number }[] };
  const last = String(entries.at(-1)?.idx).padStart(4, '0');
  const schema = { ...tables, ...readModel, ...claimsView };
  const missing = await generateMigration(readMeta(`${last}_snapshot.json`), generateDrizzleJson(schema));
  expect(missing, 'npm run db:generate -- --name add_something').toEqual([]);
});
