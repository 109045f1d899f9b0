import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { type Desk, deskOfProcess } from '../../lib/desk.ts';
import type { Env } from '../../lib/env.ts';
import type { DeskKeys } from './desk-gate.ts';

/** Has a web server serve the desk too. */
export const AS_DESK = '--desk';
/** In which the start tells the web server the token that it prints. */
export const DESK_TOKEN = 'CITED_METRICS_DESK_TOKEN';

export const makeKey = (): string => randomBytes(24).toString('base64url');

/** The keys of a desk; undefined where this process was not started to serve one. */
export function deskKeysOf(env: NodeJS.ProcessEnv, port: number, args = process.argv): DeskKeys | undefined {
  const token = env[DESK_TOKEN];
  return args.includes(AS_DESK) && token ? { port, token, cookie: makeKey() } : undefined;
}

/** Opens the desk in this process: without it its pages and actions say that there is none. */
export function openDesk({ seedDir }: Env): Desk {
  const desk = {
    pass: makeKey(),
    seedDir: path.resolve(PROJECT_DIR, seedDir),
  };
  deskOfProcess().value = desk;
  return desk;
}
