import type { AboutPicture } from '../svg/about-picture.ts';
import { element, printSvg } from '../svg/svg-tree.ts';

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
};
const PACKET = 'W5M0MpCehiHzreSzNTczkc9d';

/** What a picture is and whose, as an XMP packet. */
export function toXmp({
  title,
  description,
  author,
  source,
  rights,
  licence,
  address,
}: AboutPicture): string {
  const inEnglish = (name: string, text: string) =>
    element(name, {}, [element('rdf:Alt', {}, [element('rdf:li', { 'xml:lang': 'x-default' }, [text])])]);
  const about = element('rdf:Description', { 'rdf:about': '' }, [
    inEnglish('dc:title', title),
    inEnglish('dc:description', description),
    element('dc:creator', {}, [element('rdf:Seq', {}, [element('rdf:li', {}, [author])])]),
    inEnglish('dc:rights', rights),
    element('dc:identifier', {}, [address]),
    element('dc:source', {}, [source]),
    element('xmpRights:WebStatement', {}, [licence]),
  ]);
  const meta = element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    element('rdf:RDF', NAMESPACES, [about]),
  ]);
  return `<?xpacket begin="\ufeff" id="${PACKET}"?>${printSvg(meta)}<?xpacket end="r"?>`;
}
