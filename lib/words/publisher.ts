/** Where nobody says who published a document: no filler stands for a name. */
export const UNKNOWN_PUBLISHER = 'publisher not known';

/** A publisher by name; that it is not known, where it is not. */
export function publisherWords(publisher: string | null): string {
  return publisher ?? UNKNOWN_PUBLISHER;
}
