import 'server-only';
import { CONTENT_TYPES, MEDIA_TYPES } from '../../lib/out/media-types.ts';
import {
  type Oembed,
  type OembedRequest,
  parseOembedRequest,
  quotationSize,
  toOembedTarget,
  toQuotation,
  writeOembed,
} from '../../lib/out/oembed.ts';
import { CARD } from '../../lib/out/share-card.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { siteAddress, siteUrl } from '../_data/site-address.ts';
import { type Embeddable, readEmbeddable } from './read-oembed.ts';
import { toEmbed } from './to-embed.ts';

const SECONDS_KEPT = 3600;
/** As wide as a frame is without being told. */
const USUAL_WIDTH = 800;

export type OembedRefused = { status: 400 | 404 | 501; sentence: string };

/** What another site is to show for an address of ours, in the form it asks for; or why there is nothing. */
export async function answerOembed(query: URLSearchParams): Promise<Response | OembedRefused> {
  const asked = parseOembedRequest(query);
  if ('status' in asked) return asked;
  const target = toOembedTarget(asked.url, siteUrl());
  const found = target && (await readEmbeddable(target));
  if (found === undefined) return { status: 404, sentence: NOTHING };
  const type = asked.format === 'json' ? MEDIA_TYPES.json : CONTENT_TYPES.oembedXml;
  return new Response(writeOembed(await toOembed(found, asked), asked.format), {
    headers: { 'content-type': type },
  });
}

const NOTHING =
  'Nothing can be embedded of this address. Claims, metrics, frames of findings and /claims with a filter can, at the origin of this site.';

async function toOembed(found: Embeddable, { room }: OembedRequest): Promise<Oembed> {
  return {
    version: '1.0',
    type: 'rich',
    title: found.title,
    provider_name: SITE_NAME,
    provider_url: siteUrl(),
    cache_age: SECONDS_KEPT,
    ...(await toShown(found, room)),
    ...thumbnailOf(found, room),
  };
}

async function toShown(found: Embeddable, room: OembedRequest['room']) {
  if ('frame' in found) {
    const { snippet, height } = await toEmbed(found, found.frame, room.height);
    return { html: snippet, width: Math.min(USUAL_WIDTH, room.width), height };
  }
  const { width, height } = quotationSize(found.text, room.width);
  const html = toQuotation(found.text, found.title, siteAddress(found.page));
  return { html, width, height: Math.min(height, room.height) };
}

function thumbnailOf({ card }: Embeddable, room: OembedRequest['room']) {
  if (card === undefined || room.width < CARD.width || room.height < CARD.height) return {};
  return { thumbnail_url: siteAddress(card), thumbnail_width: CARD.width, thumbnail_height: CARD.height };
}
