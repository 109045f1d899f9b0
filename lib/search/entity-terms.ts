/** The term by which the search finds claims on an entity, whatever a text calls it: `0egbr`, `0ecngx`. */
export const entityTerm = (code: string) => `0e${code.toLowerCase().replaceAll('-', '')}`;
