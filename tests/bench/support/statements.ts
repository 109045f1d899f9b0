import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSql } from '../../support/open-sql.ts';

/** The time that the server spent on statements of one database, in milliseconds, and how many they were. */
export type Spent = { ms: number; statements: number };

const DURATION = /\bLOG: {2}duration: ([\d.]+) ms {2}(parse|bind|execute|statement)/g;

/**
 * Has the server log how long it takes for each statement of a database; `undo` ends that. Holds for connections that
 * are opened afterwards. Time on the wire and in the driver is no part of it.
 */
export async function logStatements(databaseUrl: string): Promise<() => Promise<void>> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const change = async (text: string) => {
    const sql = openSql(databaseUrl);
    await sql.unsafe(`alter database ${name} ${text}`).finally(() => sql.end({ timeout: 1 }));
  };
  await change('set log_min_duration_statement = 0');
  return () => change('reset log_min_duration_statement');
}

/** What statements took while some work went on, by the server's log. */
export async function spentDuring(serverLog: string, work: () => Promise<unknown>): Promise<Spent> {
  const from = statSync(serverLog).size;
  await work();
  await sleep(100);
  const found = [...readFrom(serverLog, from).matchAll(DURATION)];
  const ms = found.reduce((sum, [, time]) => sum + Number(time), 0);
  return { ms, statements: found.filter(([, , step]) => step === 'execute' || step === 'statement').length };
}

function readFrom(file: string, from: number): string {
  const length = statSync(file).size - from;
  const fd = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    readSync(fd, buffer, 0, length, from);
    return buffer.toString('utf8');
  } finally {
    closeSync(fd);
  }
}
