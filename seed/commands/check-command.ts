import { parseArgs } from 'node:util';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { formatCount } from '../../lib/words/format.ts';
import { type CheckedDraft, checkDraft, isPublishable } from '../editing/check-draft.ts';
import { type CheckedFolder, checkFolder, readTexts } from '../editing/check-folder.ts';
import { listDrafts } from '../editing/draft-file.ts';
import { settleUnfinished } from '../editing/write-together.ts';
import { formatCauses } from '../files/causes.ts';
import type { SeedProblem } from '../files/seed-problems.ts';

/** What the command needs of the outside; tests pass their own. */
export type CheckEffects = {
  folder: string;
  print: (text: string) => void;
  printError: (text: string) => void;
  /** Runs a step of which one hears while it takes long. */
  step: <T>(title: string, run: () => Promise<T>) => Promise<T>;
};

const USAGE = `Usage: npm run check [-- <slug> …]

Holds articles and drafts against every rule, against their texts where these lie in .data/texts, and against each other;
says of drafts what is still to decide. With slugs, those alone. Needs no network and no database, and writes nothing.
Ends with 0 where all of it holds, 1 where something is off (of a draft that is named, also where it can't be published
yet), 2 where it was asked wrongly.`;

/** Runs `npm run check`; returns the exit code. */
export async function checkCommand(args: string[], effects: CheckEffects): Promise<0 | 1 | 2> {
  const slugs = parse(args);
  if (!slugs) {
    effects.printError(USAGE);
    return 2;
  }
  const { folder, step } = effects;
  await settleUnfinished(folder);
  const drafts = (await listDrafts(folder)).map(({ slug }) => slug);
  const seeds = await step('Checking articles and catalogue', async () =>
    checkFolder(folder, { texts: await readTexts(folder) }),
  );
  const wanted = slugs.length === 0 ? drafts : drafts.filter((slug) => slugs.includes(slug));
  refuseUnknown(slugs, drafts, seeds, folder);
  const own =
    slugs.length === 0
      ? seeds
      : ofArticles(
          seeds,
          slugs.filter((slug) => !drafts.includes(slug)),
        );
  if (slugs.length === 0 || wanted.length < slugs.length) effects.print(describeSeeds(own, slugs));
  let isFine = own.count === 0;
  for (const slug of wanted) {
    const checked = await step(`Checking the draft ${slug}`, () => checkDraft(folder, slug));
    effects.print(describeDraft(checked));
    if (checked.problems.length > 0 || (slugs.length > 0 && !isPublishable(checked))) isFine = false;
  }
  return isFine ? 0 : 1;
}

function parse(args: string[]): string[] | undefined {
  try {
    return parseArgs({ args, options: {}, allowPositionals: true }).positionals;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const isOf = ({ file }: SeedProblem, slug: string) => file.includes(`/articles/${slug}.`);

function refuseUnknown(
  slugs: readonly string[],
  drafts: readonly string[],
  seeds: CheckedFolder,
  folder: string,
): void {
  const articles = seeds.articles.map(({ article }) => article.slug);
  const isKnown = (slug: string) =>
    drafts.includes(slug) || articles.includes(slug) || seeds.problems.some((problem) => isOf(problem, slug));
  const unknown = slugs.filter((slug) => !isKnown(slug));
  // Articles behind the first problem are not listed: what is wrong comes first.
  if (unknown.length === 0 || seeds.count > 0) return;
  throw new SetupProblem(
    `There is no article and no draft ${unknown.join(', ')} in ${folder}. Articles: ${articles.join(', ')}. Drafts: ${drafts.join(', ') || 'none'}.`,
  );
}

function ofArticles(seeds: CheckedFolder, slugs: readonly string[]): CheckedFolder {
  const problems = seeds.problems.filter((problem) => slugs.some((slug) => isOf(problem, slug)));
  return {
    ...seeds,
    problems,
    count: problems.length,
    articles: seeds.articles.filter(({ article }) => slugs.includes(article.slug)),
    compared: seeds.compared.filter((slug) => slugs.includes(slug)),
  };
}

function describeSeeds(
  { problems, count, articles, compared }: CheckedFolder,
  slugs: readonly string[],
): string {
  if (count === 0) {
    const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
    const held =
      compared.length === 0
        ? 'no text of theirs is at hand'
        : `held against their texts: ${compared.join(', ')}`;
    return `${formatCount(articles.length, 'article')} with ${formatCount(claims, 'claim')}: all of it holds; ${held}.`;
  }
  const more = count - problems.length;
  const rest = more > 0 ? `, and ${more} more that are not shown` : '';
  const of = slugs.length === 0 ? 'articles and catalogue' : slugs.join(', ');
  return [...formatCauses(problems), '', `${formatCount(problems.length, 'problem')} in ${of}${rest}.`].join(
    '\n',
  );
}

const MOST_UNDECIDED = 5;

function describeDraft(checked: CheckedDraft): string {
  const { file, slug, figures, undecided, missing, problems, notJudged } = checked;
  const shown = undecided.slice(0, MOST_UNDECIDED).map(formatPlace);
  const rest = undecided.length > shown.length ? [`  … and ${undecided.length - shown.length} more`] : [];
  const head =
    undecided.length === 0
      ? `${file}: all of ${formatCount(figures, 'figure')} decided.`
      : `${file}: ${undecided.length} of ${figures} to decide.`;
  return [
    head,
    ...shown,
    ...rest,
    ...formatCauses([...missing, ...problems]),
    ...(notJudged === undefined ? [] : [`Not held against rules and text: ${notJudged}`]),
    ...(isPublishable(checked) ? [`To publish it: npm run publish -- ${slug}`] : []),
  ].join('\n');
}

const formatPlace = ({ file, line, column, found }: SeedProblem) => `  ${file}:${line}:${column} ${found}`;
