import { escapeXml } from '../../../lib/out/xml-text.ts';

/** An element with its attributes and what stands in it, in order; a string is text as it reads, without escapes. */
export type SvgNode = { name: string; attributes: Record<string, string>; children: (SvgNode | string)[] };

const TOKEN = /<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/**
 * Reads markup of one element that React or a DOM wrote: without comments, declarations and CDATA. Values may hold what XML
 * would escape, as HTML’s may. Throws where it is not whole.
 */
export function readSvg(markup: string): SvgNode {
  const root: SvgNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token = new RegExp(TOKEN);
  for (let at = 0; at < markup.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(markup);
    const parent = open.at(-1);
    if (found === null || parent === undefined) throw unreadable(markup, at);
    const [, closed, name, written = '', isEmpty, text] = found;
    if (text !== undefined) parent.children.push(unescapeXml(text));
    else if (name !== undefined) {
      const element: SvgNode = { name, attributes: readAttributes(written), children: [] };
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
    } else if (open.length < 2 || open.pop()?.name !== closed) throw unreadable(markup, at);
  }
  const [only, ...others] = root.children;
  if (open.length > 1 || others.length > 0 || only === undefined || typeof only === 'string')
    throw new Error('A drawing is one element, opened and closed.');
  return only;
}

function unreadable(markup: string, at: number): Error {
  return new Error(`A drawing can’t be read at its character ${at}: “${markup.slice(at, at + 60)}”.`);
}

function readAttributes(written: string): Record<string, string> {
  const pairs = [...written.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    pairs.map(([, name = '', double, single = '']) => [name, unescapeXml(double ?? single)]),
  );
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** The element as XML. */
export function printSvg({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  if (children.length === 0) return `<${name}${written.join('')}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : printSvg(child)));
  return `<${name}${written.join('')}>${inner.join(HOLDS_WORDS.has(name) ? '' : '\n')}</${name}>`;
}

/** What holds words as they stand. Elsewhere a line parts elements, so that whoever takes the words out does not run them together. */
const HOLDS_WORDS = new Set(['text', 'tspan', 'title', 'desc', 'style']);

/** An element as it is made here. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: SvgNode['children'] = [],
): SvgNode {
  const written = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
  return { name, attributes: Object.fromEntries(written), children };
}

/** All words that a drawing shows; not its title, nor what its links are called. */
export function paintedText({ name, children }: SvgNode): string {
  if (name === 'title' || name === 'desc') return '';
  return children.map((child) => (typeof child === 'string' ? child : paintedText(child))).join(' ');
}
