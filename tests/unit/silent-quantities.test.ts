import { describe, expect, it } from 'vitest';
import { revisableValues } from '../../lib/model/revisable.ts';
import { findSilentChanges } from '../../lib/rules/silent-changes.ts';
import { formatField } from '../../seed/files/seed-problems.ts';
import { HARBOURS, readQuantitySeed } from '../support/quantity-seed.ts';
import { swaps } from '../support/sample-seed.ts';

/** What refuses the step from the sample of quantities to an edited one: field and what was found. */
async function refusals(...edits: [string, string][]): Promise<[string, string][]> {
  const [loaded] = (await readQuantitySeed()).articles;
  const [article] = (await readQuantitySeed({ [HARBOURS]: swaps(...edits) })).articles;
  if (!loaded || !article) throw new Error('The sample has lost its article.');
  const claims = loaded.claims.map((claim) => ({
    ...{ id: claim.id, values: revisableValues(claim, loaded.margins) },
  }));
  const issues = findSilentChanges(article, {
    ...{ slug: article.article.slug, claims },
    ...{ findings: loaded.findings.map(({ slug }) => slug), revisions: loaded.revisions },
  });
  return issues.map(({ path, found }) => [formatField(path), found]);
}

describe('findSilentChanges(article, loaded) of quantities', () => {
  it('refuses another end of a range', async () => {
    const edits: [string, string][] = [
      ['range: { from: 32, to: 41 }', 'range: { from: 32, to: 42 }'],
      ['as_printed: 32 to 41 percent', 'as_printed: 32 to 42 percent'],
    ];
    expect(await refusals(...edits)).toEqual([
      ['claims[0].as_printed', '"32 to 42 percent", while "32 to 41 percent" is loaded'],
      ['claims[0].range.to', '42, while 41 is loaded'],
    ]);
  });

  it('refuses a value in place of a range, with each part that it changes', async () => {
    const edits: [string, string][] = [
      ['range: { from: 32, to: 41 }', 'value: 32'],
      ['as_printed: 32 to 41 percent', 'as_printed: 32 percent'],
    ];
    expect((await refusals(...edits)).map(([field]) => field)).toEqual([
      ...['claims[0].value', 'claims[0].as_printed', 'claims[0].range.from', 'claims[0].range.to'],
    ]);
  });

  it('refuses another margin of a survey in each figure that names it', async () => {
    const edits: [string, string][] = [
      ['plus_minus: 2.5', 'plus_minus: 3'],
      [
        '"plus or minus 2.5 points, 95 percent confidence"',
        '"plus or minus 3 points, 95 percent confidence"',
      ],
      ['printed: plus or minus 2.5 points', 'printed: plus or minus 3 points'],
    ];
    expect(await refusals(...edits)).toEqual([
      ['claims[10].interval.from', '71, while 71.5 is loaded'],
      ['claims[10].interval.to', '77, while 76.5 is loaded'],
    ]);
  });

  it('refuses another statistic, fraction and base', async () => {
    expect(
      await refusals(['base: the year before', 'base: the opening year'], ['    fraction: 1/5\n', '']),
    ).toEqual([
      ['claims[4].base', '"the opening year", while "the year before" is loaded'],
      ['claims[11].fraction', 'null, while "1/5" is loaded'],
    ]);
  });
});
