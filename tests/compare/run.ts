import { Interrupted, listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { openSite, type Site } from './answer/open-site.ts';
import { createStyleReader } from './answer/read-styles.ts';
import { CannotCompare } from './cannot-compare.ts';
import { compareTarget } from './compare-target.ts';
import { mapInParallel } from './in-parallel.ts';
import { addListing } from './judge/add-listing.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import { type Comparison, leaveOut } from './report/comparison.ts';
import { countKinds } from './report/count-kinds.ts';
import { formatReport } from './report/format-report.ts';
import { listTargets } from './targets/list-targets.ts';
import { describeTarget, type Target } from './targets/target.ts';

const AT_ONCE = 4;
const SAY_EVERY = 100;

/** `npm run compare -- <address> <address>`: 0 where the sites are equal, 1 where they differ, 2 where none can tell. */
async function main(): Promise<number> {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options !== 'help') return await compare(options);
    process.stdout.write(`${USAGE}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    console.error(error instanceof CannotCompare ? error.message : error);
    return 2;
  }
}

async function compare(options: Options): Promise<number> {
  const abort = listenForInterrupt();
  const progress = createProgress(process.stderr);
  const sites: [Site, Site] = await progress.step('Reading what both sites have', async () => [
    await openSite(options.origins[0], abort),
    await openSite(options.origins[1], abort),
  ]);
  const targets = chooseTargets(sites, options);
  const found = await progress.step(`Comparing ${targets.length} answers`, (say) => {
    sayNames(sites, say);
    return compareAll(targets, sites, abort, say);
  });
  const told = addListing(found, [sites[0].pages, sites[1].pages]);
  const { comparisons, ignored } = leaveOut(told, options.ignore);
  const report = options.json ? toJson(options, comparisons, ignored) : formatReport(comparisons, ignored);
  process.stdout.write(`${report}\n`);
  return comparisons.every(({ differences }) => differences.length === 0) ? 0 : 1;
}

function chooseTargets([first, second]: [Site, Site], { only }: Options): Target[] {
  const targets = listTargets({
    pages: [...first.pages, ...second.pages],
    links: [...first.links, ...second.links],
    documented: [...first.documented, ...second.documented],
  }).filter((target) => only === undefined || only.test(describeTarget(target)));
  if (targets.length > 0) return targets;
  throw new CannotCompare(`No address matches --only ${only}. Leave it out to compare all.`);
}

function sayNames([first, second]: [Site, Site], say: (line: string) => void): void {
  if (first.name === second.name) return;
  say(`The first calls itself ${first.name}, the second ${second.name}.`);
  say('So pictures are compared by size alone, and what tells the size or hash of a file may differ.');
  say('Start both with one SITE_URL to compare all.');
}

async function compareAll(
  targets: readonly Target[],
  sites: [Site, Site],
  abort: AbortSignal,
  say: (line: string) => void,
): Promise<Comparison[]> {
  const [first, second] = sites;
  const toSide = (site: Site) => ({ ...site, readStyles: createStyleReader(site.origin, abort) });
  const sides: Parameters<typeof compareTarget>[1] = [toSide(first), toSide(second)];
  let done = 0;
  let different = 0;
  return mapInParallel(targets, AT_ONCE, async (target) => {
    abort.throwIfAborted();
    const comparison = await compareTarget(target, sides, abort);
    done += 1;
    if (comparison.differences.length > 0) different += 1;
    if (done % SAY_EVERY === 0) say(`${done} of ${targets.length}, ${different} different`);
    return comparison;
  });
}

const toJson = ({ origins }: Options, comparisons: readonly Comparison[], ignored: number) =>
  JSON.stringify(
    {
      sites: origins,
      kinds: countKinds(comparisons),
      ignored,
      different: comparisons.filter(({ differences }) => differences.length > 0),
    },
    null,
    2,
  );

if (isProgram(import.meta.url)) runProgram(main);
