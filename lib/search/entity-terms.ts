/** By what each term of an entity begins. */
export const ENTITY_MARK = '0e';

/** The term by which the search finds claims on an entity, whatever a text calls it: `0egbr`, `0ecngx`. In SQL it is in db/schema/search-text.ts. */
export const entityTerm = (code: string) => `${ENTITY_MARK}${code.toLowerCase().replaceAll('-', '')}`;
