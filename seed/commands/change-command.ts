import { parseArgs } from 'node:util';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import type { Revision } from '../../lib/model/article.ts';
import { CORRECTION_CAUSES, type CorrectionCause } from '../../lib/model/vocabulary.ts';
import { describeChoice, describeFound } from '../../lib/rules/seed-issue.ts';
import { type PlannedChange, writeChange } from '../editing/change-claim.ts';
import { CORRECTABLE, planCorrection, planWithdrawal } from '../editing/correct-claim.ts';
import { diffLines, formatDiff } from '../editing/line-diff.ts';

/** What the commands need of the outside; tests pass their own. */
export type ChangeEffects = {
  folder: string;
  print: (text: string) => void;
  printError: (text: string) => void;
  /** The day, as `2026-11-28`. */
  today: () => string;
  /** Loads the seeds as `npm run seed` does; gives the exit code. */
  load: () => Promise<number>;
};

const CORRECT_USAGE = `Usage: npm run correct -- <id of a claim> <field> <new value> "<why>" [options]

Corrects a claim in its article's file and adds the revision that says so, as
  npm run correct -- gazette-2024-07 value 52 "The article says 52, not 54." --as-printed "52 countries"
Fields: ${CORRECTABLE.join(', ')}; "none" takes a field away.
  --as-printed, --description, --caveat "…"   words that have to agree with it
  --cause ${CORRECTION_CAUSES.join('|')}   whose error it was; ours where nothing is said
  --dry-run   shows the difference and writes nothing
  --load      loads it afterwards, as "npm run seed" does`;

const WITHDRAW_USAGE = `Usage: npm run withdraw -- <id of a claim> "<why>" [--cause ${CORRECTION_CAUSES.join('|')}] [--dry-run] [--load]

Marks a claim as withdrawn in its article's file: it stays, with the reason.`;

const OPTIONS = {
  cause: { type: 'string' },
  'as-printed': { type: 'string' },
  description: { type: 'string' },
  caveat: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  load: { type: 'boolean', default: false },
} as const;

/** Runs `npm run correct`; returns the exit code: 2 where it was asked wrongly. */
export function correctCommand(args: string[], effects: ChangeEffects): Promise<number> {
  return run(args, effects, CORRECT_USAGE, ({ positionals, values, reason }) => {
    const [id, field, value, why, ...more] = positionals;
    if (
      id === undefined ||
      field === undefined ||
      value === undefined ||
      why === undefined ||
      more.length > 0
    )
      return undefined;
    const { description, caveat } = values;
    return planCorrection(effects.folder, {
      ...{ id, field, value, why, ...reason, description, caveat },
      asPrinted: values['as-printed'],
    });
  });
}

/** Runs `npm run withdraw`; returns the exit code: 2 where it was asked wrongly. */
export function withdrawCommand(args: string[], effects: ChangeEffects): Promise<number> {
  return run(args, effects, WITHDRAW_USAGE, ({ positionals: [id, why, ...more], reason }) => {
    if (id === undefined || why === undefined || more.length > 0) return undefined;
    return planWithdrawal(effects.folder, { id, why, ...reason });
  });
}

type Asked = ReturnType<typeof parse> & { reason: { cause: CorrectionCause; today: string } };

async function run(
  args: string[],
  effects: ChangeEffects,
  usage: string,
  plan: (asked: Asked) => Promise<PlannedChange> | undefined,
): Promise<number> {
  const parsed = tryParse(args);
  const planned =
    parsed && plan({ ...parsed, reason: { cause: toCause(parsed.values.cause), today: effects.today() } });
  if (!planned) {
    effects.printError(usage);
    return 2;
  }
  const change = await planned;
  effects.print(describe(change));
  if (parsed.values['dry-run']) {
    effects.print('Nothing was written.');
    return 0;
  }
  await writeChange(effects.folder, change);
  effects.print(`Written to ${change.name}.`);
  if (parsed.values.load) return effects.load();
  effects.print('"npm run seed" loads it; the site follows within ten seconds.');
  return 0;
}

const parse = (args: string[]) =>
  parseArgs({ args: args.map(keepSign), options: OPTIONS, allowPositionals: true });

/** A negative number is no option. */
const keepSign = (text: string) => (/^-\d/.test(text) ? `−${text.slice(1)}` : text);

function tryParse(args: string[]): ReturnType<typeof parse> | undefined {
  try {
    return parse(args);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function toCause(cause: string | undefined): CorrectionCause {
  const found = CORRECTION_CAUSES.find((one) => one === (cause ?? 'our_reading'));
  if (found) return found;
  throw new SetupProblem(
    `--cause ${describeFound(cause)}: right would be ${describeChoice(CORRECTION_CAUSES, cause)}.`,
  );
}

function describe({ name, before, after, revisions }: PlannedChange): string {
  const diff = diffLines(before, after);
  if (diff.length === 0) return `${name} says so already.`;
  const fields = revisions.map(describeRevision);
  return [
    `${name}:`,
    formatDiff(diff),
    ...(fields.length > 0 ? ['', 'Readers will see:', ...fields] : []),
  ].join('\n');
}

const describeRevision = ({ field, was, now, on, cause }: Revision) =>
  `  ${on}: ${field} ${describeFound(was)} → ${describeFound(now)} (${cause})`;
