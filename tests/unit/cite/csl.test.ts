import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { GENRES } from '../../../lib/model/vocabulary.ts';
import { toCslPage, toCslSource } from '../../../lib/out/cite/csl.ts';
import { aCitedSource, CITED_SOURCES, OF_EACH_GENRE } from '../../support/cited-sources.ts';

const BANK = 'Asian Lighthouse Bank (ALB)';

describe('toCslSource(source)', () => {
  it('knows each genre', () => {
    const types = Object.fromEntries(OF_EACH_GENRE.map((source) => [source.genre, toCslSource(source).type]));
    expect(types).toEqual({
      'opinion piece': 'article-magazine',
      analysis: 'article-magazine',
      'news report': 'article-newspaper',
      'survey report': 'report',
      'research report': 'report',
      'official statement': 'webpage',
      'official statistics': 'report',
      'press release': 'webpage',
      'white paper': 'report',
      'journal article': 'article-journal',
      'web page': 'webpage',
    } satisfies Record<(typeof GENRES)[number], string>);
  });

  it.each([
    ['newspaper', 'article-newspaper'],
    ['magazine', 'article-magazine'],
    ['journal', 'article-journal'],
    ['blog', 'post-weblog'],
    ['website', 'webpage'],
  ] as const)('of a %s is %s whatever its genre', (medium, type) => {
    for (const genre of GENRES) expect(toCslSource(aCitedSource({ medium, genre })).type).toBe(type);
  });

  it('promises neither a journal nor an address that is not known', () => {
    expect(toCslSource(aCitedSource({ publisher: null })).type).toBe('document');
    expect(toCslSource(aCitedSource({ genre: 'press release', address: null })).type).toBe('document');
  });

  it('has a body as the author of what it issues, and names it once', () => {
    for (const source of OF_EACH_GENRE.filter(({ authors }) => authors.length === 0)) {
      const item = toCslSource(source);
      expect(item.author).toEqual([{ literal: BANK }]);
      expect(JSON.stringify(item).split(BANK)).toHaveLength(2);
    }
  });

  it('has no paper, site or blog as the author of what nobody signed', () => {
    expect(toCslSource(aCitedSource({ authors: [] }))).not.toHaveProperty('author');
    const posted = aCitedSource({
      authors: [],
      medium: 'website',
      kind: 'press_release',
      genre: 'press release',
    });
    expect(toCslSource(posted)).not.toHaveProperty('author');
    expect(toCslSource(posted)['container-title']).toBe('The Harbour Post');
  });

  it('names nobody where neither author nor publisher is known', () => {
    for (const kind of ['article', 'report'] as const) {
      const item = toCslSource(aCitedSource({ kind, publisher: null, authors: [] }));
      expect(Object.keys(item)).toEqual(['id', 'type', 'title', 'issued', 'genre', 'language', 'URL']);
    }
  });

  it('tells editors from authors', () => {
    const [author, editor] = [
      aCitedSource().authors[0],
      { name: 'Jo Roe', family: 'Roe', affiliation: null },
    ];
    const item = toCslSource(aCitedSource({ authors: [author as never, { ...editor, editor: true }] }));
    expect(item.author).toEqual([{ family: 'van der Berg', given: 'Ada' }]);
    expect(item.editor).toEqual([{ family: 'Roe', given: 'Jo' }]);
  });

  it('keeps a date at the precision that is known, and fills none in', () => {
    const issued = (publishedDate: string | null) => toCslSource(aCitedSource({ publishedDate })).issued;
    expect(issued('2021-10-07')).toEqual({ 'date-parts': [[2021, 10, 7]] });
    expect(issued('2021-10')).toEqual({ 'date-parts': [[2021, 10]] });
    expect(issued('2021')).toEqual({ 'date-parts': [[2021]] });
    expect(issued(null)).toBeUndefined();
  });

  it('says when it was read, of what has an address', () => {
    const lastRead = '2022-03-01';
    expect(toCslSource(aCitedSource({ lastRead })).accessed).toEqual({ 'date-parts': [[2022, 3, 1]] });
    expect(toCslSource(aCitedSource({ lastRead, address: null }))).not.toHaveProperty('accessed');
    expect(toCslSource(aCitedSource({ address: null }))).not.toHaveProperty('URL');
  });
});

describe('toCslPage(title, url, state)', () => {
  const state = { version: 'abc', dated: '2021-05-02' };

  it('names the site once, as the author', () => {
    const item = toCslPage('Ferries', 'https://m.example/claims/a-01', state);
    expect(JSON.stringify(item).split('Cited Metrics')).toHaveLength(2);
    expect(item).toMatchObject({
      id: 'claims-a-01',
      type: 'webpage',
      issued: { 'date-parts': [[2021, 5, 2]] },
    });
  });

  it('has another id for each filter', () => {
    const idOf = (path: string) => toCslPage('x', `https://m.example${path}`, state).id;
    expect(idOf('/')).toBe('front-page');
    expect(idOf('/claims?country=SWE')).toBe('claims-country-SWE');
  });
});

/** The fields of CSL-JSON 1.0.2 that we fill, as its schema has them; it takes no others. */
const NAMES = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { family: { type: 'string' }, given: { type: 'string' }, literal: { type: 'string' } },
    additionalProperties: false,
  },
};
const DATE = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'number' } },
    },
  },
  additionalProperties: false,
};
const TEXTS = ['id', 'title', 'container-title', 'publisher', 'genre', 'note', 'version', 'language', 'URL'];
const SCHEMA = {
  type: 'object',
  properties: {
    type: {
      enum: 'article-journal article-magazine article-newspaper document post-weblog report webpage'.split(
        ' ',
      ),
    },
    ...Object.fromEntries(TEXTS.map((name) => [name, { type: 'string' }])),
    ...{ author: NAMES, editor: NAMES, issued: DATE, accessed: DATE },
  },
  required: ['type', 'id'],
  additionalProperties: false,
};

it('toCslSource(source) and toCslPage(…) are as the schema of CSL 1.0.2 has entries', () => {
  const validate = new Ajv().compile(SCHEMA);
  const page = toCslPage('x', 'https://m.example/', { version: 'v', dated: '2021' });
  for (const item of [page, ...CITED_SOURCES.map(toCslSource)])
    expect(validate(JSON.parse(JSON.stringify(item))), JSON.stringify(validate.errors)).toBe(true);
});
