import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { toArticle } from '../../lib/draft/to-article.ts';
import type { ArticleFile } from '../../lib/model/article.ts';
import { articleFile, placesFile } from '../../lib/rules/seed-issue.ts';
import { sha256Hex } from '../../lib/text/locator.ts';
import { toCheckedPlaces } from '../../lib/verify/checked-places.ts';
import { toVerifiable } from '../../lib/verify/verifiable.ts';
import { identifyArticle } from '../../lib/verify/verify-article.ts';
import { formatCheckedPlaces, readCheckedPlaces } from '../files/checked-places.ts';
import { readTextFile, TextFileError } from '../files/read-text.ts';
import { showPath } from '../files/seed-file.ts';
import { formatProblem, type SeedProblem, withoutRepeats } from '../files/seed-problems.ts';
import { checkFolder, readTexts } from './check-folder.ts';
import { type DraftFile, readDraft } from './draft-file.ts';
import { DraftPlaces } from './draft-places.ts';
import { countCatalogue, countIn, draftToFiles } from './draft-to-files.ts';
import { dataFolder, draftFile, textFile } from './places.ts';
import { withScratchSeed } from './scratch-seed.ts';
import { withSeedLock } from './seed-lock.ts';
import { type FileChange, settleUnfinished, writeTogether } from './write-together.ts';
import { writeWhole } from './write-whole.ts';

/** What publishing a draft would change, once it may be: nothing is written yet. */
export type Publication = {
  slug: string;
  /** In the order in which they are written. */
  files: (FileChange & { before: string; after: string })[];
  /** In full, as readers will have it. */
  article: ArticleFile;
  /** Claims that no check speaks of: published all the same, and shown as that. */
  unchecked: string[];
};

/** What keeps a draft from being published, each at its place in the draft. */
export class Unpublishable extends SetupProblem {
  override name = 'Unpublishable';
  readonly problems: readonly SeedProblem[];
  readonly decided: { figures: number; undecided: number };

  constructor(slug: string, problems: readonly SeedProblem[], decided = { figures: 0, undecided: 0 }) {
    const { figures, undecided } = decided;
    const counts = undecided > 0 ? ` ${undecided} of ${figures} to decide.` : '';
    super(
      `${problems.map(formatProblem).join('\n')}\n\n${slug} can't be published yet.${counts} Nothing was written.`,
    );
    this.problems = problems;
    this.decided = decided;
  }
}

/**
 * Plans the publication of a draft: the article and its locators, what the catalogue gets, and the draft gone; all of it held
 * against every rule and the text. Throws Unpublishable with what is undecided, missing or not as the text has it.
 */
export async function planPublication(folder: string, slug: string, today: string): Promise<Publication> {
  await settleUnfinished(folder);
  const file = await readDraft(folder, slug);
  if (!file.draft) throw new Unpublishable(slug, file.problems);
  const { draft } = file;
  const texts = await readTexts(folder);
  const now = await checkFolder(folder, { texts });
  if (!now.catalogue || now.count > 0) throw new Unpublishable(slug, now.problems);
  const made = toArticle(draft, now.catalogue);
  const places = new DraftPlaces(folder, file, made, countCatalogue(now.catalogue));
  const { figures, decided } = made.counts;
  const open = made.open.map(({ path: way, found, right }) => places.at(way, found, right));
  if (open.length > 0) throw new Unpublishable(slug, open, { figures, undecided: figures - decided });
  const text = await readOwnText(folder, slug, file, places);
  const counted = toArticle(draft, now.catalogue, { count: countIn(text, draft.text) });
  const own = new DraftPlaces(folder, file, counted, countCatalogue(now.catalogue));
  const { changes, problems } = await draftToFiles(folder, slug, counted, text);
  if (problems.length > 0)
    throw new Unpublishable(
      slug,
      problems.map(({ id, found, right }) => own.at(own.wayOf(id, 'printed'), found, right)),
    );
  const contents = Object.fromEntries(changes.map(({ name, content }) => [name, content]));
  return withScratchSeed(folder, contents, async (scratch) => {
    const found = await checkFolder(scratch.folder, {
      texts: [...texts, { path: textFile(folder, slug), text }],
    });
    const article = found.articles.find((one) => one.article.slug === slug);
    if (found.count > 0 || !article)
      throw new Unpublishable(
        slug,
        withoutRepeats(found.problems.map(scratch.toOriginal).map((one) => own.toDraft(one))),
      );
    const verified = await formatVerified(scratch.folder, article, text, today);
    const files = changes.map(({ content, ...change }) => {
      const after = change.name === placesFile(slug) ? verified : content;
      return { ...change, content: after, after };
    });
    const gone = { name: draftFile(slug), mark: file.mark, content: null, before: file.text, after: '' };
    return { slug, files: [...files, gone], article, unchecked: listUnchecked(article) };
  });
}

/** Writes what was planned, all or nothing. Throws ChangedMeanwhile where the draft or the catalogue is another by now. */
export async function writePublication(folder: string, { slug, files }: Publication): Promise<void> {
  await withSeedLock(folder, 'catalogue', () =>
    withSeedLock(folder, `drafts-${slug}`, async () => {
      const draft = files.find(({ name }) => name === draftFile(slug));
      const kept = path.join(dataFolder(folder), 'published', `${slug}.yaml`);
      await mkdir(path.dirname(kept), { recursive: true });
      await writeWhole(kept, draft?.before ?? '');
      await writeTogether(
        folder,
        files.map(({ name, mark, content }) => ({ name, mark, content })),
      );
    }),
  );
}

async function readOwnText(
  folder: string,
  slug: string,
  { draft }: DraftFile,
  places: DraftPlaces,
): Promise<string> {
  const file = textFile(folder, slug);
  const shown = showPath(file);
  const text = await readTextFile(file).catch((error: unknown) => {
    if (!(error instanceof TextFileError)) throw error;
    const right = `the article’s text as it was read for the draft, in ${shown} (git ignores it)`;
    throw new Unpublishable(slug, [
      places.at(['text'], `a text that is not at hand: ${error.message}`, right),
    ]);
  });
  if (sha256Hex(text) === draft?.text.sha256) return text;
  const right = `the text that the draft was made of, or a draft of this one ("npm run add -- ${shown}")`;
  throw new Unpublishable(slug, [places.at(['text', 'sha256'], `another text in ${shown}`, right)]);
}

/** The file of locators, with the day on which all of the article was found to hold against its text. */
async function formatVerified(
  folder: string,
  article: ArticleFile,
  text: string,
  today: string,
): Promise<string> {
  const { slug } = article.article;
  const record = toVerifiable(article);
  const identified = identifyArticle(text, [record]);
  const { data } = await readCheckedPlaces(folder, slug);
  if (!identified.record || !data)
    throw new SetupProblem(`${articleFile(slug)} does not fit its text. Nothing was written.`);
  return formatCheckedPlaces({ ...data, ...toCheckedPlaces(record, identified.reading, today) });
}

function listUnchecked({ claims, checks }: ArticleFile): string[] {
  const checked = new Set(checks.flatMap((check) => check.claims));
  return claims.filter(({ kind, id }) => kind === 'figure' && !checked.has(id)).map(({ id }) => id);
}
