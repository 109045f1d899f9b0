/** What the folded list beneath a map holds. */
export const MAP_NUMBERS = 'What each number on the map is';

/** Why a place may stand without a line. */
export const MAP_NO_LINE =
  'A place without a line has its other side in an organisation, a part of a country, a region, a group or a place that the atlas lacks. Nothing on the map stands for that side.';

/** Whose coasts and borders a map shows, and what is filled on it. */
export const MAP_ATLAS =
  'Filled are the countries that the text names. Coasts and borders: Natural Earth, 1:50 million. Where one is disputed we take no side.';

/** What a map says to those who don't see it. */
export const mapLabel = (alt: string) => `On a map. ${alt}`;
