/** A piece of markup: an opening tag with its attributes, a closing one, or text between them. Names are without a prefix. */
export type XmlPiece =
  | { kind: 'open'; name: string; attributes: Record<string, string>; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<\/(?:[\w.-]+:)?(?<close>[\w.-]+)\s*>|<(?:[\w.-]+:)?(?<open>[\w.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gu;
const ATTRIBUTE = /(?<name>[\w:.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Walks through XML as programs write it; entities of its own are none: whatever a file declares is left as it stands. */
export function* scanXml(xml: string): Generator<XmlPiece> {
  for (const { groups = {} } of xml.matchAll(PIECE)) {
    const { open, close, cdata, text } = groups;
    if (open !== undefined)
      yield {
        kind: 'open',
        name: open,
        attributes: toAttributes(groups.attributes ?? ''),
        isEmpty: groups.empty === '/',
      };
    else if (close !== undefined) yield { kind: 'close', name: close };
    else if (cdata !== undefined) yield { kind: 'text', text: cdata };
    else if (text !== undefined) yield { kind: 'text', text: decode(text) };
  }
}

function toAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(({ groups = {} }) => [
      (groups.name ?? '').replace(/^\w+:(?=id$)/u, 'r:'),
      decode(groups.double ?? groups.single ?? ''),
    ]),
  );
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x(?<hex>[\da-f]{1,6})|#(?<digits>\d{1,7})|(?<name>\w+));/giu,
    (whole, ...rest) => {
      const { hex, digits, name } = rest.at(-1) as Record<string, string | undefined>;
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = Number.parseInt(hex ?? digits ?? '', hex === undefined ? 10 : 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
