import type { AboutPicture } from './about-picture.ts';
import { element, printSvg, type SvgNode } from './svg-tree.ts';

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:cc': 'http://creativecommons.org/ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};
const TYPE = 'text{font-variant-numeric:tabular-nums lining-nums}a{text-decoration:none}';

/** A picture as a file that stands alone: with its fonts, and with what it is and whose, as RDF that drawing programs show. */
export function toSvgFile(svg: SvgNode, about: AboutPicture, fontFaces: string): string {
  const isWords = (child: SvgNode | string) =>
    typeof child !== 'string' && (child.name === 'title' || child.name === 'desc');
  const children = [
    ...svg.children.filter(isWords),
    metadata(about),
    element('style', { type: 'text/css' }, [fontFaces + TYPE]),
    ...svg.children.filter((child) => !isWords(child)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printSvg({ ...svg, children })}\n`;
}

function metadata({ title, description, author, source, rights, licence, address, date }: AboutPicture) {
  const agent = (name: string, called: string) =>
    element(name, {}, [element('cc:Agent', {}, [element('dc:title', {}, [called])])]);
  const work = element('cc:Work', { 'rdf:about': '' }, [
    element('dc:format', {}, ['image/svg+xml']),
    element('dc:type', { 'rdf:resource': 'http://purl.org/dc/dcmitype/StillImage' }),
    element('dc:title', {}, [title]),
    element('dc:date', {}, [date]),
    agent('dc:creator', author),
    agent('dc:rights', rights),
    element('dc:identifier', {}, [address]),
    element('dc:source', {}, [source]),
    element('dc:language', {}, ['en']),
    element('dc:description', {}, [description]),
    element('cc:license', { 'rdf:resource': asNamed(licence) }),
  ]);
  return element('metadata', {}, [element('rdf:RDF', NAMESPACES, [work])]);
}

/** In RDF a licence has its oldest name, by which programs know it: http, though it is served by https. */
const asNamed = (licence: string) => licence.replace(/^https:/, 'http:');
