import type { Evidence, Gives, Standing } from './vocabulary.ts';

/** What of a check decides where else a figure was seen. */
export type GivingCheck = { gives: Gives | null; readAs: Evidence; context: boolean };

/**
 * Where else a figure was seen, by its checks: the first of `STANDINGS` that applies. It goes by what the documents give,
 * never by verdicts, and says nothing of whether the figure is true. `not_matched` is a figure for which a document was
 * looked up, or looked for, and does not give it; what is only remembered, and context alone, leave it `unchecked`.
 * SQL says the same in db/schema/claims-view.ts.
 */
export function standingOf(checks: readonly GivingCheck[]): Standing {
  const read = checks.filter(({ readAs }) => readAs !== 'memory');
  const given = (gives: Gives) => read.filter((check) => check.gives === gives);
  if (given('otherwise').length > 0) return 'differs';
  if (given('figure').some(({ readAs }) => readAs === 'primary')) return 'primary';
  if (given('figure').length > 0) return 'reported';
  return given('neither').some(({ context }) => !context) ? 'not_matched' : 'unchecked';
}

/**
 * How many distinct figures there are by standing, and from how many documents the reported ones were seen. `documents`
 * counts sources of checks that give a figure whose standing is `reported`, each once.
 */
export type StandingCounts = Record<Standing, number> & { figures: number; documents: number };
