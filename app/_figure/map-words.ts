/** Stands over the relations that a map can't show. */
export const MAP_SAID =
  'A short upright line marks a place whose counterpart is no country on this map. Nothing stands for that counterpart, not even its country; it is said here:';

/** Whose coasts and borders a map shows, and what is filled on it. */
export const MAP_ATLAS =
  'Filled are the countries that the text names, and no others. Coasts and borders are those of Natural Earth at 1:50 million, by way of world-atlas 2. They are not ours, and where one is disputed we take no side.';

/** What a map says to those who don't see it. */
export const mapLabel = (alt: string) => `On a map. ${alt}`;
