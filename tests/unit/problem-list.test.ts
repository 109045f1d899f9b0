import { describe, expect, it } from 'vitest';
import type { SeedIssue } from '../../lib/rules/seed-issue.ts';
import { createProblemList, InvalidSeed } from '../../seed/files/problem-list.ts';
import type { SeedProblem } from '../../seed/files/seed-problems.ts';

const issue = (n: number): SeedIssue => ({ file: 'a.yaml', path: [n], found: `${n}`, right: 'another' });
const toProblem = ({ found, right, file }: SeedIssue): SeedProblem => ({
  file,
  line: Number(found),
  column: 1,
  field: '',
  found,
  right,
});

describe('createProblemList(locate)', () => {
  it('keeps the first 500 problems, counts the others, and looks for no place of those', async () => {
    let located = 0;
    const list = createProblemList(async (found) => {
      located += 1;
      return toProblem(found);
    });
    list.add([toProblem(issue(1))]);
    await list.addIssues(Array.from({ length: 1_700 }, (_, n) => issue(n + 2)));
    list.add([toProblem(issue(9_999))]);
    expect({ count: list.count, kept: list.kept.length, located }).toEqual({
      count: 1_702,
      kept: 500,
      located: 499,
    });
    const lines = new InvalidSeed(list).message.split('\n');
    expect(lines[0]).toBe('a.yaml:1:1: found 1; right would be another');
    expect(lines.at(-1)).toBe(
      '500 problems in 1 file, and 1,202 more that are not shown. Nothing was written.',
    );
  });
});
