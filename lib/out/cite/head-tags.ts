import { toIsoDate } from './bibtex.ts';
import type { CslItem, CslName, CslType } from './csl.ts';

/** Types of entries by the names that Zotero has for them. */
const ITEM_TYPES: Record<CslType, string> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  document: 'document',
  'post-weblog': 'blogPost',
  report: 'report',
  webpage: 'webpage',
};

/**
 * What a page's head says of the entry that reference managers make of it: Dublin Core, with the names of PRISM, EPrints and
 * Zotero where that has none. Not the `citation_` tags of journals: they would make a journal article of any page, and a
 * person of any body. The entry is the first of the page's bibliography: of a source the document, else our own page.
 */
export function toHeadTags(item: CslItem): Record<string, string | string[]> {
  const tags: Record<string, string | string[] | undefined> = {
    'z.itemType': ITEM_TYPES[item.type],
    'DC.title': item.title,
    'DC.creator': item.author?.map(toTagName),
    'bib.editors': item.editor?.map(toTagName),
    'DC.date': item.issued && toIsoDate(item.issued['date-parts'][0] ?? []),
    'DC.language': item.language,
    'DC.publisher': item.publisher,
    'prism.publicationName': item['container-title'],
    'eprints.official_url': item.URL,
  };
  return Object.fromEntries(
    Object.entries(tags).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined),
  );
}

/** "Family, Given". Behind a body's name stands a comma too: without one its last word is read as a family name. */
function toTagName(name: CslName): string {
  if ('literal' in name) return `${name.literal},`;
  return `${name.family}, ${name.given}`.trim();
}
