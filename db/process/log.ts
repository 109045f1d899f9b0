import { inspect } from 'node:util';
import { pino } from 'pino';
import { hidePassword, type LogLevel } from '../../lib/env.ts';
import { kindOf, withoutParticulars } from './failure-kind.ts';
import { OnceAMinute } from './once-a-minute.ts';
import { toSourceLines } from './source-lines.ts';

/** What a line says beside its message. */
export type LogContext = Readonly<Record<string, unknown>>;

/** One JSON object a line. `failure` and `said` write the first of a kind in a minute, and how many were not written. */
export type Log = {
  info(message: string, context?: LogContext): void;
  warn(message: string, context?: LogContext): void;
  error(message: string, context?: LogContext): void;
  /** Something went wrong. A database that can't be had is one line, anything else has its stack. */
  failure(error: unknown, context?: LogContext): void;
  /** What a library prints. */
  said(level: 'warn' | 'error', text: string): void;
  /** Writes how many failures are counted and not yet told; to be called at the end. */
  flush(): void;
};

type LogOptions = {
  level: LogLevel;
  /** Gets each line with its end; absent: standard error. */
  write?: (line: string) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
  mostKinds?: number;
};

const MINUTE_MS = 60_000;
const LONGEST_MESSAGE = 2000;
const LONGEST_STACK = 8000;
const SECRETS = ['password', 'pass', 'databaseUrl', 'DATABASE_URL'];

/** Makes a log on pino. What must hold for every line, passwords above all, is done as it is written. */
export function createLog({ level, write, now = Date.now, mostKinds }: LogOptions): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...SECRETS, ...SECRETS.map((name) => `*.${name}`)], censor: '…' },
      hooks: { streamWrite: hidePasswords },
    },
    // Written at once and without a thread: the last line before an end is the one that is needed.
    write ? { write } : pino.destination({ fd: 2, sync: true }),
  );
  const limit = new OnceAMinute(now, mostKinds);

  const tellHeld = (all: boolean) => {
    for (const { kind, suppressed } of limit.release(all))
      lines.error({ kind, suppressed }, `${suppressed} more of this kind, not written one by one.`);
  };
  setInterval(() => tellHeld(false), MINUTE_MS).unref();
  const admit = (kind: string) => {
    const admitted = limit.admit(kind);
    if (admitted) tellHeld(false);
    return (
      admitted && { kind: admitted.kind, ...(admitted.suppressed > 0 && { suppressed: admitted.suppressed }) }
    );
  };

  return {
    info: (message, context = {}) => lines.info(context, message),
    warn: (message, context = {}) => lines.warn(context, message),
    error: (message, context = {}) => lines.error(context, message),
    failure(error, context = {}) {
      const { name, isOutage, message } = kindOf(error);
      const admitted = admit(name);
      if (!admitted) return;
      const detail = isOutage ? {} : { stack: stackOf(error) };
      lines.error({ ...context, ...admitted, ...detail }, message.slice(0, LONGEST_MESSAGE));
    },
    said(severity, text) {
      const admitted = admit(`${severity}: ${withoutParticulars(text)}`);
      if (admitted) lines[severity](admitted, text.slice(0, LONGEST_MESSAGE));
    },
    flush: () => tellHeld(true),
  };
}

/** As Node prints an error, with its causes. Next has a hand in that, and names the lines of the sources of its part. */
function stackOf(error: unknown): string {
  return toSourceLines(inspect(error, { depth: 4, colors: false })).slice(0, LONGEST_STACK);
}

/** In any finished line, wherever in it they stand: in the address of a database, or as a named value that was printed. */
function hidePasswords(line: string): string {
  return line
    .replace(/postgres(?:ql)?:\/\/(?:\\.|[^\s"\\])+/gi, (url) => hidePassword(url))
    .replace(/\b(pass(?:word)?: ?)(?:'[^']*'|\\"(?:\\\\\\"|[^"])*?\\")/gi, "$1'…'");
}
