import { describe, expect, it } from 'vitest';
import {
  isFiltered,
  isNarrowed,
  parseFilter,
  toSearchParams,
  type Vocabulary,
  without,
} from '../../lib/filter/filter.ts';
import {
  FILTER_PARAMETERS,
  MAX_LIMIT,
  MAX_QUERY_WORDS_LENGTH,
  type Parameter,
  SORTS,
} from '../../lib/filter/filter-parameters.ts';
import {
  CHART_PARAMETERS,
  type ClaimFilter,
  EMPTY_FILTER,
  FACETS,
  type Facet,
  PAIRED_FACETS,
  toQuery,
} from '../../lib/filter/filter-query.ts';
import { KINDS, QUALIFIERS, ROLES } from '../../lib/model/vocabulary.ts';

const VOCABULARY: Vocabulary = {
  countries: ['CAN', 'SWE'],
  regions: ['150', 'g7'],
  populations: ['adults-18-to-35'],
  metrics: ['medical-exports', 'view-of-a-country'],
  sources: ['an-article', 'a-survey'],
};

const parse = (query: string) => parseFilter(new URLSearchParams(query), VOCABULARY);
const problemsOf = (query: string) => parse(query).problems;

describe('parseFilter(query)', () => {
  it('takes an empty query as the empty filter', () => {
    expect(parse('')).toEqual({ filter: EMPTY_FILTER, problems: [] });
  });

  it('takes every parameter of a full query', () => {
    const query =
      'country=SWE&country=CAN&region=g7&region=150&population=adults-18-to-35&role=respondent&metric=medical-exports&source=an-article&qualifier=more_than&kind=figure&q=two+words&sort=value&limit=10&after=abc';
    expect(parse(query)).toEqual({
      filter: {
        country: ['SWE', 'CAN'],
        region: ['g7', '150'],
        population: ['adults-18-to-35'],
        role: ['respondent'],
        metric: ['medical-exports'],
        source: ['an-article'],
        qualifier: ['more_than'],
        kind: ['figure'],
        q: 'two words',
        sort: 'value',
        after: 'abc',
        limit: 10,
      },
      problems: [],
    });
  });

  it.each([
    ['role', ROLES],
    ['qualifier', QUALIFIERS],
    ['kind', KINDS],
    ['country', VOCABULARY.countries],
    ['region', VOCABULARY.regions],
    ['population', VOCABULARY.populations],
    ['metric', VOCABULARY.metrics],
    ['source', VOCABULARY.sources],
  ] as const)('takes every known %s, in the order given', (facet, known) => {
    const values = [...known].reverse();
    const { filter, problems } = parse(values.map((value) => `${facet}=${value}`).join('&'));
    expect(filter[facet]).toEqual(values);
    expect(problems).toEqual([]);
  });

  it('leaves out the empty controls that a sent form carries along', () => {
    const query = [...FACETS.map((facet) => `${facet}=`), 'q=', 'sort=', 'after=', 'limit='].join('&');
    expect(parse(query)).toEqual({ filter: EMPTY_FILTER, problems: [] });
  });

  it('counts a repeated value once', () => {
    expect(parse('country=SWE&country=SWE').filter.country).toEqual(['SWE']);
  });

  it.each([
    ['country=XXX', 'country', 'XXX', /three-letter ISO code.*as CAN/],
    ['country=swe', 'country', 'swe', /three-letter ISO code/],
    ['country=%3Cscript%3E', 'country', '<script>', /three-letter ISO code/],
    ['country=SWE%20', 'country', 'SWE ', /three-letter ISO code/],
    ['region=002', 'region', '002', /code of UN M49 or the slug of a group.*as 150/],
    ['region=SWE', 'region', 'SWE', /code of UN M49/],
    ['population=150', 'population', '150', /slug of one that a claim names, as adults-18-to-35/],
    ['role=donor', 'role', 'donor', /one of subject, respondent, provider/],
    ['metric=%00', 'metric', '\u{FFFD}', /listed under \/metrics, as medical-exports/],
    ['metric=__proto__', 'metric', '__proto__', /listed under \/metrics/],
    ['metric=constructor', 'metric', 'constructor', /listed under \/metrics/],
    ['source=nobody', 'source', 'nobody', /listed under \/sources, as an-article/],
    ['qualifier=exact', 'qualifier', 'exact', /one of stated, more_than/],
    ['kind=number', 'kind', 'number', /one of figure, soft, relation/],
    ['sort=newest', 'sort', 'newest', /one of reading, metric, value, period/],
    ['sort=value&sort=metric', 'sort', 'value, metric', /only once/],
    ['q=one&q=two', 'q', 'one, two', /only once/],
    ['after=one&after=two', 'after', 'one, two', /only once/],
    ['limit=0', 'limit', '0', /whole number from 1 to 1000/],
    ['limit=-1', 'limit', '-1', /whole number from 1 to 1000/],
    ['limit=1.5', 'limit', '1.5', /whole number/],
    ['limit=1e3', 'limit', '1e3', /whole number/],
    ['limit=1001', 'limit', '1001', /whole number/],
    ['limit=99999999999999999999', 'limit', '99999999999999999999', /whole number/],
    ['limit=ten', 'limit', 'ten', /whole number/],
    ['q=%00', 'q', '\u{FFFD}', /no NUL/],
    [
      'countries=SWE',
      'countries',
      'countries',
      /no parameter of this name.*country, region, population, role, metric/,
    ],
    ['__proto__=1', '__proto__', '__proto__', /no parameter of this name/],
    ['country%5B%5D=SWE', 'country[]', 'country[]', /no parameter of this name/],
  ])('%s names the parameter, what was found and what would be right', (query, parameter, found, message) => {
    const [problem, ...others] = problemsOf(query);
    expect(problem).toEqual({ parameter, found, message: expect.stringMatching(message) });
    expect(others).toEqual([]);
  });

  it('applies the good values beside a bad one', () => {
    const { filter, problems } = parse('country=XXX&country=SWE&role=respondent');
    expect(filter).toEqual({ ...EMPTY_FILTER, country: ['SWE'], role: ['respondent'] });
    expect(problems.map((problem) => problem.found)).toEqual(['XXX']);
  });

  it('names every bad value, not just the first', () => {
    const found = problemsOf('country=XXX&country=YYY&kind=number&limit=0').map((problem) => problem.found);
    expect(found).toEqual(['XXX', 'YYY', 'number', '0']);
  });

  it('names an unknown country where none is loaded, without an example', () => {
    const nothing = { countries: [], regions: [], populations: [], metrics: [], sources: [] };
    const { problems } = parseFilter(new URLSearchParams('country=SWE'), nothing);
    expect(problems[0]?.message).toBe(
      'A country is a three-letter ISO code of a country that a claim names.',
    );
  });

  it('takes words as one text with single spaces', () => {
    expect(parse('q=%20%20two%0A%09words%20').filter.q).toBe('two words');
  });

  it('refuses a search text that is too long, and says how long it is', () => {
    const longest = 'x'.repeat(MAX_QUERY_WORDS_LENGTH);
    expect(parse(`q=${longest}`)).toMatchObject({ filter: { q: longest }, problems: [] });
    expect(parse(`q=${longest}y`).filter.q).toBe('');
    expect(problemsOf(`q=${longest}y`)[0]?.message).toBe(
      'A search text has at most 200 characters; this one has 201.',
    );
  });

  it.each([1, MAX_LIMIT])('takes the limit %i', (limit) => {
    expect(parse(`limit=${limit}`)).toMatchObject({ filter: { limit }, problems: [] });
  });

  it.each(['utm_source=x', 'utm_anything=x', 'fbclid=x', 'gclid=x', 'msclkid=x', 'mc_cid=x', 'ref=x'])(
    'passes over what trackers add: %s',
    (query) => {
      expect(parse(query)).toEqual({ filter: EMPTY_FILTER, problems: [] });
    },
  );

  it('shows at most 60 characters of a bad value, and none that a terminal would obey', () => {
    expect(problemsOf(`country=${'A'.repeat(10_000)}`)[0]?.found).toBe(`${'A'.repeat(60)}…`);
    expect(problemsOf('country=%1B%5B2J%07')[0]?.found).toBe('\u{FFFD}[2J\u{FFFD}');
  });

  it('keeps sixty characters of a bad value as they are', () => {
    expect(problemsOf(`kind=${'A'.repeat(60)}`)[0]?.found).toBe('A'.repeat(60));
    expect(problemsOf(`kind=${'A'.repeat(61)}`)[0]?.found).toBe(`${'A'.repeat(60)}…`);
  });

  it('names the parameters that there are, and lets those pass that the address reads itself', () => {
    const known = 'country, region, population, role, metric, source, qualifier, kind, q, sort, limit, after';
    expect(problemsOf('nope=1')).toEqual([
      {
        ...{ parameter: 'nope', found: 'nope' },
        message: `There is no parameter of this name. Known ones: ${known}.`,
      },
    ]);
    const own = (query: string) => parseFilter(new URLSearchParams(query), VOCABULARY, ['excel']).problems;
    expect(own('excel=1')).toEqual([]);
    expect(own('nope=1')[0]?.message).toContain(`Known ones: ${known}, excel.`);
  });

  it('says of words that are long and hold a NUL that they hold one', () => {
    expect(problemsOf(`q=%00${'x'.repeat(MAX_QUERY_WORDS_LENGTH)}`)[0]?.message).toBe(
      'A search text has no NUL characters.',
    );
  });

  it('takes the usual order for one that is none, and for relevance where no words are', () => {
    expect(parse('sort=newest').filter).toEqual(EMPTY_FILTER);
    expect(parse('sort=newest&q=x').filter.sort).toBe('relevance');
    expect(parse('sort=relevance')).toEqual({ filter: EMPTY_FILTER, problems: [] });
    expect(parse('sort=relevance&q=x').filter.sort).toBe('relevance');
    expect(parse('sort=reading&q=x').filter.sort).toBe('reading');
  });

  it('never throws, whatever it is given', () => {
    const alphabet = [
      'country',
      'q',
      'limit',
      'after',
      '=',
      '&',
      '%',
      '%00',
      '%E0%A4',
      '+',
      '[',
      '😀',
      '\uD800',
    ];
    for (let seed = 1; seed <= 500; seed++) {
      const picks = Array.from({ length: 12 }, (_, index) => alphabet[(seed * (index + 7) * 31) % 13]);
      expect(() => parse(picks.join(''))).not.toThrow();
    }
  });
});

