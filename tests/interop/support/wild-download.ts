import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { answerDownload } from '../../../app/_http/downloads/answer-download.ts';
import { openSeededDatabase } from '../../support/seeded-database.ts';
import { makeClaimsWild } from '../../support/wild-claims.ts';

/** A database with the real seeds whose claims have texts that files break on; gives what takes it down again. */
export async function openWildDatabase(): Promise<() => Promise<void>> {
  vi.stubEnv('SITE_URL', 'https://metrics.example.org');
  const close = await openSeededDatabase();
  await makeClaimsWild();
  return close;
}

/** All of its claims as a file in a folder. */
export async function saveWild(folder: string, format: 'csv' | 'xlsx' | 'zip'): Promise<string> {
  vi.stubEnv('SITE_URL', 'https://metrics.example.org');
  const response = await answerDownload(new Request(`http://localhost/claims.${format}`), format);
  const file = path.join(folder, `claims.${format}`);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}
