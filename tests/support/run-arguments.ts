/** The steps of a whole run, in the order in which their results are summed. */
export const STEP_NAMES = ['format', 'lint', 'types', 'unit', 'db', 'build', 'e2e'] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** Arguments that can't be followed; the message is a sentence for the terminal. */
export class BadArguments extends Error {
  override name = 'BadArguments';
}

/**
 * Reads which steps are wanted: `unit db`, `--only unit,db` or `--only=unit`; nothing means all. A browser test needs
 * a build, so `e2e` brings `build` along. Throws BadArguments for a word that is no step.
 */
export function parseArguments(args: readonly string[]): StepName[] {
  const words = args
    .flatMap((arg) => arg.replace(/^--only(=|$)/, '').split(/[\s,]+/))
    .filter((word) => word !== '');
  const unknown = words.filter((word) => !isStepName(word));
  if (unknown.length > 0)
    throw new BadArguments(
      `There is no step ${unknown.map((word) => `"${word}"`).join(', ')}. The steps are ${STEP_NAMES.join(', ')}; ` +
        'name some of them, as in "npm test -- unit db", or none for all.',
    );
  if (args.length > 0 && words.length === 0)
    throw new BadArguments('Name a step after --only, as in "npm test -- --only unit".');
  if (words.length === 0) return [...STEP_NAMES];
  return STEP_NAMES.filter((name) => words.includes(name) || (name === 'build' && words.includes('e2e')));
}

const isStepName = (word: string): word is StepName => (STEP_NAMES as readonly string[]).includes(word);
