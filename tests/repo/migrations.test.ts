import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { describe, expect, it } from 'vitest';
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

/** Landed before the rule; what they leave behind is long made anew. */
const BEFORE_THE_RULE = 10;

/** What a migration lacks that changes what the loader keeps for readers: a load that finds nothing new keeps it as it is. */
function findStale(migration: string): string[] {
  const changes = /ALTER TABLE "claim_rows"|(?:CREATE|DROP) VIEW (?:"public"\.)?"claims_joined"/.test(
    migration,
  );
  const isFilled = /ALTER TABLE "claim_rows" ADD COLUMN [^;]*NOT NULL(?! GENERATED)/.test(migration);
  return [
    ...(changes && !migration.startsWith('DELETE FROM "data_state";') ? ['DELETE FROM "data_state"'] : []),
    ...(isFilled && !migration.includes('TRUNCATE "claim_rows", "facet_counts", "chart_candidates";')
      ? ['TRUNCATE "claim_rows", "facet_counts", "chart_candidates"']
      : []),
  ];
}

describe('a migration that changes what is kept for readers', () => {
  const folder = path.join(PROJECT_DIR, 'db', 'migrations');
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));

  it('has the next load make it anew (CONTRIBUTING.md, “How to change”)', () => {
    expect(files.length).toBeGreaterThanOrEqual(BEFORE_THE_RULE);
    const lacking = files
      .filter((name) => Number(name.slice(0, 4)) >= BEFORE_THE_RULE)
      .flatMap((name) =>
        findStale(readFileSync(path.join(folder, name), 'utf8')).map((line) => `${name}: ${line}`),
      );
    expect(lacking).toEqual([]);
  });

  const [STATE, ROWS] = [
    'DELETE FROM "data_state";--> statement-breakpoint\n',
    'TRUNCATE "claim_rows", "facet_counts", "chart_candidates";--> statement-breakpoint\n',
  ];
  const ADD = 'ALTER TABLE "claim_rows" ADD COLUMN "language" text';

  it.each([
    [`${ADD};`, 1],
    [`${STATE}${ADD};`, 0],
    [`${ADD} NOT NULL;`, 2],
    [`${STATE}${ADD} NOT NULL;`, 1],
    [`${STATE}${ROWS}${ADD} NOT NULL;`, 0],
    ['DROP VIEW "public"."claims_joined";', 1],
    ['ALTER TABLE "sources" ADD COLUMN "licence" text;', 0],
  ])('is found in %s: %i lines are lacking', (migration, lacking) => {
    expect(findStale(migration)).toHaveLength(lacking);
  });
});
