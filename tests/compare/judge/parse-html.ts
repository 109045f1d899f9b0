import { type Document, Window } from 'happy-dom';

let parser: InstanceType<Window['DOMParser']> | undefined;

/** A page as a document that runs nothing and fetches nothing. */
export function parseHtml(html: string): Document {
  parser ??= new new Window().DOMParser();
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}
