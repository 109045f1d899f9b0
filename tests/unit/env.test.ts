import { describe, expect, it } from 'vitest';
import { hidePassword, readEnv } from '../../lib/env.ts';

const DEFAULTS = {
  seedDir: 'seed',
  port: 3000,
  siteUrl: 'http://localhost:3000',
  distDir: '.next',
  trustedProxies: [],
  leaveSeconds: 0,
  stopSeconds: 8,
  logLevel: 'info',
};

describe('readEnv(env)', () => {
  it('gives the defaults for an empty environment', () => {
    expect(readEnv({})).toEqual(DEFAULTS);
  });

  it('takes empty and blank variables for absent ones', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ', SITE_URL: '', DATA_DIR: '' })).toEqual(DEFAULTS);
  });

  it('builds the default site address from the port', () => {
    expect(readEnv({ PORT: '4010' }).siteUrl).toBe('http://localhost:4010');
  });

  it('drops the slash at the end of SITE_URL', () => {
    expect(readEnv({ SITE_URL: 'https://metrics.example.org/' }).siteUrl).toBe('https://metrics.example.org');
  });

  it('hands on every variable that is set', () => {
    const env = {
      DATABASE_URL: 'postgresql://u:p@db.example.org/metrics?sslmode=require',
      CONTACT_EMAIL: 'editor@example.org',
      ISSUES_URL: 'https://example.org/issues',
      DATA_DIR: '/srv/metrics',
      NEXT_DIST_DIR: '.next-test',
      HOST: '127.0.0.1',
      HSTS_MAX_AGE: '31536000',
      TRUSTED_PROXIES: '10.0.0.1',
      LEAVE_SECONDS: '15',
      STOP_SECONDS: '300',
      LOG_LEVEL: 'warn',
    };
    expect(readEnv(env)).toEqual({
      ...DEFAULTS,
      databaseUrl: env.DATABASE_URL,
      contactEmail: env.CONTACT_EMAIL,
      issuesUrl: env.ISSUES_URL,
      dataDir: env.DATA_DIR,
      distDir: env.NEXT_DIST_DIR,
      host: env.HOST,
      hstsMaxAge: 31_536_000,
      trustedProxies: ['10.0.0.1'],
      leaveSeconds: 15,
      stopSeconds: 300,
      logLevel: env.LOG_LEVEL,
    });
  });

  it('takes a comma in a password and in what follows the server for no second server', () => {
    const url = 'postgres://reader:a,b@db.example.org/metrics?options=-c%20search_path=a,b';
    expect(readEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it('takes a socket folder for the host of DATABASE_URL', () => {
    const url = 'postgres:///metrics?host=/var/run/postgresql';
    expect(readEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each(['0', '65536', '3000.5', '-1', 'abc', '1e3', '0x50'])('names a bad PORT: %s', (port) => {
    expect(() => readEnv({ PORT: port })).toThrow(
      `PORT is "${port}"; it must be a whole number from 1 to 65535, such as 3000.`,
    );
  });

  it.each(['0.0.0.0', '::', '::1', '192.168.1.20', 'localhost', 'metrics.example.org'])(
    'takes for HOST %s',
    (host) => {
      expect(readEnv({ HOST: host }).host).toBe(host);
    },
  );

  it.each(['http://localhost', 'localhost:3000', '[::1]', '127.0.0.256', '127.0.0', '3000', 'a b', '*', '-'])(
    'names a bad HOST: %s',
    (host) => {
      expect(() => readEnv({ HOST: host })).toThrow(
        `HOST is "${host}"; it must be an IP address of this machine or a name of it, such as 127.0.0.1 or localhost.`,
      );
    },
  );

  it('tells HSTS_MAX_AGE of 0, which takes an earlier word back, from none', () => {
    expect(readEnv({ HSTS_MAX_AGE: '0' }).hstsMaxAge).toBe(0);
    expect(readEnv({ HSTS_MAX_AGE: '' }).hstsMaxAge).toBeUndefined();
  });

  it.each(['-1', '1.5', '1e6', 'on', '1 year', '31_536_000', '99999999999'])(
    'names a bad HSTS_MAX_AGE: %s',
    (seconds) => {
      expect(() => readEnv({ HSTS_MAX_AGE: seconds })).toThrow(
        `HSTS_MAX_AGE is "${seconds}"; it must be a whole number of seconds from 0 to 9999999999`,
      );
    },
  );

  it('gives networks for their names in TRUSTED_PROXIES', () => {
    const { trustedProxies } = readEnv({ TRUSTED_PROXIES: 'loopback, 192.0.2.1,2001:db8::/32' });
    expect(trustedProxies).toEqual(['127.0.0.0/8', '::1', '192.0.2.1', '2001:db8::/32']);
  });

  it.each(['proxy.example.org', '10.0.0.0/33', '10.0.0', '*', 'loopback,', 'true'])(
    'names a bad TRUSTED_PROXIES: %s',
    (text) => {
      expect(() => readEnv({ TRUSTED_PROXIES: text })).toThrow(
        `TRUSTED_PROXIES is "${text}"; it must be addresses and networks with commas between them`,
      );
    },
  );

  it('reads how long a stop may take', () => {
    expect(readEnv({ LEAVE_SECONDS: '0', STOP_SECONDS: '3600' })).toMatchObject({
      leaveSeconds: 0,
      stopSeconds: 3600,
    });
    for (const name of ['LEAVE_SECONDS', 'STOP_SECONDS'])
      for (const text of ['-1', '1.5', '3601', '10s'])
        expect(() => readEnv({ [name]: text })).toThrow(
          `${name} is "${text}"; it must be a whole number of seconds from 0 to 3600.`,
        );
  });

  it.each(['verbose', 'INFO', '30'])('names a bad LOG_LEVEL: %s', (level) => {
    expect(() => readEnv({ LOG_LEVEL: level })).toThrow(
      `LOG_LEVEL is "${level}"; it must be one of trace, debug, info, warn, error, fatal, silent.`,
    );
  });

  it.each(['example.org', 'ftp://example.org', 'https://example.org/metrics', 'https://example.org?a=1'])(
    'names a bad SITE_URL: %s',
    (url) => {
      expect(() => readEnv({ SITE_URL: url })).toThrow(
        `SITE_URL is "${url}"; it must be an origin without a path`,
      );
    },
  );

  it.each([
    ['CONTACT_EMAIL', 'editor', 'an e-mail address'],
    ['ISSUES_URL', 'issues', 'a web address'],
    ['DATABASE_URL', 'mysql://localhost/x', 'an address such as postgres://'],
    ['DATABASE_URL', 'localhost:5432', 'an address such as postgres://'],
    ['DATABASE_URL', 'postgres://one:5432,other:5432/x', 'the address of one server, or of a name or proxy'],
    ['DATABASE_URL', 'postgres://one,other/x', 'the address of one server'],
    ['DATABASE_URL', 'postgres:///x?host=one,other', 'the address of one server'],
  ])('names a bad %s and what would be right', (name, value, right) => {
    expect(() => readEnv({ [name]: value })).toThrow(`${name} is "${value}"; it must be ${right}`);
  });

  it('names every bad variable at once, a line each', () => {
    expect(() => readEnv({ PORT: 'x', CONTACT_EMAIL: 'y' })).toThrow(/^PORT is .*\nCONTACT_EMAIL is .*$/);
  });

  it('never prints the password of DATABASE_URL', () => {
    const failure = () => readEnv({ DATABASE_URL: 'postgre://editor:s3cret@localhost/x' });
    expect(failure).toThrow('"postgre://editor:…@localhost/x"');
  });
});

describe('hidePassword(url)', () => {
  it.each([
    ['postgres://u:secret@h:5432/d', 'postgres://u:…@h:5432/d'],
    ['postgres://u:a:b/c@d@h/d', 'postgres://u:…@h/d'],
    ['u:secret@h/d', 'u:…@h/d'],
    ['postgres//u:secret@h/d', 'postgres//u:…@h/d'],
    [
      'postgres://h/d?user=u&password=secret&sslmode=require',
      'postgres://h/d?user=u&password=…&sslmode=require',
    ],
    ['postgres://h/d', 'postgres://h/d'],
  ])('%s → %s', (url, hidden) => {
    expect(hidePassword(url)).toBe(hidden);
  });
});
