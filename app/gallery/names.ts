/** Longer than any line, with one word that is longer than a phone is wide. */
export const LONG_NAME =
  'Association of Municipal Reading Rooms, Travelling Libraries and Bibliothekskatalogverwaltungsstellen';
