import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Where the site that is checked answers. */
export const interopOrigin = (): string => {
  const origin = process.env.INTEROP_ORIGIN;
  if (origin === undefined) throw new Error('INTEROP_ORIGIN is not set: run this by "npm run interop".');
  return origin;
};

/** A folder that is removed with all in it when the test has ended. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-interop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Fetches an address of the site into a file, byte by byte. Throws where it does not answer 200. */
export async function fetchInto(folder: string, address: string, name: string): Promise<string> {
  const response = await fetch(new URL(address, interopOrigin()));
  if (response.status !== 200)
    throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return file;
}
