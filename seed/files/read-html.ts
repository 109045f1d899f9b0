import { Readability } from '@mozilla/readability';
import { Window } from 'happy-dom';
import type { KnownHead } from '../../lib/draft/make-draft.ts';
import { type PageHead, readPageHead } from './html-head.ts';

/** The text of a page's article, its blocks parted by empty lines, and what the page says of it. */
export type HtmlArticle = { text: string; head: KnownHead };

type Page = ReturnType<InstanceType<Window['DOMParser']>['parseFromString']>;
type Element = Page['documentElement'];

const NEVER_READ =
  'script, style, noscript, template, iframe, object, embed, svg, form, button, input, select, link[rel=stylesheet]';
const AROUND =
  'nav, aside, footer, header nav, [role=navigation], [role=complementary], [role=banner] nav, [aria-hidden=true]';
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/u;

/** Scripts never run: the page is parsed apart from any window, and what could load or run is taken out at once. */
function parsePage(html: string): { page: Page; jsonLd: string[]; close: () => Promise<void> } {
  const window = new Window({
    url: 'about:blank',
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: true,
    },
  });
  const page = new window.DOMParser().parseFromString(html, 'text/html');
  const jsonLd = [...page.querySelectorAll('script[type="application/ld+json"]')].map(
    (one) => one.textContent ?? '',
  );
  for (const one of [...page.querySelectorAll(NEVER_READ)]) one.remove();
  return { page, jsonLd, close: () => window.happyDOM.close() };
}

function toPageHead(page: Page, jsonLd: readonly string[]): PageHead {
  const said = new Map<string, string>();
  for (const one of page.querySelectorAll('meta')) {
    const name = (
      one.getAttribute('property') ??
      one.getAttribute('name') ??
      one.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = one.getAttribute('content')?.replace(/\s+/gu, ' ').trim();
    if (name && content && !said.has(name)) said.set(name, content);
  }
  const attribute = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name) ?? undefined;
  return {
    meta: (...names) => names.map((name) => said.get(name.toLowerCase())).find(Boolean),
    canonical: attribute('link[rel=canonical]', 'href'),
    lang: page.documentElement?.getAttribute('lang') ?? undefined,
    title: page.querySelector('title')?.textContent?.replace(/\s+/gu, ' ').trim() || undefined,
    jsonLd,
  };
}

type Told = { blocks: string[]; headings: string[]; captions: string[] };

/** Writes the blocks of an element: each paragraph, heading, item, cell and caption by itself. */
function listBlocks(root: Element): Told {
  const told: Told = { blocks: [], headings: [], captions: [] };
  let open = '';
  const close = (element?: Element) => {
    const block = open.replace(/\s+/gu, ' ').trim();
    open = '';
    if (block === '') return;
    told.blocks.push(block);
    if (element && HEADING.test(element.tagName)) told.headings.push(block);
    if (element?.closest('figure, figcaption, aside')) told.captions.push(block);
  };
  const visit = (element: Element) => {
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 3) open += node.textContent ?? '';
      if (node.nodeType !== 1) continue;
      const child = node as unknown as Element;
      const isBlock = BLOCKS.has(child.tagName);
      if (isBlock) close(element);
      visit(child);
      if (isBlock) close(child);
    }
  };
  visit(root);
  close(root);
  return told;
}

/** The article's part of a page by Mozilla's reader; where it finds none, the page without its menus. */
function readArticle(page: Page): Element {
  const copy = page.cloneNode(true) as unknown as Document;
  const found = new Readability<Element>(copy, {
    serializer: (node) => node as unknown as Element,
    disableJSONLD: true,
  }).parse();
  if (found?.content?.textContent?.trim()) return found.content;
  for (const one of [...page.querySelectorAll(AROUND)]) one.remove();
  return (page.querySelector('main') ?? page.body ?? page.documentElement) as Element;
}

/** Reads a page: the blocks of its article, its title first, and what the page says of itself. */
export function readHtml(html: string): HtmlArticle {
  const { page, jsonLd, close } = parsePage(html);
  const head = readPageHead(toPageHead(page, jsonLd));
  const h1 = page.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim();
  const title = head.title ?? h1;
  const { blocks, headings, captions } = listBlocks(readArticle(page));
  void close();
  const body = title && !blocks.slice(0, 3).includes(title) ? [title, ...blocks] : blocks;
  return {
    text: `${body.join('\n\n')}\n`,
    head: {
      ...head,
      ...(title && { title }),
      headings: headings.filter((heading) => heading !== title),
      captions,
    },
  };
}
