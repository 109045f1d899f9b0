import path from 'node:path';
import { parseArgs } from 'node:util';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { formatCount } from '../../lib/words/format.ts';
import { openPreview, type Previewed } from '../editing/preview.ts';
import { formatCauses } from '../files/causes.ts';

const USAGE =
  'Usage: npm run preview -- <slug>\n\nShows the site with a draft’s article, as far as it is decided, on a port of this machine. Nothing is loaded into the site’s database. Ctrl-C ends it.';

/** `npm run preview`: serves the site with a draft's article until it is interrupted. */
async function main(): Promise<number> {
  const slug = readSlug(process.argv.slice(2));
  if (slug === undefined) {
    console.error(USAGE);
    return 2;
  }
  const signal = listenForInterrupt();
  signal.addEventListener('abort', () => process.stdout.write('\nStopping.\n'));
  loadEnvFiles();
  const folder = path.join(PROJECT_DIR, 'seed');
  const preview = await createProgress(process.stdout).step(`Preparing the preview of ${slug}`, (say) =>
    openPreview({ folder, slug, say, signal }),
  );
  try {
    process.stdout.write(`\n${describe(preview.shown)}\n${preview.url}/sources/${slug}\nCtrl-C ends it.\n`);
    const code = await preview.ended;
    signal.throwIfAborted();
    throw new SetupProblem(`The preview’s site ended by itself, with exit code ${code}.`);
  } finally {
    await preview.close();
  }
}

function readSlug(args: string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function describe({ title, claims, figures, undecided, leftOut, problems }: Previewed): string {
  return [
    `${title}: ${formatCount(claims, 'claim')} of ${formatCount(figures, 'figure')}; ${undecided} to decide.`,
    ...(leftOut.length > 0 ? [`Left out, as something is missing or off: ${leftOut.join(', ')}.`] : []),
    ...formatCauses(problems),
  ].join('\n');
}

await runProgram(main);
