import { describe, expect, it } from 'vitest';
import { readServerAddress } from '../../db/server-address.ts';

const BASE = 'postgres://user:p%40ss@localhost:5432/metrics';

describe('readServerAddress(url)', () => {
  it('leaves an address as it is that says nothing else', () => {
    expect(readServerAddress(BASE)).toEqual({ url: BASE, isPooler: false, tls: undefined });
    const settings = `${BASE}?application_name=site&sslmode=disable`;
    expect(readServerAddress(settings)).toEqual({ url: settings, isPooler: false, tls: undefined });
  });

  it('leaves out what other tools write for themselves', () => {
    expect(readServerAddress(`${BASE}?schema=public&connection_limit=5&pool_timeout=2`).url).toBe(BASE);
    expect(readServerAddress(`${BASE}?pgbouncer=true&application_name=site`)).toEqual({
      url: `${BASE}?application_name=site`,
      isPooler: true,
      tls: undefined,
    });
  });

  it('refuses another schema than public, and says why', () => {
    expect(() => readServerAddress(`${BASE}?schema=numbers`)).toThrow(
      'DATABASE_URL asks for the schema "numbers"; the tables of each version of this project stand in a schema of their own',
    );
  });

  it.each([
    ['sslmode=require', { options: { rejectUnauthorized: false }, isOptional: false, isDirect: false }],
    ['sslmode=prefer', { options: { rejectUnauthorized: false }, isOptional: true, isDirect: false }],
    ['sslmode=verify-full', { options: {}, isOptional: false, isDirect: false }],
    ['ssl=true', { options: {}, isOptional: false, isDirect: false }],
    [
      'sslmode=require&sslnegotiation=direct',
      {
        options: { rejectUnauthorized: false, ALPNProtocols: ['postgresql'] },
        isOptional: false,
        isDirect: true,
      },
    ],
  ])('encrypts as %s says', (parameters, tls) => {
    expect(readServerAddress(`${BASE}?${parameters}`).tls).toEqual(tls);
  });
});
