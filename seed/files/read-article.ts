import { articleFile } from '../../lib/rules/seed-issue.ts';
import { expandArticle } from '../../lib/shorthand/expand-article.ts';
import type { ShorthandCatalogue } from '../../lib/shorthand/shorthand-context.ts';
import { readCheckedPlaces } from './checked-places.ts';
import { readSeedFile } from './read-seed-file.ts';
import type { SeedFile } from './seed-file.ts';

/**
 * An article's file, written out in full, and the file of locators beside it where there is one; `written` is what YAML gave.
 * `unplaced` are the claims without a place, where that is no fault.
 */
export type ReadArticle = {
  file: SeedFile<'article'>;
  places?: SeedFile<'locators'>;
  written: unknown;
  unplaced: ReadonlySet<number>;
};

type Given = { catalogue: ShorthandCatalogue; hasPlaces: boolean; mayLackPlaces?: boolean };

/** Reads an article as its editor and the tools wrote it; `hasPlaces` says whether a file of locators is beside it. */
export async function readArticle(
  folder: string,
  name: string,
  { catalogue, hasPlaces, mayLackPlaces }: Given,
): Promise<ReadArticle> {
  const places = hasPlaces ? await readCheckedPlaces(folder, name) : undefined;
  const isUnread = hasPlaces && places?.data === undefined;
  let written: unknown;
  let unplaced: ReadonlySet<number> = new Set();
  const file = await readSeedFile(folder, articleFile(name), 'article', {
    expand: (data) => {
      const expanded = expandArticle(data, { catalogue, places: places?.data, isUnread, mayLackPlaces });
      written = data;
      unplaced = expanded.unplaced ?? unplaced;
      return expanded;
    },
    beside: places,
  });
  return { file, places, written, unplaced };
}
