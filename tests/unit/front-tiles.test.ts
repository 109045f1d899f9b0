import { describe, expect, it } from 'vitest';
import {
  MAX_OTHERS,
  MAX_TILE_HEIGHT,
  orderProposals,
  type Proposal,
  placeTiles,
} from '../../lib/chart/front-tiles.ts';

/** Articles of so many findings each, one a year, the last one the newest; `lead` of each may lead. */
function propose(articles: number, findings = 3, lead = 0): Proposal[] {
  return Array.from({ length: articles }, (_, a) =>
    Array.from({ length: findings }, (_, position) => ({
      slug: `f-${a}-${position}`,
      metrics: [`m-${a}-${position}`],
      mayLead: position === lead,
      article: `a-${a}`,
      recorded: '2024-05-02',
      published: `${1800 + a}`,
      position,
    })),
  ).flat();
}

const low = () => 100;
const slugsOf = ({ tiles }: { tiles: Proposal[] }) => tiles.map(({ slug }) => slug);

describe('orderProposals(proposals)', () => {
  it('puts the newest article first, within it the first finding, and undated articles last', () => {
    const undated = propose(1).map((each) => ({
      ...each,
      slug: `u-${each.position}`,
      article: 'u',
      published: null,
      metrics: [`u-${each.position}`],
    }));
    const ordered = orderProposals([...undated, ...propose(2).toReversed()]);
    expect(ordered.map(({ slug }) => slug)).toEqual([
      ...['f-1-0', 'f-1-1', 'f-1-2', 'f-0-0', 'f-0-1', 'f-0-2'],
      ...['u-0', 'u-1', 'u-2'],
    ]);
  });

  it('takes a month for later than the year that holds it, and one date in the order of the slugs', () => {
    const dated = (slug: string, published: string): Proposal => ({
      ...{ slug, published, recorded: '2024-05-02', article: slug, metrics: [slug] },
      ...{ mayLead: false, position: 0 },
    });
    const ordered = orderProposals([dated('b', '2022'), dated('c', '2022-10'), dated('a', '2022')]);
    expect(ordered.map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
  });

  it('puts an older article that was recorded later first', () => {
    const late = propose(1).map((each) => ({
      ...each,
      article: 'late',
      recorded: '2024-06',
      metrics: ['late'],
    }));
    expect(orderProposals([...propose(2, 1), ...late.slice(0, 1)]).map(({ article }) => article)).toEqual([
      ...['late', 'a-1', 'a-0'],
    ]);
  });

  it('keeps the first of those that draw the same metrics, in whatever order they name them', () => {
    const [first, second, third] = propose(1) as [Proposal, Proposal, Proposal];
    const same = [
      { ...first, metrics: ['x', 'y'] },
      { ...second, metrics: ['y', 'x'] },
      { ...third, metrics: ['x'] },
    ];
    expect(orderProposals(same).map(({ slug }) => slug)).toEqual(['f-0-0', 'f-0-2']);
  });
});

describe('placeTiles(ordered, heightAt)', () => {
  it('places what two articles propose: the lead of the newest, then all others in order', () => {
    const { lead, rows } = placeTiles(orderProposals(propose(2)), low);
    expect(lead?.slug).toBe('f-1-0');
    expect(rows.map(({ size }) => size)).toEqual(['second', 'third']);
    expect(rows.flatMap(slugsOf)).toEqual(['f-1-1', 'f-1-2', 'f-0-0', 'f-0-1', 'f-0-2']);
  });

  it('places no more of two hundred articles than of two, and those of the newest', () => {
    const { lead, rows } = placeTiles(orderProposals(propose(200)), low);
    expect(lead?.slug).toBe('f-199-0');
    expect(rows.flatMap(slugsOf)).toEqual(['f-199-1', 'f-199-2', 'f-198-0', 'f-198-1', 'f-198-2']);
  });

  it('leads with the first that may lead, else with the first', () => {
    expect(placeTiles(orderProposals(propose(2, 3, 2)), low).lead?.slug).toBe('f-1-2');
    expect(placeTiles(orderProposals(propose(2, 3, 9)), low).lead?.slug).toBe('f-1-0');
    expect(placeTiles([], low)).toEqual({ lead: undefined, rows: [] });
  });

  it.each([
    [0, []],
    [1, ['wide 1']],
    [2, ['second 2']],
    [3, ['third 3']],
    [4, ['second 2', 'second 2']],
    [5, ['second 2', 'third 3']],
    [8, ['second 2', 'third 3']],
  ])('leaves no place empty with %i beside the lead', (count, expected) => {
    const { rows } = placeTiles(propose(1, count + 1), low);
    expect(rows.map(({ size, tiles }) => `${size} ${tiles.length}`)).toEqual(expected);
    expect(rows.flatMap(slugsOf)).toHaveLength(Math.min(count, MAX_OTHERS));
  });

  it('passes over a chart that is too high for its place', () => {
    const heights: Record<string, number> = {
      'f-1-0': MAX_TILE_HEIGHT.lead + 1,
      'f-1-1': MAX_TILE_HEIGHT.second + 1,
    };
    const { lead, rows } = placeTiles(orderProposals(propose(3)), ({ slug }) => heights[slug] ?? 100);
    expect(lead?.slug).toBe('f-2-0');
    expect(rows.flatMap(slugsOf)).toEqual(['f-2-1', 'f-2-2', 'f-1-2', 'f-0-0', 'f-0-1']);
  });

  it('sets one high chart beneath few others, and none that is higher than a wide one may be', () => {
    const high = (limit: number) => (proposal: Proposal) => (proposal.position === 2 ? limit : 100);
    const few = orderProposals(propose(1, 5));
    expect(placeTiles(few, high(MAX_TILE_HEIGHT.wide)).rows.map(slugsOf)).toEqual([
      ['f-0-1', 'f-0-3', 'f-0-4'],
      ['f-0-2'],
    ]);
    expect(placeTiles(few, high(MAX_TILE_HEIGHT.wide + 1)).rows.map(slugsOf)).toEqual([
      ['f-0-1', 'f-0-3', 'f-0-4'],
    ]);
    expect(placeTiles(few.slice(0, 3), high(MAX_TILE_HEIGHT.wide)).rows).toMatchObject([
      { size: 'wide', tiles: [{ slug: 'f-0-1' }] },
      { size: 'wide', tiles: [{ slug: 'f-0-2' }] },
    ]);
    const many = placeTiles(orderProposals(propose(9)), high(MAX_TILE_HEIGHT.wide));
    expect(many.rows.map(({ size }) => size)).toEqual(['second', 'third']);
  });
});
