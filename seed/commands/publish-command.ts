import { parseArgs } from 'node:util';
import { formatCount } from '../../lib/words/format.ts';
import { diffLines, formatDiff } from '../editing/line-diff.ts';
import {
  type Publication,
  planPublication,
  Unpublishable,
  writePublication,
} from '../editing/publish-draft.ts';
import { formatCauses } from '../files/causes.ts';

/** What the command needs of the outside; tests pass their own. */
export type PublishEffects = {
  folder: string;
  /** The origin of printed addresses. */
  siteUrl: string;
  print: (text: string) => void;
  printError: (text: string) => void;
  step: <T>(title: string, run: () => Promise<T>) => Promise<T>;
  /** The day, as `2026-11-28`. */
  today: () => string;
  /** Loads the seeds as `npm run seed` does; gives the exit code. */
  load: () => Promise<number>;
};

const USAGE = `Usage: npm run publish -- <slug> [--dry-run] [--no-load]

Makes an article of a draft that is decided and holds against its text: its file and locators, what it brings to the
catalogue, and the draft gone, all or nothing; then loads it, as "npm run seed" does.
  --dry-run   shows what would change and writes nothing
  --no-load   leaves loading to "npm run seed"
Ends with 0 where it is published, 1 where it can't be yet, 2 where it was asked wrongly.`;

/** Runs `npm run publish`; returns the exit code. */
export async function publishCommand(args: string[], effects: PublishEffects): Promise<number> {
  const asked = parse(args);
  const [slug, ...more] = asked?.positionals ?? [];
  if (!asked || slug === undefined || more.length > 0) {
    effects.printError(USAGE);
    return 2;
  }
  const { folder, step, print } = effects;
  try {
    const plan = await step(`Holding ${slug} against its text`, () =>
      planPublication(folder, slug, effects.today()),
    );
    if (asked.values['dry-run']) {
      print(`${describeFiles(plan)}\nNothing was written.`);
      return 0;
    }
    await writePublication(folder, plan);
    print(describePublication(plan));
    if (asked.values['no-load']) {
      print('"npm run seed" loads it; readers see it then.');
      return 0;
    }
    return await loadAndTell(plan, effects);
  } catch (error) {
    if (!(error instanceof Unpublishable)) throw error;
    effects.printError(describeRefusal(slug, error));
    return 1;
  }
}

function parse(args: string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean' }, 'no-load': { type: 'boolean' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function loadAndTell(
  { slug, article }: Publication,
  { print, printError, load, siteUrl }: PublishEffects,
) {
  const code = await load();
  if (code !== 0) {
    printError(
      `${slug} is published in the seed files, but was not loaded: what is wrong stands above. Then run "npm run seed".`,
    );
    return code;
  }
  const metrics = [...new Set(article.claims.map(({ metric }) => metric))];
  print(
    [
      'Readers see now:',
      `  ${siteUrl}/sources/${slug}`,
      ...metrics.map((metric) => `  ${siteUrl}/metrics/${metric}`),
    ].join('\n'),
  );
  return 0;
}

function describePublication({ slug, files, article, unchecked }: Publication): string {
  const { claims, ledger } = article;
  const figures = unchecked.length;
  const names = files.map(
    ({ name, content, mark }) =>
      `  ${content === null ? 'removed' : mark === null ? 'new' : 'changed'}: ${name}`,
  );
  return [
    `${slug}: ${formatCount(claims.length, 'claim')}, ${formatCount(ledger.length, 'line')} of the ledger.`,
    ...names,
    ...(figures > 0
      ? [`${formatCount(figures, 'figure')} without a check against another source: shown as “unchecked”.`]
      : []),
  ].join('\n');
}

function describeFiles({ files }: Publication): string {
  return files
    .map(({ name, before, after, content }) =>
      content === null ? `${name}: removed` : `${name}:\n${formatDiff(diffLines(before, after))}`,
    )
    .join('\n\n');
}

/** More than anyone mends at once. */
const MOST_SHOWN = 20;

function describeRefusal(slug: string, { problems, decided: { figures, undecided } }: Unpublishable): string {
  const counts = undecided > 0 ? ` ${undecided} of ${figures} to decide.` : '';
  const open = problems.slice(0, MOST_SHOWN);
  const rest =
    problems.length > open.length
      ? [`… and ${problems.length - open.length} more: npm run check -- ${slug}`]
      : [];
  return [
    ...formatCauses(open),
    ...rest,
    '',
    `${slug} can't be published yet.${counts} Nothing was written.`,
  ].join('\n');
}
