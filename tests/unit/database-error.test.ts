import { describe, expect, it } from 'vitest';
import {
  ConnectionEnded,
  classifyDatabaseError,
  DatabaseBusy,
  DatabaseSilent,
  hasConnectionDied,
  hasMetReplay,
  isOutOfSlots,
} from '../../db/process/database-error.ts';

const withCode = (code: string, message = 'said by a driver') => Object.assign(new Error(message), { code });

describe('classifyDatabaseError(error)', () => {
  it.each([
    withCode('53300', 'too many connections for role "reader"'),
    withCode('53200'),
    withCode('57014', 'canceling statement due to statement timeout'),
    withCode('55P03'),
    withCode('40001', 'canceling statement due to conflict with recovery'),
    withCode('40P01', 'canceling statement due to conflict with recovery'),
    withCode('08P01', 'no more connections allowed (max_client_conn)'),
    withCode('08P01', 'query_wait_timeout'),
    new Error('timeout exceeded when trying to connect'),
    new DatabaseBusy('Every connection is taken.'),
  ])('busy: %s', (error) => {
    expect(classifyDatabaseError(error)).toBe('busy');
  });

  it.each([
    withCode('57P01'),
    withCode('57P03', 'the database system is starting up'),
    withCode('08006'),
    withCode('ECONNREFUSED'),
    withCode('ECONNRESET'),
    withCode('EAI_AGAIN'),
    withCode('CONNECTION_CLOSED'),
    withCode('CONNECTION_ENDED'),
    withCode('CONNECT_TIMEOUT'),
    Object.assign(withCode('ENOENT'), { syscall: 'connect' }),
    new Error('Connection terminated unexpectedly'),
    withCode('08P01', 'pgbouncer cannot connect to server'),
    new DatabaseSilent(100),
    new ConnectionEnded(),
    Object.assign(new Error('no state'), { name: 'DatabaseUnreachable' }),
  ])('unreachable: %s', (error) => {
    expect(classifyDatabaseError(error)).toBe('unreachable');
  });

  it.each([
    withCode('42P01', 'relation "claims" does not exist'),
    withCode('23505'),
    withCode('22012', 'division by zero'),
    withCode('ENOENT', 'no such file'),
    new TypeError('x is undefined'),
    undefined,
    null,
    'busy',
    withCode('53'),
  ])('neither: %s', (error) => {
    expect(classifyDatabaseError(error)).toBeUndefined();
  });

  it('looks behind an error for what caused it, the nearest first, and ends where causes go in a circle', () => {
    const outer = new Error('Failed query', { cause: new Error('and so', { cause: withCode('53300') }) });
    expect(classifyDatabaseError(outer)).toBe('busy');
    const unreachable = Object.assign(new Error('no state', { cause: withCode('53300') }), {
      name: 'DatabaseUnreachable',
    });
    expect(classifyDatabaseError(unreachable)).toBe('busy');
    const circle = new Error('itself');
    circle.cause = circle;
    expect(classifyDatabaseError(circle)).toBeUndefined();
  });
});

it('isOutOfSlots(error) and hasConnectionDied(error) tell what may be asked again, and how', () => {
  const errors = [
    '53300',
    '57014',
    '57P01',
    '57P03',
    'ECONNRESET',
    'ECONNREFUSED',
    'DATABASE_SILENT',
    'DATABASE_BUSY',
  ];
  expect(errors.filter((code) => isOutOfSlots({ cause: withCode(code) }))).toEqual(['53300']);
  expect(errors.filter((code) => hasConnectionDied({ cause: withCode(code) }))).toEqual([
    '57P01',
    'ECONNRESET',
  ]);
});

it('hasMetReplay(error) and hasConnectionDied(error) tell a read that a replica ended from a session that it ended', () => {
  const [ofRead, ofSession] = ['canceling statement', 'terminating connection'].map((what) =>
    withCode('40001', `${what} due to conflict with recovery`),
  );
  expect([hasMetReplay({ cause: ofRead }), hasConnectionDied({ cause: ofRead })]).toEqual([true, false]);
  expect([hasMetReplay(ofSession), hasConnectionDied(ofSession)]).toEqual([true, true]);
  expect(hasMetReplay(withCode('57014'))).toBe(false);
});
