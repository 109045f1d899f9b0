import { CachedResponse } from './cached-response.ts';
import type { Buffered } from './capture.ts';

/** Responses that hang on nothing but their name, of which there are few: made once, and their encodings too. */
export class Constants {
  readonly #made = new Map<string, CachedResponse>();

  /** `make` gives `undefined` where there is none under this name. */
  get(name: string, make: () => Buffered): CachedResponse;
  get(name: string, make: () => Buffered | undefined): CachedResponse | undefined;
  get(name: string, make: () => Buffered | undefined): CachedResponse | undefined {
    const known = this.#made.get(name);
    if (known) return known;
    const made = make();
    if (made === undefined) return undefined;
    const response = new CachedResponse(made);
    this.#made.set(name, response);
    return response;
  }
}
