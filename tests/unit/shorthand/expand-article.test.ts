import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '../../../lib/model/article.ts';
import { readSampleSeed, swap, swaps } from '../../support/sample-seed.ts';
import { LAMPS_YAML, withLamps } from '../../support/short-article.ts';

async function readLamps(edit?: (text: string) => string): Promise<ArticleFile> {
  const { articles } = await readSampleSeed(withLamps(edit));
  const lamps = articles.find(({ article }) => article.slug === 'lighthouses-2022');
  if (!lamps) throw new Error('no lamps');
  return lamps;
}

const claimOf = ({ claims }: ArticleFile, number: number) => claims[number - 1];

describe('expandArticle(written)', () => {
  it('reads kind, value, range, qualifier and unit from metric and phrase', async () => {
    const lamps = await readLamps();
    expect(lamps.claims.map(({ kind }) => kind)).toEqual(['figure', 'figure', 'figure', 'relation', 'soft']);
    expect(claimOf(lamps, 1)).toMatchObject({ value: 40, qualifier: 'almost', unit: 'ferries' });
    expect(claimOf(lamps, 3)).toMatchObject({
      range: { from: 32, to: 41 },
      qualifier: 'stated',
      unit: 'percent of passengers',
    });
  });

  it('takes what defaults and chains of the head say, and nothing in place of what a claim says', async () => {
    const lamps = await readLamps();
    expect(claimOf(lamps, 1)).toMatchObject({
      reference: 'no_links_kept',
      chain_end: 'not_traced',
      caveat: 'It names no year.',
      entities: [{ entity: 'NOR', role: 'subject' }],
      attribution: [{ who: 'Sample Harbour Council', says: 'nearly 40 ferries, in its own count' }],
    });
    expect(claimOf(lamps, 3)).toMatchObject({
      chain_end: 'primary_read',
      attribution: [{ source: 'sample-harbour-survey', says: 'the same share' }],
    });
    expect(claimOf(lamps, 4)?.attribution).toEqual([]);
    expect(claimOf(lamps, 4)?.entities[0]).toMatchObject({
      entity: 'DNK',
      role: 'provider',
      note: 'as printed',
    });
  });

  it('leaves what a shared step says of figures out of claims without one', async () => {
    expect(claimOf(await readLamps(), 5)?.attribution[0]?.says).toBeUndefined();
  });

  it.each([
    ['"2021"', { start: '2021', end: '2021', basis: 'printed' }],
    ['"2018 to 2022-06"', { start: '2018', end: '2022-06', basis: 'printed' }],
    ['to 2020-03-31', { end: '2020-03-31', basis: 'printed' }],
    ['from 2019', { start: '2019', basis: 'printed' }],
    ['early in spring', { basis: 'inferred', note: 'early in spring' }],
    ['{ end: "2021", basis: inferred }', { end: '2021', basis: 'inferred' }],
  ])('reads the period %s', async (written, period) => {
    const lamps = await readLamps(swap('period: "2021"', `period: ${written}`));
    expect(claimOf(lamps, 2)?.period).toEqual(period);
  });

  it('takes a default by null as none, and a default period as the claims’ own', async () => {
    const edit = swaps(
      ['  role: subject\n', '  role: subject\n  period: "2020"\n'],
      ['    period: "2021"\n', '    period: null\n'],
    );
    const lamps = await readLamps(edit);
    expect([claimOf(lamps, 1)?.period?.end, claimOf(lamps, 2)?.period]).toEqual(['2020', null]);
  });

  it('fills placeholders with the figure as printed, and takes doubled braces for braces', async () => {
    const lamps = await readLamps();
    expect(claimOf(lamps, 1)?.description).toBe('The council counts nearly 40 ferries in Norway.');
    expect(claimOf(lamps, 3)?.caveat).toBe('Nobody else was asked, and {more} is not said.');
    expect(lamps.findings[1]?.text?.title).toBe('The council: nearly 40 ferries, 12 in Iceland');
    expect(lamps.findings[0]).toMatchObject({
      metrics: ['passengers-content'],
      text: {
        title: 'The survey gives 32 to 41 percent in Denmark',
        subtitle: 'Percent of passengers, 2021',
      },
    });
  });

  it('lets a correction of a claim reach every text that tells its figure', async () => {
    const corrected = await readLamps((text) => text.replaceAll('nearly 40', 'nearly 41'));
    expect(claimOf(corrected, 1)).toMatchObject({
      value: 41,
      description: 'The council counts nearly 41 ferries in Norway.',
    });
    expect(corrected.findings[1]?.text?.title).toContain('nearly 41 ferries');
  });

  it('makes the ledger in reading order: a line for each claim, and one for each phrase that became none', async () => {
    const { ledger } = await readLamps();
    expect(ledger.map(({ block, printed }) => `${block} ${printed}`)).toEqual([
      '2 nearly 40 ferries',
      '2 12 ferries',
      '3 32 to 41 percent',
      '3 many lamps',
      '4 Denmark opened a route to Iceland',
      '4 2019',
      '4 dozens of lamps',
      '4 old lamps',
      '4 12 ferries',
    ]);
    expect(ledger.slice(0, 2)).toMatchObject([
      { disposition: 'claim', reason: 'Ferries in service', claims: ['lighthouses-2022-01'], times: 1 },
      { disposition: 'claim', reason: 'a count' },
    ]);
    expect(ledger.slice(4, 6)).toMatchObject([
      { disposition: 'relation' },
      { disposition: 'context', reason: 'told beside the route', claims: [] },
    ]);
    expect(ledger[8]).toMatchObject({
      disposition: 'claim',
      claims: ['lighthouses-2022-02'],
      reason: 'said again',
    });
  });

  it('keeps the line of a withdrawn claim', async () => {
    const withdrawn = 'withdrawn: { on: "2024-02-01", reason: none, cause: our_reading }';
    const { ledger } = await readLamps(
      swap('    reason: a count\n', `    reason: a count\n    ${withdrawn}\n`),
    );
    expect(ledger[1]).toMatchObject({ printed: '12 ferries', claims: ['lighthouses-2022-02'] });
  });

  it('fills checks from their sources, their claims and the head', async () => {
    const { checks } = await readLamps();
    expect(checks).toMatchObject([
      {
        verdict: 'later_value',
        says: '41 ferries.',
        gives: 'neither',
        read_as: 'secondary',
        who: 'Sample Harbour Council',
        date: null,
        quantity: { unit: 'ferries', as_printed: '41 ferries', label: 'Sample Harbour Council' },
      },
      { verdict: 'open', gives: 'neither', source: null, who: 'Our search', date: '2024-01-10' },
    ]);
  });

  it('says the same of what is written out as of what is left out', async () => {
    const written = swaps(
      [
        '    as_printed: nearly 40 ferries\n',
        '    as_printed: nearly 40 ferries\n    kind: figure\n    value: 40\n    qualifier: almost\n    unit: ferries\n',
      ],
      ['    entities: [ISL]\n', '    entities: [{ entity: ISL, role: subject }]\n'],
      ['later_value: 41 ferries.', 'verdict: later_value\n    says: 41 ferries.'],
      ['vague: no number', 'disposition: vague, reason: no number'],
    );
    expect(await readLamps(written)).toEqual(await readLamps());
  });

  it('is written in nine lines a claim', () => {
    const [, claims = ''] = LAMPS_YAML.split('\nclaims:\n');
    const [own = ''] = claims.split('\nledger:\n');
    expect(own.split('\n').length / 5).toBeLessThanOrEqual(9);
  });
});
