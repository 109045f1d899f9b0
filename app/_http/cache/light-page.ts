import { withoutFrameworkScripts } from './next-internals.ts';

export type PageScript = {
  /** The address of the page's own script. */
  address: string;
  /** Names the build and the data's version that a page is of. */
  version: string;
};

/**
 * A page as it is sent: its own script in the place of Next's. Everything in a page can be read, followed and sent without
 * a script, and what needs one needs no framework.
 */
export function toLightPage(html: Buffer, script: PageScript): Buffer {
  return addScript(withoutFrameworkScripts(html.toString('utf8')), script);
}

/** A page that is worked on: Next's tools need its scripts. */
export function withPageScript(html: Buffer, script: PageScript): Buffer {
  return addScript(html.toString('utf8'), script);
}

function addScript(html: string, { address, version }: PageScript): Buffer {
  const tag = `<script type="module" src="${address}" data-version="${version}"></script>`;
  return Buffer.from(html.replace('</head>', `${tag}</head>`));
}
