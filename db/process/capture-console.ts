import { format, stripVTControlCharacters } from 'node:util';
import type { Log } from './log.ts';

/**
 * Sends what is printed by console.error and console.warn to the log: a server's framework prints a stack for every
 * page that fails. Gives what undoes it.
 */
export function captureConsole(log: Log): () => void {
  const { error, warn } = console;
  console.error = (...values: unknown[]) => passOn(log, 'error', values);
  console.warn = (...values: unknown[]) => passOn(log, 'warn', values);
  return () => Object.assign(console, { error, warn });
}

function passOn(log: Log, level: 'warn' | 'error', values: readonly unknown[]): void {
  const failure = values.find((value) => value instanceof Error);
  const text = plainText(format(...values.filter((value) => value !== failure)));
  if (failure === undefined) log.said(level, text);
  else log.failure(failure, text === '' ? {} : { said: text });
}

/** Without colours and the signs that stand before a line. */
function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/^[\s⨯⚠▲✓○]+/u, '')
    .trim();
}
