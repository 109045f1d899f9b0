import { SetupProblem } from '../../db/process/setup-problem.ts';
import type { Draft, DraftFigure } from '../../lib/draft/draft.ts';
import { UNSAID } from '../../lib/draft/draft-head.ts';
import { isClaimFigure, isOpenFigure } from '../../lib/draft/open-items.ts';
import { type ToArticle, toArticle } from '../../lib/draft/to-article.ts';
import type { Seed } from '../../lib/model/catalogue.ts';
import { openSeed } from '../files/read-seed.ts';
import { readTextFile, TextFileError } from '../files/read-text.ts';
import { formatProblem, type SeedProblem, withoutRepeats } from '../files/seed-problems.ts';
import type { TextAtHand } from '../files/texts-at-hand.ts';
import { checkFolder, toSeed } from './check-folder.ts';
import { type DraftFile, readDraft } from './draft-file.ts';
import { DraftPlaces } from './draft-places.ts';
import { countCatalogue, countIn, draftToFiles } from './draft-to-files.ts';
import { textFile } from './places.ts';
import { withScratchSeed } from './scratch-seed.ts';
import { settleUnfinished } from './write-together.ts';

/** What a preview shows of a draft, and what it leaves out. */
export type Previewed = {
  /** The whole seed with the draft's article; may be had more than once. */
  seed: () => Seed;
  slug: string;
  title: string;
  figures: number;
  claims: number;
  /** Figures that nobody decided yet, or that were put off. */
  undecided: number;
  /** Claims that lack something or break a rule, by the ids of their figures. */
  leftOut: string[];
  /** What is wrong with these, at its place in the draft. */
  problems: SeedProblem[];
};

/** What keeps a draft from being shown at all, at its places. */
export class Unshowable extends SetupProblem {
  override name = 'Unshowable';
  readonly problems: readonly SeedProblem[];

  constructor(slug: string, problems: readonly SeedProblem[]) {
    const own = withoutRepeats(problems);
    super(`${slug} can't be shown yet:\n${own.map(formatProblem).join('\n')}`);
    this.problems = own;
  }
}

/** What breaks a rule goes, and what names it may break one then. */
const MOST_ROUNDS = 8;

/**
 * Reads the seeds with a draft's article, as far as it is decided and complete: other figures stand in the ledger as not decided.
 * With `texts` the article is held against its text as well. Throws SetupProblem where the draft or the seeds can't be read.
 */
export async function readPreview(
  folder: string,
  slug: string,
  { texts = [] }: { texts?: readonly TextAtHand[] } = {},
): Promise<Previewed> {
  await settleUnfinished(folder);
  const file = await readDraft(folder, slug);
  const { draft } = file;
  if (!draft) throw new Unshowable(slug, file.problems);
  const { catalogue } = await openSeed(folder);
  if (!catalogue) throw new Unshowable(slug, (await checkFolder(folder)).problems);
  const text = await readTextFile(textFile(folder, slug)).catch(toSetupProblem);
  const problems: SeedProblem[] = [];
  const dropped = new Set<string>();
  return withScratchSeed(folder, {}, async (scratch) => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const made = toArticle(toShowable(draft, dropped), catalogue, { count: countIn(text, draft.text) });
      const places = new DraftPlaces(folder, file, made, countCatalogue(catalogue));
      const files = await draftToFiles(folder, slug, made, text);
      await scratch.change(Object.fromEntries(files.changes.map(({ name, content }) => [name, content])));
      const found = await checkFolder(scratch.folder, { texts });
      if (found.count === 0 && found.catalogue) {
        const { catalogue: whole, articles } = found;
        return {
          seed: () => toSeed(whole, articles),
          ...describe(file, made),
          problems: withoutRepeats(problems),
        };
      }
      const before = dropped.size;
      for (const problem of found.problems.map(scratch.toOriginal).map((one) => places.toDraft(one))) {
        const culprit = culpritOf(draft, problem);
        if (culprit !== undefined) dropped.add(culprit);
        problems.push(problem);
      }
      if (dropped.size === before) break;
    }
    throw new Unshowable(slug, problems);
  });
}

/** What goes from a preview for a problem: `figures ferries-02`, or a metric, check or finding. */
function culpritOf(draft: Draft, { field }: SeedProblem): string | undefined {
  const [, list = '', index] = /^(figures|metrics|checks|findings)\[(\d+)\]/.exec(field) ?? [];
  const named = draft[list as 'figures' | 'metrics' | 'checks' | 'findings']?.[Number(index)];
  return named && `${list} ${'id' in named ? named.id : named.slug}`;
}

/** The draft without what was dropped, and with words in place of what its head lacks. */
function toShowable(draft: Draft, dropped: ReadonlySet<string>): Draft {
  const isKept = (list: string) => (one: { id?: string; slug?: string }) =>
    !dropped.has(`${list} ${one.id ?? one.slug}`);
  const hasMetric = ({ metric }: DraftFigure) => !dropped.has(`metrics ${metric ?? draft.defaults?.metric}`);
  const figures = draft.figures.map((figure) =>
    isKept('figures')(figure) && hasMetric(figure) ? figure : { ...figure, todo: true as const },
  );
  return {
    ...draft,
    article: fillHead(draft),
    figures,
    metrics: draft.metrics?.filter(isKept('metrics')),
    checks: draft.checks?.filter(isKept('checks')),
    findings: draft.findings?.filter(isKept('findings')),
    text: draft.text.body.length > 0 ? draft.text : { ...draft.text, body: [1] },
  };
}

function fillHead({ article }: Draft): Draft['article'] {
  const { authors, genre, published } = article;
  const named = Object.entries(article).map(([key, value]) => [key, value === UNSAID ? article.slug : value]);
  return {
    ...(Object.fromEntries(named) as Draft['article']),
    publisher: article.publisher === UNSAID ? null : article.publisher,
    authors: authors === UNSAID ? [] : authors,
    genre: genre === UNSAID ? 'web page' : genre,
    published: published === UNSAID ? { date: null, basis: 'not said yet' } : published,
  };
}

function describe({ slug, draft }: DraftFile, { positions }: ToArticle) {
  const figures = draft?.figures ?? [];
  const shown = new Set(positions.map(({ id }) => id));
  return {
    slug,
    title: draft?.article.title ?? slug,
    figures: figures.length,
    claims: shown.size,
    undecided: figures.filter(isOpenFigure).length,
    leftOut: figures.filter((figure) => isClaimFigure(figure) && !shown.has(figure.id)).map(({ id }) => id),
  };
}

function toSetupProblem(error: unknown): never {
  if (error instanceof TextFileError) throw new SetupProblem(error.message);
  throw error;
}
