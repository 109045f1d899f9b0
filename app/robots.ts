import type { MetadataRoute } from 'next';
import { siteAddress } from './_data/site-address.ts';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: siteAddress('/sitemap.xml') };
}
