/** What is used of it: it has no types of its own, and those on DefinitelyTyped lack `preferred`. */
declare module 'negotiator' {
  export class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** Of the available encodings those that are taken, the best first; of equals, the one that stands first in `preferred`. */
    encodings(available: string[], options: { preferred: string[] }): string[];
  }
}
