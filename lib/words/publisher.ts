/** Where nobody says who published a document: no filler stands for a name. */
export const UNKNOWN_PUBLISHER = 'publisher not known';

/** A publisher by name; that it is not known, where it is not. */
export function publisherWords(publisher: string | null): string {
  return publisher ?? UNKNOWN_PUBLISHER;
}

/** A document by its publisher and its title, `Library Board: Opening hours`; by its title alone where that is all we know. */
export function publishedTitle(publisher: string | null, title: string): string {
  return publisher === null ? title : `${publisher}: ${title}`;
}
