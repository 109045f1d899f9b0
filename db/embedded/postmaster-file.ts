import { readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../process/setup-problem.ts';

/** What a running server writes into its data folder: its process, its port and whether it takes connections. */
export type Postmaster = { pid: number; port: number; isReady: boolean };

/** Where a running server notes its process and port. */
export const postmasterFileOf = (dataFolder: string) => path.join(dataFolder, 'postmaster.pid');

/** Reads `postmaster.pid` (lines 1, 4 and 8 of PostgreSQL's miscadmin.h); undefined if there is none. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(postmasterFileOf(dataFolder), 'utf8').split('\n');
    const isReady = lines[7]?.trim() === 'ready';
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
