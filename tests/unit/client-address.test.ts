import { describe, expect, it } from 'vitest';
import { clientAddresses } from '../../app/_http/cache/client-address.ts';

const PROXY = '10.1.2.3';
const READER = '198.51.100.7';

function clientOf(trusted: readonly string[], from: string | undefined, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return clientAddresses(trusted)({ headers, socket: { remoteAddress: from } });
}

describe('clientAddresses(trusted)(request)', () => {
  it('believes nobody who is not trusted', () => {
    expect(clientOf([], PROXY, READER)).toBe(PROXY);
    expect(clientOf(['10.9.0.0/16'], PROXY, READER)).toBe(PROXY);
    expect(clientOf(['::1'], undefined, READER)).toBe('');
  });

  it.each([
    [['10.0.0.0/8'], PROXY],
    [[PROXY], PROXY],
    [['10.0.0.0/8'], `::ffff:${PROXY}`],
    [['2001:db8::/32'], '2001:db8::5'],
    [['::1', PROXY], '::1'],
  ])('takes the word of %s from %s', (trusted, from) => {
    expect(clientOf(trusted, from, READER)).toBe(READER);
  });

  it('takes the last address that is no trusted proxy’s, whatever was written before it', () => {
    expect(clientOf(['10.0.0.0/8'], PROXY, `203.0.113.9, ${READER}, 10.5.5.5`)).toBe(READER);
    expect(clientOf(['10.0.0.0/8'], PROXY, '10.5.5.5, 10.6.6.6')).toBe('10.5.5.5');
  });

  it.each([
    [`${READER}:51724`, READER],
    ['[2001:db8::9]:443', '2001:db8::9'],
    ['2001:db8::9', '2001:db8::9'],
    [`unknown, ${READER}`, READER],
    [`${READER}, unknown`, PROXY],
    ['', PROXY],
    [undefined, PROXY],
  ])('reads “%s” as %s', (forwarded, client) => {
    expect(clientOf([PROXY], PROXY, forwarded)).toBe(client);
  });
});
