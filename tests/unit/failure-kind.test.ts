import { describe, expect, it } from 'vitest';
import { causesOf } from '../../db/process/causes-of.ts';
import { kindOf, withoutParticulars } from '../../db/process/failure-kind.ts';

const withCode = (code: string, message = 'It broke', more: object = {}) =>
  Object.assign(new Error(message), { code }, more);

describe('kindOf(error)', () => {
  it('takes class and code from the root of what caused it', () => {
    const root = withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432');
    const error = new Error('Failed query: select 1', { cause: new Error('lost', { cause: root }) });
    expect(kindOf(error)).toEqual({
      name: 'Error ECONNREFUSED',
      isOutage: true,
      message: 'connect ECONNREFUSED 127.0.0.1:5432',
    });
  });

  it('takes the code of the innermost that has one', () => {
    const error = withCode('OUTER', 'x', { cause: withCode('22012', 'y', { cause: new Error('z') }) });
    expect(kindOf(error).name).toBe('Error 22012');
  });

  it('looks into an error of several, as connecting to several addresses gives', () => {
    expect(kindOf(new AggregateError([withCode('ETIMEDOUT')])).name).toBe('Error ETIMEDOUT');
    expect(kindOf(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })).name).toBe(
      'AggregateError ECONNREFUSED',
    );
  });

  it('takes without a code the message, without what differs from one to the next', () => {
    const kinds = [
      'Row 12 of "walker-2022" has 3 columns',
      'Row 7 of "mulakala" has 40 columns',
      'Row 7 of "mulakala" has 40 words',
    ].map((message) => kindOf(new TypeError(message)).name);
    expect(kinds[0]).toBe(kinds[1]);
    expect(kinds[1]).not.toBe(kinds[2]);
    expect(kindOf(new RangeError('Row 7 of "mulakala" has 40 columns')).name).not.toBe(kinds[1]);
  });

  it.each(['53300', '57P01', '57P03', '08006', '28P01', '3D000', 'CONNECT_TIMEOUT', 'CONNECTION_CLOSED'])(
    'knows %s for an outage',
    (code) => {
      expect(kindOf(withCode(code)).isOutage).toBe(true);
    },
  );

  it.each(['22012', '42P01', '57014', 'ERR_HTTP_HEADERS_SENT', 'EACCES'])('knows %s for none', (code) => {
    expect(kindOf(withCode(code)).isOutage).toBe(false);
  });

  it('tells a missing socket from a missing file', () => {
    expect(kindOf(withCode('ENOENT', 'x', { syscall: 'connect' })).isOutage).toBe(true);
    expect(kindOf(withCode('ENOENT', 'x', { syscall: 'open' })).isOutage).toBe(false);
  });

  it.each([
    ['a text', 'string a text'],
    [undefined, 'undefined undefined'],
    [null, 'object null'],
    [{ code: 'EACCES' }, 'object EACCES'],
  ])('has a kind for %j, which is no error', (thrown, name) => {
    expect(kindOf(thrown).name).toBe(name);
  });
});

describe('causesOf(error)', () => {
  it('ends in a circle', () => {
    const error = new Error('a');
    error.cause = new Error('b', { cause: error });
    expect(causesOf(error)).toEqual([error, error.cause]);
  });

  it('cuts a chain that does not end', () => {
    let error = new Error('0');
    for (let depth = 1; depth < 50; depth += 1) error = new Error(String(depth), { cause: error });
    expect(causesOf(error)).toHaveLength(10);
  });
});

describe('withoutParticulars(message)', () => {
  it.each([
    ["can't read 'x.yaml' and doesn't", "can't read … and doesn't"],
    ['request 3f2a9c1e77 took 12.5 s', 'request # took #.# s'],
    ['“a” `b` "c"', '… … …'],
  ])('%s → %s', (message, kind) => {
    expect(withoutParticulars(message)).toBe(kind);
  });
});
