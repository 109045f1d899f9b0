/**
 * What every test runs under: a time zone behind UTC brings date-only bugs out, a language with other separators than
 * English those of numbers.
 */
export const TEST_ENVIRONMENT = {
  TZ: 'America/Los_Angeles',
  LANG: 'de_DE.UTF-8',
  NEXT_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
} as const;

const PERSONAL = [
  'DATABASE_URL',
  'PORT',
  'HOST',
  'SITE_URL',
  'CONTACT_EMAIL',
  'ISSUES_URL',
  'DATA_DIR',
  'SEED_DIR',
  'NEXT_DIST_DIR',
  'HSTS_MAX_AGE',
  'TRUSTED_PROXIES',
  'LEAVE_SECONDS',
  'STOP_SECONDS',
  'LOG_LEVEL',
  'NODE_ENV',
  'FORCE_COLOR',
  'LANGUAGE',
];

/** The environment of a developer without what would change a test's outcome. */
export function toTestEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !PERSONAL.includes(name) && !name.startsWith('LC_'));
  return { ...Object.fromEntries(kept), ...TEST_ENVIRONMENT } as unknown as NodeJS.ProcessEnv;
}
