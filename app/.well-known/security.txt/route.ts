import { readEnv } from '../../../lib/env.ts';
import { CONTENT_TYPES } from '../../../lib/out/media-types.ts';
import { toSecurityText } from '../../../lib/out/security-text.ts';
import { refuse } from '../../_exports/respond.ts';

export const dynamic = 'force-dynamic';

/** Whom to tell of a hole in this site (RFC 9116); nobody, where whoever runs it names nobody. */
export function GET(): Response {
  const { contactEmail, siteUrl } = readEnv(process.env);
  if (contactEmail === undefined) return refuse(404, ['Whoever runs this site has named no contact.']);
  const text = toSecurityText({ contactEmail, siteUrl, now: new Date() });
  return new Response(text, { headers: { 'content-type': CONTENT_TYPES.text, 'cache-control': 'no-store' } });
}
