import type { ArticlePlaces } from '../model/checked-places.ts';
import type { SeedPath } from '../rules/seed-issue.ts';
import { Origins } from './origins.ts';
import { type FindClaim, fillPlaceholders, hasPlaceholder } from './placeholders.ts';
import { asMap, asText, type PlainMap } from './plain-data.ts';
import type { ShorthandCatalogue, WrittenIssue } from './shorthand-context.ts';

type Beside = {
  catalogue: ShorthandCatalogue;
  places: ArticlePlaces | undefined;
  isUnread: boolean;
  mayLackPlaces: boolean;
};

/** What the parts of an article share while they are written out. */
export class Expansion {
  readonly origins = new Origins();
  readonly issues: WrittenIssue[] = [];
  readonly silenced: SeedPath[] = [];
  readonly catalogue: ShorthandCatalogue;
  readonly places: ArticlePlaces | undefined;
  /** Whether nothing is known of the text, which is said once. */
  isUnread: boolean;
  /** Whether claims may have no place yet: they get one that is none, and stand in `unplaced`. */
  readonly mayLackPlaces: boolean;
  readonly unplaced = new Set<number>();
  readonly defaults: PlainMap;
  readonly chains: PlainMap;
  readonly usedChains = new Set<string>();
  readonly language: string;

  constructor(written: PlainMap, { catalogue, places, isUnread, mayLackPlaces }: Beside) {
    this.catalogue = catalogue;
    this.places = places;
    this.isUnread = isUnread;
    this.mayLackPlaces = mayLackPlaces;
    this.defaults = asMap(written.defaults) ?? {};
    this.chains = asMap(written.chains) ?? {};
    this.language = asText(asMap(written.article)?.language) ?? 'en';
  }

  /** Notes what is wrong at a written place, and that of the full record there is nothing more to say. */
  refuse(issue: WrittenIssue, ...silenced: SeedPath[]): void {
    this.issues.push(issue);
    this.silenced.push(...silenced);
  }

  /** What the article's defaults say of a field, with the way back; undefined where they say nothing. */
  default(field: string, full: SeedPath): unknown {
    const value = this.defaults[field];
    if (value !== undefined) this.origins.moved(full, ['defaults', field]);
    return value;
  }

  /** A text of ours with its placeholders filled; what is no text stays as it is. */
  fill(value: unknown, full: SeedPath, find: FindClaim): unknown {
    const text = asText(value);
    if (text === undefined || !hasPlaceholder(text)) return value;
    const filled = fillPlaceholders(text, find);
    if ('text' in filled) return filled.text;
    this.refuse({ path: this.origins.find(full).path, ...filled }, full);
    return value;
  }
}
