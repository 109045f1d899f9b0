import { describe, expect, it } from 'vitest';
import { PAGE_PARAMETER_NAMES } from '../../lib/filter/page-request.ts';
import { QUALIFIERS, ROLES } from '../../lib/model/vocabulary.ts';
import { problemSchema, toBadParameters, toProblem } from '../../lib/out/api/problem.ts';

const SITE = 'https://metrics.example.org';
const KNOWN = { countries: ['NOR', 'SWE'], regions: ['150', 'g7'], populations: ['nurses'] };
const NAMES = ['country', 'region', 'population', 'role', 'metric', 'source', 'qualifier', 'limit'];
const of = (parameter: string, found = 'x', known: typeof KNOWN | null = KNOWN) =>
  toBadParameters([{ parameter, found, message: 'So it would be right.' }], NAMES, known, SITE);

describe('toProblem(type, detail, siteUrl)', () => {
  it('has the members of RFC 9457, with an address of this site as its type', () => {
    expect(toProblem('not-found', 'There is none.', SITE)).toEqual({
      type: 'https://metrics.example.org/api#not-found',
      title: expect.stringMatching(/\S/),
      status: 404,
      detail: 'There is none.',
    });
  });
});

describe('toBadParameters(problems, parameters, known, siteUrl)', () => {
  it('names the parameter, what was found and what would be right, in the sentence and apart', () => {
    const problem = of('role', 'donor');
    expect(problem.detail).toBe('role: found “donor”. So it would be right.');
    expect(problem.problems).toEqual([
      {
        parameter: 'role',
        found: 'donor',
        message: 'So it would be right.',
        accepted: [...ROLES],
        accepted_at: null,
      },
    ]);
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  it.each([
    ['qualifier', [...QUALIFIERS], null],
    ['country', KNOWN.countries, `${SITE}/countries.json`],
    ['region', KNOWN.regions, null],
    ['population', KNOWN.populations, null],
    ['metric', null, `${SITE}/metrics.json`],
    ['source', null, `${SITE}/sources.json`],
    ['limit', null, null],
    ['nope', NAMES, null],
    ['__proto__', NAMES, null],
  ])('lists what %s accepts', (parameter, accepted, accepted_at) => {
    expect(of(parameter).problems).toMatchObject([{ accepted, accepted_at }]);
  });

  it('leads to a list that is too long to be sent along', () => {
    const countries = Array.from({ length: 301 }, (_, index) => `C${index}`);
    expect(of('country', 'x', { ...KNOWN, countries }).problems).toMatchObject([
      { accepted: null, accepted_at: `${SITE}/countries.json` },
    ]);
  });

  it('keeps every problem, in the order found', () => {
    const both = ['limit', 'after'].map((parameter) => ({ parameter, found: '', message: '.' }));
    const { problems } = toBadParameters(both, PAGE_PARAMETER_NAMES, null, SITE);
    expect(problems?.map(({ parameter }) => parameter)).toEqual(['limit', 'after']);
  });
});