describe('toQuery(filter)', () => {
  it('is empty for the empty filter, and says nothing that is at its default', () => {
    expect(toQuery(EMPTY_FILTER)).toBe('');
    expect(toQuery({})).toBe('');
    expect(toQuery({ sort: 'reading' })).toBe('');
    expect(toQuery({ sort: 'relevance' })).toBe('');
    expect(toQuery({ sort: 'reading', q: '', after: null, limit: null, country: [] })).toBe('');
    expect(toQuery({ sort: 'relevance', q: 'nepal' })).toBe('q=nepal');
    expect(toQuery({ sort: 'reading', q: 'nepal' })).toBe('q=nepal&sort=reading');
    expect(toQuery({ sort: 'relevance', q: '' })).toBe('');
  });

  it('puts the parameters into one order, whatever order they came in', () => {
    const { filter } = parse('sort=value&kind=figure&country=SWE&q=x');
    expect(toQuery(filter)).toBe('country=SWE&kind=figure&q=x&sort=value');
  });

  it('escapes what would end a parameter', () => {
    expect(toQuery({ q: 'a&b=c #+%' })).toBe('q=a%26b%3Dc+%23%2B%25');
  });

  const filters: Partial<ClaimFilter>[] = [
    {},
    { country: ['SWE', 'CAN'] },
    { country: ['SWE'], role: ['respondent', 'subject'] },
    { region: ['150', 'g7'], population: ['adults-18-to-35'] },
    { metric: ['medical-exports'], source: ['an-article', 'a-survey'] },
    { qualifier: [...QUALIFIERS], kind: [...KINDS] },
    { q: 'a&b=c #+% “ü” 😀' },
    { q: '100%' },
    ...SORTS.filter((sort) => sort !== 'relevance').map((sort) => ({ sort })),
    ...SORTS.map((sort) => ({ q: 'two words', sort })),
    { limit: 1, after: 'WyJyZWFkaW5nIl0' },
  ];

  it.each(filters)('is read back as the same filter: %j', (some) => {
    const filter = { ...EMPTY_FILTER, ...some };
    expect(parse(toQuery(filter))).toEqual({ filter, problems: [] });
  });
});

