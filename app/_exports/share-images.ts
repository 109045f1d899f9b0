import 'server-only';
import type { Metadata } from 'next';
import { MEDIA_TYPES } from '../../lib/out/media-types.ts';
import { siteAddress } from '../_data/site-address.ts';
import { CARD } from './card-layout.ts';

type Shared = { title: string; description: string; path: string; card: string; alt: string };

/** What a page tells those who show links to it: its words, and its card under the configured origin. */
export function shareMetadata({ title, description, path, card, alt }: Shared) {
  const image = { url: siteAddress(card), ...CARD, alt, type: MEDIA_TYPES.png };
  return {
    openGraph: {
      title,
      description,
      url: siteAddress(path),
      siteName: 'Cited Metrics',
      type: 'article',
      locale: 'en_GB',
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  } satisfies Metadata;
}
