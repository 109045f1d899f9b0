import type { SeedIssue } from '../../lib/rules/seed-issue.ts';
import { formatProblems, type SeedProblem } from './seed-problems.ts';

/** More than anyone reads at once; the rest is counted. */
const MAX_KEPT = 500;

/** Problems in any number: the first ones whole, of the others the count. */
export type ProblemList = {
  add: (problems: readonly SeedProblem[]) => void;
  /** Finds the places of issues, as far as they are kept. */
  addIssues: (issues: readonly SeedIssue[]) => Promise<void>;
  readonly kept: readonly SeedProblem[];
  readonly count: number;
};

export function createProblemList(locate: (issue: SeedIssue) => Promise<SeedProblem>): ProblemList {
  const kept: SeedProblem[] = [];
  let count = 0;
  const isFull = () => kept.length >= MAX_KEPT;
  return {
    kept,
    get count() {
      return count;
    },
    add(problems) {
      count += problems.length;
      kept.push(...problems.slice(0, MAX_KEPT - kept.length));
    },
    async addIssues(issues) {
      const told = new Set<string>();
      for (const issue of issues) {
        const problem = isFull() ? undefined : await locate(issue);
        // What stands once at an article's head is wrong once, whatever takes it over.
        const isRepeated = problem && told.has(JSON.stringify(problem));
        if (isRepeated) continue;
        count += 1;
        if (problem) kept.push(problem);
        if (problem) told.add(JSON.stringify(problem));
      }
    },
  };
}

/** What is wrong with a seed, or with what it would change; nothing of it was written. */
export class InvalidSeed extends Error {
  override name = 'InvalidSeed';
  readonly problems: Pick<ProblemList, 'kept' | 'count'>;

  constructor(problems: Pick<ProblemList, 'kept' | 'count'>) {
    super(formatProblems(problems.kept, problems.count));
    this.problems = problems;
  }
}
