import { XMLParser } from 'fast-xml-parser';
import { CannotCompare } from '../cannot-compare.ts';
import { parseHtml } from '../judge/parse-html.ts';
import type { Known } from '../targets/list-targets.ts';
import { type Answer, isFailure } from './answer.ts';
import { ask } from './ask.ts';

/** A running site. */
export type Site = Known & {
  /** Where it is asked. */
  origin: string;
  /** The origin that it writes into links, files and pictures: its SITE_URL. */
  name: string;
};

/** Pages with doors to what no list names: findings, forms of the gallery, filters of the explorer. */
const PAGES_OF_LINKS = ['/', '/gallery', '/claims', '/claims?limit=5', '/method', '/api'];

/** Reads what a site has. Throws CannotCompare where none answers, or something else than a site with data. */
export async function openSite(origin: string, abort: AbortSignal): Promise<Site> {
  const sitemap = await read('/sitemap.xml');
  const addresses = parseSitemap(sitemap.body.toString());
  const [front] = addresses;
  if (front === undefined) throw new CannotCompare(`The sitemap at ${origin} is empty. ${WHAT_TO_DO}`);
  const name = new URL(front).origin;
  const openApi = JSON.parse((await read('/openapi.json')).body.toString()) as { paths?: object };
  const links: string[] = [];
  for (const page of PAGES_OF_LINKS) links.push(...listLinks((await read(page)).body.toString(), name));
  return {
    origin,
    name,
    pages: addresses.map((address) => toPath(new URL(address))),
    links: [...new Set(links)],
    documented: Object.keys(openApi.paths ?? {}),
  };

  async function read(path: string): Promise<Answer> {
    const answer = await ask(origin, { path }, abort);
    if (!isFailure(answer) && answer.status === 200) return answer;
    const found = isFailure(answer) ? answer.reason : answer.status;
    throw new CannotCompare(`${origin}${path} answers with ${found}, where 200 is needed. ${WHAT_TO_DO}`);
  }
}

const WHAT_TO_DO = 'See that a built site with data runs there, and run the comparison again.';

type Sitemap = { urlset?: { url?: { loc: string }[] } };

/** The addresses of a sitemap, in its order. */
export function parseSitemap(xml: string): string[] {
  const parser = new XMLParser({ isArray: (tag) => tag === 'url', parseTagValue: false });
  const { urlset } = parser.parse(xml) as Sitemap;
  return (urlset?.url ?? []).map(({ loc }) => loc).filter((loc) => URL.canParse(loc));
}

/** The addresses of the same site that a page leads to, as paths with their queries, each once. */
export function listLinks(html: string, name: string): string[] {
  const elements = [...parseHtml(html).querySelectorAll('a[href], meta[property="og:image"]')];
  const urls = elements.flatMap((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('content') ?? '';
    return URL.canParse(address, name) ? new URL(address, name) : [];
  });
  return [...new Set(urls.filter(({ origin }) => origin === name).map(toPath))];
}

const toPath = ({ pathname, search }: URL) => pathname + search;
