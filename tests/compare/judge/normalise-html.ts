import type { Element, Node } from 'happy-dom';
import { parseHtml } from './parse-html.ts';

/** A page without what each build makes anew. */
export type NormalPage = {
  /** One tag or text a line, attributes in the order of their names. */
  markup: string;
  /** What a reader is given: text, title, and the words of attributes that are shown or read aloud. */
  text: string;
  /** Addresses of the style sheets, in their order. */
  styles: string[];
};

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
/** Scripts by which Next and React start: the data in them are those of the page once more. */
const FRAMEWORK_SCRIPT = /^\s*\(?(self\.__next|globalThis\["TURBOPACK"\]|\$R[A-Z]|requestAnimationFrame)/;
const READ_ATTRIBUTES = ['title', 'alt', 'aria-label', 'placeholder'];
/** Elements that do not part the words around them. */
const INLINE = new Set(
  'a abbr b bdi cite code data em i kbd mark q s small span strong sub sup time tspan u wbr'.split(' '),
);

export function normaliseHtml(html: string): NormalPage {
  const page = { markup: [] as string[], text: [] as string[], styles: [] as string[] };
  visit(parseHtml(html).documentElement, page);
  return {
    markup: page.markup.filter((line) => line.trim() !== '').join('\n'),
    text: collapse(page.text.join('')).trim(),
    styles: page.styles,
  };
}

type Parts = { markup: string[]; text: string[]; styles: string[] };

function visit(element: Element, parts: Parts): void {
  const tag = element.tagName.toLowerCase();
  if (isMadeByBuild(element, tag, parts)) return;
  const gap = INLINE.has(tag) ? '' : ' ';
  parts.markup.push(`<${[tag, ...listAttributes(element)].join(' ')}>`);
  parts.text.push(gap, ...listReadWords(element));
  visitChildren(element.childNodes, parts, tag === 'style' || tag === 'script');
  parts.markup.push(`</${tag}>`);
  parts.text.push(gap);
}

/** Comments go, and what they part is one text: React sets them between the pieces of a sentence. */
function visitChildren(nodes: Iterable<Node>, parts: Parts, isCode: boolean): void {
  let text = '';
  const flush = () => {
    if (text !== '') parts.markup.push(collapse(text));
    if (!isCode) parts.text.push(text);
    text = '';
  };
  for (const node of nodes) {
    if (node.nodeType === TEXT_NODE) text += node.textContent;
    if (node.nodeType !== ELEMENT_NODE) continue;
    flush();
    visit(node as Element, parts);
  }
  flush();
}

function isMadeByBuild(element: Element, tag: string, { styles }: Parts): boolean {
  const address = element.getAttribute(tag === 'script' ? 'src' : 'href') ?? '';
  if (tag === 'script')
    return address.startsWith('/_next/') || FRAMEWORK_SCRIPT.test(element.textContent ?? '');
  if (tag !== 'link') return false;
  const rel = element.getAttribute('rel');
  if (rel === 'stylesheet') styles.push(address);
  return rel === 'preload' || rel === 'modulepreload' || address.startsWith('/_next/');
}

function listAttributes({ attributes }: Element): string[] {
  return [...attributes]
    .map(({ name, value }) => `${name.toLowerCase()}="${collapse(withoutBuild(value ?? '')).trim()}"`)
    .sort();
}

/** Next marks whatever it serves as a file by a hash of its content. */
function withoutBuild(value: string): string {
  return value.replace(/\/_next\/static\/[^"')\s]*/g, '/_next/static/…');
}

function listReadWords(element: Element): string[] {
  return READ_ATTRIBUTES.flatMap((name) => {
    const words = element.getAttribute(name);
    return words === null ? [] : [` [${words}] `];
  });
}

const collapse = (text: string) => text.replace(/\s+/g, ' ');
