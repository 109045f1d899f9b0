import { type Document, Window } from 'happy-dom';

let parser: InstanceType<Window['DOMParser']> | undefined;

/** A page as a document that runs nothing and fetches nothing. */
export function parseHtml(html: string): Document {
  parser ??= createParser();
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}

function createParser(): InstanceType<Window['DOMParser']> {
  const settings = {
    disableJavaScriptFileLoading: true,
    disableCSSFileLoading: true,
    disableIframePageLoading: true,
    handleDisabledFileLoadingAsSuccess: true,
  };
  // Without an address of its own, links of a page can't be resolved.
  const window = new Window({ url: 'http://site.invalid/', settings });
  return new window.DOMParser();
}
