import 'server-only';
import { CACHING } from '../../lib/out/caching.ts';
import { toIco } from '../../lib/out/ico.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from '../../lib/out/media-types.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { readProjectFile } from '../_style/project-file.ts';
import { paintPng } from './paint.ts';
import { readSvg } from './svg/svg-tree.ts';

/** The pictures of the icon in px, all drawn from one SVG: with room around it for devices that cut its corners off. */
const PICTURES = {
  'apple-touch-icon.png': { size: 180, margin: 3 },
  'icon-192.png': { size: 192, margin: 0 },
  'icon-512.png': { size: 512, margin: 0 },
  // What is cut off at most leaves a circle of four fifths (W3C, Web App Manifest): the drawing stays within it.
  'icon-maskable-512.png': { size: 512, margin: 8 },
} as const;
export type IconPicture = keyof typeof PICTURES;

export const isIconPicture = (name: string): name is IconPicture => Object.hasOwn(PICTURES, name);

/** How large an icon is, as manifests say it. */
export const sizesOf = (name: IconPicture) => `${PICTURES[name].size}x${PICTURES[name].size}`;

const FAVICON_SIZES = [16, 32, 48];
/** The sides of the SVG's own square. */
const SIDE = 32;

export async function answerIcon(): Promise<Response> {
  return respond(await readIcon(), MEDIA_TYPES.svg);
}

export async function answerFavicon(): Promise<Response> {
  const pictures = FAVICON_SIZES.map(async (size) => ({ size, png: await drawIcon(size, 0) }));
  return respond(toIco(await Promise.all(pictures)), MEDIA_TYPES.ico);
}

export async function answerIconPicture(name: IconPicture): Promise<Response> {
  const { size, margin } = PICTURES[name];
  return respond(await drawIcon(size, margin), MEDIA_TYPES.png);
}

/** The site as browsers keep it on a device: a page in the browser and no app of its own. */
export function answerManifest(paper: string): Response {
  const icon = (name: IconPicture, purpose: 'any' | 'maskable') => ({
    src: `/icons/${name}`,
    sizes: sizesOf(name),
    type: MEDIA_TYPES.png,
    purpose,
  });
  const manifest = {
    id: '/',
    name: SITE_NAME,
    short_name: SITE_NAME,
    description: 'The numbers that articles quote, each with its hedge, its paragraph and its source.',
    lang: 'en',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: MEDIA_TYPES.svg, purpose: 'any' },
      icon('icon-192.png', 'any'),
      icon('icon-512.png', 'any'),
      icon('icon-maskable-512.png', 'maskable'),
    ],
  };
  return respond(`${JSON.stringify(manifest)}\n`, CONTENT_TYPES.manifest);
}

async function drawIcon(size: number, margin: number): Promise<Uint8Array<ArrayBuffer>> {
  const side = SIDE + 2 * margin;
  const paper = `<rect x="${-margin}" y="${-margin}" width="${side}" height="${side}"`;
  const svg = (await readIcon())
    .replace(`viewBox="0 0 ${SIDE} ${SIDE}"`, `viewBox="${-margin} ${-margin} ${side} ${side}"`)
    .replace(`<rect width="${SIDE}" height="${SIDE}"`, paper);
  return paintPng(readSvg(svg), { width: size, scale: 1 });
}

async function readIcon(): Promise<string> {
  return (await readProjectFile('app', '_style', 'icon.svg')).toString('utf8').trim();
}

function respond(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': CACHING.icon } });
}
