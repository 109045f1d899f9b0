import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { SEARCH_FUNCTIONS } from '../../db/schema/search-text.ts';

it('the last migration that makes the functions of the search makes them as db/schema/search-text.ts says', () => {
  const folder = path.join(PROJECT_DIR, 'db', 'migrations');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const last = texts.findLast((text) => text.includes('FUNCTION public.search_text(text)')) ?? '';
  const cure =
    'npm run db:generate -- --custom --name search_text: SEARCH_FUNCTIONS behind DELETE FROM "data_state";';
  expect(last.includes(SEARCH_FUNCTIONS), cure).toBe(true);
});
