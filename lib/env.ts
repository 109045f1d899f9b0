import { z } from 'zod';

/** What the environment says, read once: absent and empty variables are the same thing. */
export type Env = {
  /** The one address that the site listens on; absent: all of this machine's. */
  host?: string;
  /** A PostgreSQL server of one's own; absent: the embedded one is used. */
  databaseUrl?: string;
  port: number;
  /** The only origin of printed links, without a slash at its end. */
  siteUrl: string;
  contactEmail?: string;
  issuesUrl?: string;
  /** Where the embedded server keeps its files; absent: `.data` of the project. */
  dataDir?: string;
  /** The folder of the seeds that the desk writes and loads, relative to the project. */
  seedDir: string;
  /** The build folder of Next, relative to the project. */
  distDir: string;
  /** For how many seconds browsers are to come by HTTPS only; absent: nothing is said of it. */
  hstsMaxAge?: number;
  /** Addresses and networks of proxies whose word on where a request came from is taken. */
  trustedProxies: readonly string[];
  /** For how many seconds after a SIGTERM it still answers, while its health has proxies send readers elsewhere. */
  leaveSeconds: number;
  /** How many seconds a SIGTERM then leaves to what is being sent. */
  stopSeconds: number;
  /** The least severe lines that are logged. */
  logLevel: LogLevel;
};

/** How severe a line of the log is, from the least; “silent” is above all of them. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable of the environment is wrong. The message has one sentence for each and no stack is needed. */
export class EnvProblem extends Error {
  override name = 'EnvProblem';
}

const WEB = new Set(['http:', 'https:']);
const POSTGRES = new Set(['postgres:', 'postgresql:']);

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65535);

// A name of digits and dots alone is an address with a mistake in it.
const hostSchema = z.union([z.ipv4(), z.ipv6(), z.hostname().regex(/[^\d.]/)]);

/** Names of networks, as common servers have them. */
const NETWORKS: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const networkSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const toNetworks = (text: string) =>
  text.split(',').flatMap((each) => NETWORKS[each.trim()] ?? [each.trim()]);

const secondsSchema = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((seconds) => seconds <= 3600);

const schema = z.object({
  HOST: hostSchema.optional(),
  DATABASE_URL: z.string().refine(isDatabaseUrl).optional(),
  PORT: portSchema.default(3000),
  SITE_URL: z.string().refine(isOrigin).optional(),
  CONTACT_EMAIL: z.email().optional(),
  ISSUES_URL: z
    .string()
    .refine((text) => WEB.has(parseUrl(text)?.protocol ?? ''))
    .optional(),
  DATA_DIR: z.string().optional(),
  SEED_DIR: z.string().default('seed'),
  NEXT_DIST_DIR: z.string().default('.next'),
  HSTS_MAX_AGE: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .optional(),
  TRUSTED_PROXIES: z.string().transform(toNetworks).pipe(z.array(networkSchema)).default([]),
  LEAVE_SECONDS: secondsSchema.default(0),
  STOP_SECONDS: secondsSchema.default(8),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

const RIGHT: Record<keyof z.infer<typeof schema>, string> = {
  HOST: 'an IP address of this machine or a name of it, such as 127.0.0.1 or localhost',
  DATABASE_URL: 'an address such as postgres://user:password@localhost:5432/cited_metrics',
  PORT: 'a whole number from 1 to 65535, such as 3000',
  SITE_URL: 'an origin without a path, such as https://metrics.example.org',
  CONTACT_EMAIL: 'an e-mail address, such as editor@example.org',
  ISSUES_URL: 'a web address, such as https://example.org/issues',
  DATA_DIR: 'the path of a folder',
  SEED_DIR: 'the path of a folder',
  NEXT_DIST_DIR: 'the name of a folder',
  HSTS_MAX_AGE: 'a whole number of seconds from 0 to 9999999999, such as 31536000 for a year',
  TRUSTED_PROXIES:
    'addresses and networks with commas between them, such as 10.0.0.0/8, 2001:db8::1, loopback, linklocal or uniquelocal',
  LEAVE_SECONDS: 'a whole number of seconds from 0 to 3600',
  STOP_SECONDS: 'a whole number of seconds from 0 to 3600',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
};

/**
 * Reads the variables that the project knows from an environment object such as `process.env`, anew where one of them
 * is another than last time.
 * Throws EnvProblem with one sentence for each bad variable: its name, what was found, what would be right.
 */
export function readEnv(env: Record<string, string | undefined>): Env {
  const known = NAMES.map((name) => env[name]?.trim() || undefined);
  const asked = JSON.stringify(known);
  if (last?.asked !== asked) last = { asked, found: parse(env, known) };
  return last.found;
}

const NAMES = Object.keys(RIGHT);
/** A page prints dozens of addresses with the origin that stands there. */
let last: { asked: string; found: Env } | undefined;

function parse(env: Record<string, string | undefined>, known: (string | undefined)[]): Env {
  const parsed = schema.safeParse(Object.fromEntries(NAMES.map((name, index) => [name, known[index]])));
  if (!parsed.success) throw new EnvProblem(toSentences(parsed.error, env));
  const found = parsed.data;
  return {
    host: found.HOST,
    databaseUrl: found.DATABASE_URL,
    port: found.PORT,
    siteUrl: new URL(found.SITE_URL ?? `http://localhost:${found.PORT}`).origin,
    contactEmail: found.CONTACT_EMAIL,
    issuesUrl: found.ISSUES_URL,
    dataDir: found.DATA_DIR,
    seedDir: found.SEED_DIR,
    distDir: found.NEXT_DIST_DIR,
    hstsMaxAge: found.HSTS_MAX_AGE,
    trustedProxies: found.TRUSTED_PROXIES,
    leaveSeconds: found.LEAVE_SECONDS,
    stopSeconds: found.STOP_SECONDS,
    logLevel: found.LOG_LEVEL,
  };
}

/** The same address with its password blotted out, for messages. Works on malformed addresses too. */
export function hidePassword(url: string): string {
  return url.replace(/^((?:[^/]*\/\/)?[^:@/]*):.*@/, '$1:…@').replace(/password=[^&]*/gi, 'password=…');
}

function toSentences(error: z.ZodError, env: Record<string, string | undefined>): string {
  const names = new Set(error.issues.map((issue) => issue.path[0] as keyof typeof RIGHT));
  return [...names]
    .map(
      (name) =>
        `${name} is "${hidePassword(env[name] ?? '')}"; it must be ${rightOf(name, env[name] ?? '')}.`,
    )
    .join('\n');
}

function rightOf(name: keyof typeof RIGHT, text: string): string {
  return name === 'DATABASE_URL' && SEVERAL_HOSTS.test(text)
    ? 'the address of one server, or of a name or proxy that leads to whichever answers, as HAProxy does'
    : RIGHT[name];
}

/** As libpq takes them, by turns; no driver of ours does. */
const SEVERAL_HOSTS = /^[^?]*\/\/(?:[^/?]*@)?[^@/?]*,[^@/?]*(?:[/?]|$)|[?&]host=[^&]*,/;

function isDatabaseUrl(text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== undefined &&
    !SEVERAL_HOSTS.test(text) &&
    POSTGRES.has(url.protocol) &&
    (url.hostname !== '' || url.searchParams.has('host'))
  );
}

function isOrigin(text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== undefined && WEB.has(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === ''
  );
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
