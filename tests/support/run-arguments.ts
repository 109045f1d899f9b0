/** The steps of a whole run, in the order in which their results are summed. */
export const STEP_NAMES = ['format', 'lint', 'types', 'unit', 'db', 'build', 'resilience', 'e2e'] as const;
/** Steps that take long or need programs that not every machine has: run only where they are named. */
const LONG_STEPS = ['endurance', 'interop'] as const;
const ALL_STEPS = [...STEP_NAMES, ...LONG_STEPS];

export type StepName = (typeof ALL_STEPS)[number];
/** What is tried on a built site brings the build along. */
const ON_A_BUILD: readonly StepName[] = ['resilience', 'endurance', 'interop', 'e2e'];

/** Arguments that can't be followed; the message is a sentence for the terminal. */
export class BadArguments extends Error {
  override name = 'BadArguments';
}

/**
 * Reads which steps are wanted: `unit db`, `--only unit,db` or `--only=unit`; nothing means all but those that take long.
 * What is tried on a built site, as by a browser, brings `build` along. Throws BadArguments for a word that is no step.
 */
export function parseArguments(args: readonly string[]): StepName[] {
  const words = args
    .flatMap((arg) => arg.replace(/^--only(=|$)/, '').split(/[\s,]+/))
    .filter((word) => word !== '');
  const unknown = words.filter((word) => !isStepName(word));
  if (unknown.length > 0)
    throw new BadArguments(
      `There is no step ${unknown.map((word) => `"${word}"`).join(', ')}. The steps are ${ALL_STEPS.join(', ')}; ` +
        'name some of them, as in "npm test -- unit db", or none for all.',
    );
  if (args.length > 0 && words.length === 0)
    throw new BadArguments('Name a step after --only, as in "npm test -- --only unit".');
  if (words.length === 0) return [...STEP_NAMES];
  const needsBuild = ON_A_BUILD.some((name) => words.includes(name));
  return ALL_STEPS.filter((name) => words.includes(name) || (name === 'build' && needsBuild));
}

const isStepName = (word: string): word is StepName => (ALL_STEPS as readonly string[]).includes(word);
