import 'server-only';
import { LICENCE, LICENCE_URL } from '../../../lib/out/licence.ts';
import { MEDIA_TYPES } from '../../../lib/out/media-types.ts';
import { siteAddress } from '../../_data/site-address.ts';

/** Where an answer leads on, by relation (RFC 8288). */
export type Links = Record<string, string | null>;

/** The headers of every JSON answer: its data, its terms, its way on, and where all of it is described. */
export function jsonHeaders(version: string, links: Links): Record<string, string> {
  const all: Links = {
    ...links,
    'service-desc': siteAddress('/openapi.json'),
    'service-doc': siteAddress('/api'),
    license: LICENCE_URL,
  };
  const link = Object.entries(all).flatMap(([rel, to]) => (to === null ? [] : [`<${to}>; rel="${rel}"`]));
  return {
    'content-type': MEDIA_TYPES.json,
    'x-data-version': version,
    'x-licence': LICENCE,
    link: link.join(', '),
  };
}
