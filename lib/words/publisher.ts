/** Where nobody says who published a document: no filler stands for a name. */
export const UNKNOWN_PUBLISHER = 'publisher not known';

/** A publisher by name; that it is not known, where it is not. */
export function publisherWords(publisher: string | null): string {
  return publisher ?? UNKNOWN_PUBLISHER;
}

/** The same at the start of a sentence: `Publisher not known`. A name keeps its own first letter. */
export function publisherAtStart(publisher: string | null): string {
  return publisher ?? UNKNOWN_PUBLISHER.replace(/^p/, 'P');
}

/** A document by its publisher and its title, `Library Board: Opening hours`; by its title alone where that is all we know. */
export function publishedTitle(publisher: string | null, title: string): string {
  return publisher === null ? title : `${publisher}: ${title}`;
}
