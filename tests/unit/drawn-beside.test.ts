import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { whyNotBeside } from '../../lib/chart/drawn-beside.ts';
import { checkSchema, type OtherValue } from '../../lib/model/check.ts';
import { formatProblem } from '../../seed/files/seed-problems.ts';
import { aBesideCheck } from '../support/claim-row.ts';
import { readSeed } from '../support/read-seed.ts';

const STATED = { value: 50, rangeFrom: null, unit: 'libraries' };
const GIVEN: OtherValue = {
  value: 52,
  unit: 'libraries',
  as_printed: '52 libraries',
  compares: 'same',
  label: 'counted',
};
const ofValue = (change: Partial<OtherValue>, others = {}) =>
  whyNotBeside({ ...aBesideCheck(), ...others, quantity: { ...GIVEN, ...change } }, STATED);

describe('whyNotBeside(check, claim)', () => {
  it('is null for the same thing and time, and for a dated point of the same series', () => {
    expect(ofValue({})).toBeNull();
    expect(ofValue({}, { date: null })).toBeNull();
    expect(ofValue({ compares: 'series' })).toBeNull();
    expect(ofValue({ compares: 'series', as_of: '2021-03' }, { date: null })).toBeNull();
    expect(ofValue({ value: 0 })).toBeNull();
    expect(whyNotBeside({ ...aBesideCheck(), quantity: GIVEN }, { ...STATED, value: 0 })).toBeNull();
  });

  it('says in a sentence what does not match', () => {
    expect(ofValue({ unit: 'libraries and kiosks' })).toBe(
      'Not drawn: it is in another unit (libraries and kiosks; the article’s is libraries).',
    );
    expect(ofValue({ compares: 'apart', differs_in: ['population', 'giver'] })).toBe(
      'Not drawn: not shown to be the same as the article’s is of whom it speaks and who gives it.',
    );
    expect(ofValue({ compares: 'series' }, { date: null })).toMatch(/^Not drawn: it has no date/);
  });

  it('is null beside a range, which is a number as any other', () => {
    expect(
      whyNotBeside({ ...aBesideCheck(), quantity: GIVEN }, { ...STATED, value: null, rangeFrom: 0 }),
    ).toBeNull();
  });

  it('says of another currency that nothing is converted, and of money in another unit that it is one', () => {
    const inEuros = { ...STATED, unit: 'EUR' };
    const of = (unit: string) => whyNotBeside({ ...aBesideCheck(), quantity: { ...GIVEN, unit } }, inEuros);
    expect(of('USD')).toBe(
      'Not drawn: it is in another currency (USD; the article’s is EUR), and nothing is converted.',
    );
    expect(of('EUR a year')).toBe('Not drawn: it is in another unit (EUR a year; the article’s is EUR).');
  });

  it('draws nothing beside words, nothing remembered, no search, and no number a second time', () => {
    const check = { ...aBesideCheck(), quantity: null };
    expect(whyNotBeside({ ...check, quantity: GIVEN }, { ...STATED, value: null })).toMatch(/in words/);
    expect(ofValue({}, { readAs: 'memory' })).toMatch(/only remembered/);
    expect(whyNotBeside({ ...check, readAs: 'search' }, STATED)).toMatch(/a search/);
    expect(whyNotBeside({ ...check, gives: 'figure' }, STATED)).toMatch(/the same number/);
    expect(whyNotBeside({ ...check, gives: 'neither' }, STATED)).toMatch(/no number of the same kind/);
  });
});

describe('checkSchema', () => {
  const judge = (quantity: object) =>
    checkSchema.shape.quantity
      .safeParse({ ...GIVEN, ...quantity })
      .error?.issues.map(({ path: at }) => at[0]);

  it('asks what differs where a value stands apart, and nowhere else', () => {
    expect(judge({ compares: 'apart', differs_in: ['scope'] })).toBeUndefined();
    expect(judge({ compares: 'apart' })).toEqual(['differs_in']);
    expect(judge({ compares: 'same', differs_in: ['scope'] })).toEqual(['differs_in']);
  });

  it('takes a hedge of a value, and none of a range', () => {
    expect(judge({ qualifier: 'more_than' })).toBeUndefined();
    expect(judge({ value: null, lower: 1, upper: 2, qualifier: 'about' })).toEqual(['qualifier']);
  });
});

async function listSeedChecks() {
  const read = await readSeed(path.join(PROJECT_DIR, 'seed'));
  if ('problems' in read) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read.seed.articles.flatMap(({ claims, checks }) =>
    checks.map((check) => ({ check, claim: claims.find(({ id }) => check.claims.includes(id)) })),
  );
}

it('of all checks of the seed, these are drawn beside a number, and the others are not, for these reasons', async () => {
  const told = (await listSeedChecks()).map(({ check, claim }) => {
    const given = { gives: check.gives ?? null, readAs: check.read_as, quantity: check.quantity ?? null };
    const figure = claim?.kind === 'figure' ? claim : undefined;
    const stated = {
      value: figure?.value ?? null,
      rangeFrom: figure?.range?.from ?? null,
      unit: figure?.unit ?? null,
    };
    return { id: check.id.replace(/^.*-/, ''), why: whyNotBeside({ ...given, date: check.date }, stated) };
  });
  expect(told).toHaveLength(69);
  const drawn = told.filter(({ why }) => why === null).map(({ id }) => id);
  expect(drawn).toEqual('k02a k02b k02c k02e k02f k02g k04 k10a k10b k10e k11 k14c'.split(' '));
  const counts: Record<string, number> = {};
  for (const { why } of told) if (why !== null) counts[why] = (counts[why] ?? 0) + 1;
  expect(counts).toEqual({
    'Not drawn: the article says it in words, which have no axis.': 29,
    'Not drawn: it gives no number of the same kind.': 17,
    'Not drawn: it passes on the same number, and a second mark would look like a second reading.': 5,
    'Not drawn: a search that found no document has no number.': 4,
    'Not drawn: not shown to be the same as the article’s is what it takes in.': 2,
  });
});
