import { describe, expect, it } from 'vitest';
import { canonicalJson, dataDate, dataVersion, digestArticle } from '../../lib/model/data-version.ts';
import type { WholeSeed } from '../support/read-seed.ts';
import {
  type Edits,
  FERRIES,
  LIGHTHOUSES,
  readSampleSeed,
  restate,
  swap,
  swaps,
} from '../support/sample-seed.ts';

const versionOfSeed = (seed: WholeSeed) => dataVersion(seed, seed.articles.map(digestArticle));
const versionOf = async (edits: Edits = {}) => versionOfSeed(await readSampleSeed(edits));
const dateOf = async (edits: Edits = {}) =>
  dataDate((await readSampleSeed(edits)).articles.map(digestArticle));

describe('dataVersion(catalogue, articles)', () => {
  it('is 12 hex digits that the content alone decides', async () => {
    const version = await versionOf();
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(await versionOf()).toBe(version);
  });

  it('stays what it was for the same content, however articles are read', async () => {
    expect(await versionOf()).toBe('c717532cf67f');
  });

  it('is blind to comments, the order of keys and articles, quotes, and what is left out by default', async () => {
    const edit = swaps(
      [
        'entities: [{ entity: NOR, role: subject }]\n    locator: &place',
        'entities: [{ role: subject, entity: "NOR", inferred: false, note: null }]\n    locator: &place',
      ],
      [
        '    qualifier: more_than',
        '    bounds: { lower: 50, lower_exclusive: true } # as the hedge implies\n    qualifier: more_than',
      ],
    );
    expect(await versionOf({ [FERRIES]: edit })).toBe(await versionOf());
    const seed = await readSampleSeed();
    expect(versionOfSeed({ ...seed, articles: seed.articles.toReversed() })).toBe(await versionOf());
  });

  it.each<[string, Edits]>([
    ['a value', { [FERRIES]: swap('value: 83', 'value: 84') }],
    ['a zero that becomes a one', { [LIGHTHOUSES]: restate(['0', 'zero ferries'], ['1', 'one ferry']) }],
    ['a word of a caveat', { [FERRIES]: swap('It is a floor.', 'It is the floor.') }],
    [
      'the order of entities',
      {
        'entities.yaml': swaps(
          ['code: NOR', 'code: ISL'],
          ['code: ISL, kind: country, name: Iceland', 'code: NOR, kind: country, name: Iceland'],
        ),
      },
    ],
    ['a comparability group', { 'metrics.yaml': swap('reason: counts of ferries', 'reason: counts') }],
    ['a source', { 'sources.yaml': swap('basis: not known', 'basis: unknown') }],
    ['a check', { [FERRIES]: swap('date: null', 'date: "2021"') }],
    ['the ledger', { [FERRIES]: swap('times: 2', 'times: 3') }],
  ])('changes with %s', async (_, edits) => {
    expect(await versionOf(edits)).not.toBe(await versionOf());
  });
});

describe('dataDate(articles)', () => {
  it('is the latest recording, revision or withdrawal', async () => {
    expect(await dateOf()).toBe('2024-02-01');
    const recorded = { [LIGHTHOUSES]: swap('recorded_on: "2024-01-20"', 'recorded_on: "2024-03"') };
    expect(await dateOf(recorded)).toBe('2024-03');
    const withdrawn = {
      [FERRIES]: swap(
        '    caveat: It is a floor.',
        '    caveat: x\n    withdrawn: { on: "2024-04-01", reason: y, cause: our_reading }',
      ),
    };
    expect(await dateOf(withdrawn)).toBe('2024-04-01');
  });
});

describe('canonicalJson(value)', () => {
  it('sorts keys at every depth, keeps lists in order, and takes null in a map for absent', () => {
    expect(canonicalJson({ b: [2, { d: 0, c: '' }, null], a: null, e: undefined })).toBe(
      '{"b":[2,{"c":"","d":0},null]}',
    );
  });
});
