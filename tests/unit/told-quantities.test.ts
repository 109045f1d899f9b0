import { describe, expect, it } from 'vitest';
import { HARBOURS, listQuantityProblems } from '../support/quantity-seed.ts';

/** The sample with other texts of a claim, by its number: its description, its caveat or both. */
function tell(claim: string, texts: { description?: string; caveat?: string }) {
  return (yaml: string) => {
    const start = yaml.indexOf(`- id: harbours-2023-${claim}`);
    const next = yaml.indexOf('  - id: ', start + 1);
    const part = yaml.slice(start, next);
    const told = part
      .replace(/description: .*/, (old) => (texts.description ? `description: ${texts.description}` : old))
      .replace(/caveat: .*/, (old) => (texts.caveat ? `caveat: ${texts.caveat}` : old));
    return yaml.slice(0, start) + told + yaml.slice(next);
  };
}

const list = (claim: string, texts: { description?: string; caveat?: string }) =>
  listQuantityProblems({ [HARBOURS]: tell(claim, texts) });

describe('npm run seed:check on what texts tell of a quantity', () => {
  it.each([
    ['both ends of a range', '01', { description: 'A share of 32 to 41 percent is given.' }],
    ['an interval and its level', '10', { caveat: 'At 95 percent confidence it is 80 to 86 percent.' }],
    [
      'a margin of the survey, and the ends that follow',
      '11',
      { caveat: 'Within 2.5 points, 71.5 to 76.5 percent.' },
    ],
    ['a denominator', '03', { description: 'The article counts 12 collisions per 100,000 crossings.' }],
    ['a fraction', '12', { description: 'One in five riders is content, the article says.' }],
  ])('takes %s', async (_, claim, texts) => {
    expect(await list(claim, texts)).toEqual([]);
  });

  it('refuses the ends of an interval that is another figure’s', async () => {
    expect(await list('11', { description: 'It gives 74 percent, or 73 to 75 percent.' })).toEqual([
      `${HARBOURS} «It» claims[10].description: found "73 to 75 percent", which neither the claim nor its block of the article has; right would be a figure of the claim, of its period or names, or of the ledger of its block`,
    ]);
  });

  it('refuses one end of a range, however hedged', async () => {
    expect(await list('02', { description: 'The article counts at least 30 ferries.' })).toEqual([
      `${HARBOURS} «The» claims[1].description: found 30, one end of the range of the claim; right would be both ends, 30 to 40`,
    ]);
  });
});