describe('without(filter, facet, value)', () => {
  const filter = { ...EMPTY_FILTER, country: ['SWE', 'CAN'], kind: ['figure' as const], after: 'abc' };

  it('takes off one value, keeps the others, and begins again at the first page', () => {
    expect(without(filter, 'country', 'SWE')).toEqual({ ...filter, country: ['CAN'], after: null });
  });

  it('leaves the filter it was given as it was', () => {
    without(filter, 'country', 'SWE');
    expect(filter.country).toEqual(['SWE', 'CAN']);
  });
});

describe('isFiltered(filter)', () => {
  it('is true for any facet and for words, and false for order and page alone', () => {
    expect(isFiltered(EMPTY_FILTER)).toBe(false);
    expect(isFiltered({ ...EMPTY_FILTER, sort: 'value', limit: 5, after: 'abc' })).toBe(false);
    expect(isFiltered({ ...EMPTY_FILTER, q: '0' })).toBe(true);
    for (const facet of FACETS) expect(isFiltered({ ...EMPTY_FILTER, [facet]: ['x'] })).toBe(true);
  });
});

describe('isNarrowed(filter)', () => {
  it('is true for anything chosen beyond the metric', () => {
    expect(isNarrowed({ ...EMPTY_FILTER, metric: ['x', 'y'], sort: 'value', limit: 5 })).toBe(false);
    expect(isNarrowed({ ...EMPTY_FILTER, metric: ['x'], q: '0' })).toBe(true);
    for (const facet of FACETS.filter((each) => each !== 'metric'))
      expect(isNarrowed({ ...EMPTY_FILTER, metric: ['x'], [facet]: ['y'] }), facet).toBe(true);
  });
});

