import { describe, expect, it } from 'vitest';
import { toSecurityText } from '../../lib/out/security-text.ts';

const said = (now: string) =>
  toSecurityText({
    contactEmail: 'editor+site@example.org',
    siteUrl: 'https://metrics.example.org',
    now: new Date(now),
  });

describe('toSecurityText({ contactEmail, siteUrl, now })', () => {
  it('says whom to write to, until when that holds, and where it stands', () => {
    expect(said('2030-04-17T12:00:00Z')).toBe(
      [
        'Contact: mailto:editor+site@example.org',
        'Expires: 2030-11-01T00:00:00Z',
        'Preferred-Languages: en',
        'Canonical: https://metrics.example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it.each(['2030-01-01T00:00:00Z', '2030-05-31T23:59:59Z', '2030-12-31T23:59:59Z', '2032-02-29T00:00:00Z'])(
    'asked at %s holds for half a year and less than a year',
    (now) => {
      const expires = Date.parse(/^Expires: (.*)$/m.exec(said(now))?.[1] ?? '');
      const days = (expires - Date.parse(now)) / 86_400_000;
      expect(days).toBeGreaterThan(180);
      expect(days).toBeLessThan(365);
    },
  );
});
