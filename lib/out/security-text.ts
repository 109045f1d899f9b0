import { absoluteUrl } from '../filter/urls.ts';

export const SECURITY_PATH = '/.well-known/security.txt';

const MONTHS_HELD = 6;

type Said = {
  contactEmail: string;
  siteUrl: string;
  /** When it is asked for. */
  now: Date;
};

/**
 * `security.txt` (RFC 9116). It holds until the first day of the seventh month from now, in UTC: less than a year away, as the
 * standard wants it, and the same text for all who ask within a month.
 */
export function toSecurityText({ contactEmail, siteUrl, now }: Said): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS_HELD + 1, 1));
  return [
    `Contact: mailto:${encodeURI(contactEmail)}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: en',
    `Canonical: ${absoluteUrl(siteUrl, SECURITY_PATH)}`,
    '',
  ].join('\n');
}