describe('FILTER_PARAMETERS', () => {
  it('says of each what it asks for, and which may stand several times', () => {
    const parameters: [string, Parameter][] = Object.entries(FILTER_PARAMETERS);
    expect(parameters.flatMap(([name, { many }]) => (many === true ? [name] : []))).toEqual(FACETS);
    for (const [name, { meaning }] of parameters) expect(meaning, name).toMatch(/^[A-Z].{12,}\.$/);
  });
});

describe('CHART_PARAMETERS', () => {
  it('narrow a chart of one metric: every facet but the metric, and words', () => {
    expect(CHART_PARAMETERS).toEqual([...FACETS.filter((facet) => facet !== 'metric'), 'q']);
  });
});

describe('PAIRED_FACETS', () => {
  it('are the facets with few values that many claims have: all but the source, region and population', () => {
    const others: readonly Facet[] = ['source', 'region', 'population'];
    expect(PAIRED_FACETS).toEqual(FACETS.filter((facet) => !others.includes(facet)));
  });
});

describe('toSearchParams(record)', () => {
  it('keeps repeated values and their order, and leaves out what is not there', () => {
    const query = toSearchParams({ country: ['SWE', 'CAN'], q: '', role: 'respondent', kind: undefined });
    expect([...query]).toEqual([
      ['country', 'SWE'],
      ['country', 'CAN'],
      ['q', ''],
      ['role', 'respondent'],
    ]);
  });
});
