import { describe, expect, it } from 'vitest';
import { hostToAsk, localOrigin } from '../../app/_boot/local-address.ts';

describe('hostToAsk(host) and localOrigin(host, port)', () => {
  it.each([
    [undefined, '127.0.0.1', 'http://localhost:3000'],
    ['0.0.0.0', '127.0.0.1', 'http://localhost:3000'],
    ['::', '127.0.0.1', 'http://localhost:3000'],
    ['127.0.0.1', '127.0.0.1', 'http://localhost:3000'],
    ['192.168.1.20', '192.168.1.20', 'http://192.168.1.20:3000'],
    ['::1', '::1', 'http://[::1]:3000'],
    ['metrics.example.org', 'metrics.example.org', 'http://metrics.example.org:3000'],
  ])('%s: %s, %s', (host, asked, origin) => {
    expect(hostToAsk(host)).toBe(asked);
    expect(localOrigin(host, 3000)).toBe(origin);
  });
});
