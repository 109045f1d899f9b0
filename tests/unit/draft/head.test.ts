import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../lib/draft/head-dates.ts';
import { makeShort, makeSlug } from '../../../lib/draft/make-slug.ts';
import { readByline, toAuthor } from '../../../lib/draft/read-byline.ts';
import { draftOf } from '../../support/draft-of.ts';

const BODY =
  'The harbour office counted 41 boats in the bay on Monday, which is more than anybody had thought. Nobody asked why.';

describe('toIsoDate(printed)', () => {
  it.each([
    ['14 March 2024', '2024-03-14'],
    ['May 20, 2014', '2014-05-20'],
    ['Sept. 7, 2021', '2021-09-07'],
    ['March 2022', '2022-03'],
    ['2021-09-02', '2021-09-02'],
    ['24.4.2020', '2020-04-24'],
    ['02/09/2021', '2021'],
    ['23/09/2021', '2021-09-23'],
    ['3. Mai 2020', '2020-05-03'],
    ['March 31', undefined],
    ['31 February 2020', '2020-02'],
  ])('%s is %s', (printed, date) => expect(toIsoDate(printed)).toBe(date));
});

describe('readByline(text)', () => {
  it.each([
    ['By Ada Holm', ['Ada Holm']],
    ['By Ada Holm and Tom van Dyk, Science Editor', ['Ada Holm', 'Tom van Dyk']],
    ['BY ADA HOLM', ['Ada Holm']],
    ['Words by Ada Holm | 3 May 2024', ['Ada Holm']],
    ['By Dr. Helena Maris in Suva', ['Helena Maris']],
    ['**By Ada Holm**', ['Ada Holm']],
  ])('%s', (text, names) => expect(readByline(text)?.map(({ name }) => name)).toEqual(names));

  it.each(['By Our Staff', 'By the sea they sat and wept for boats.', 'By', 'Ada Holm'])(
    '“%s” names nobody',
    (text) => expect(readByline(text)).toBeUndefined(),
  );

  it('knows the family name', () => {
    expect([
      toAuthor('Tom van Dyk').family,
      toAuthor('Leila Osman').family,
      toAuthor('Plato').family,
    ]).toEqual(['van Dyk', 'Osman', undefined]);
  });
});

describe('makeSlug(parts, taken)', () => {
  it('is the authors and the year, plain and not taken', () => {
    const authors = [toAuthor('Ayşe Çelik'), toAuthor('Bo Søn')];
    expect(makeSlug({ authors, date: '2022-10' }, new Set())).toBe('celik-son-2022');
    expect(makeSlug({ authors, date: '2022-10' }, new Set(['celik-son-2022', 'celik-son-2022b']))).toBe(
      'celik-son-2022c',
    );
    expect(makeSlug({ authors: [...authors, toAuthor('Eve Ro')], date: '2022' }, new Set())).toBe(
      'celik-et-al-2022',
    );
    expect(makeSlug({ title: 'A year of ferries' }, new Set())).toBe('a-year-of-ferries');
    expect(makeSlug({}, new Set())).toBe('article');
  });

  it('keeps a short title short', () => {
    const authors = [toAuthor('Maximiliane Oberwasserhausen'), toAuthor('Theodora Unterwasserhausen')];
    expect(makeShort({ authors, date: '2024' }).length).toBeLessThanOrEqual(40);
    expect(makeShort({ authors: [toAuthor('Ada Holm')], date: '2024-05' })).toBe('Holm 2024');
  });
});

describe('the head of a text', () => {
  it('has title, authors, date, kind, publisher, headings and body', () => {
    const text = `Opinion\n\nA year of ferries\n\nWhat the harbour books say of us all\n\nBy Ada Holm\n\nPublished 3 May 2024\n\n${BODY}\n\nWhat was counted\n\n${BODY.replace('41', '12')}\n\nRead more: 5 boats to see\n\nAda Holm is a fellow at the Harbour Institute.\n\n© 2024 The Harbour Post\n`;
    const { article, text: divided, figures } = draftOf(text);
    expect(article).toMatchObject({
      slug: 'holm-2024',
      title: 'A year of ferries',
      genre: 'opinion piece',
      publisher: 'The Harbour Post',
      authors: [{ name: 'Ada Holm', family: 'Holm', affiliation: 'Harbour Institute' }],
      published: { date: '2024-05-03' },
    });
    expect(divided).toMatchObject({ body: [6, 8], sections: [{ heading: 'What was counted', block: 7 }] });
    expect(figures.filter(({ block }) => block > 8).every(({ disposition }) => disposition === 'noise')).toBe(
      true,
    );
  });

  it('says “todo” for what is not said, and takes what a person says before what the text does', () => {
    expect(draftOf(`A year of ferries\n\n${BODY}\n`).article).toMatchObject({
      authors: 'todo',
      published: 'todo',
      publisher: 'todo',
      genre: 'todo',
    });
    expect(
      draftOf(`A year of ferries\n\n${BODY}\n`, { title: 'Ferries', slug: 'ferries' }).article,
    ).toMatchObject({ title: 'Ferries', slug: 'ferries' });
  });

  it('says why a date in digits is known by its year alone', () => {
    const { published } = draftOf(`A year of ferries\n\n02/09/2021\n\n${BODY}\n`).article;
    expect(published).toMatchObject({ date: '2021', basis: expect.stringContaining('02/09/2021') });
  });

  it('reads headings of Markdown', () => {
    expect(
      draftOf(`# A year of ferries\n\n${BODY}\n\n## What was counted\n\n${BODY.replace('41', '12')}\n`),
    ).toMatchObject({
      article: { title: 'A year of ferries' },
      text: { sections: [{ heading: 'What was counted', block: 3 }] },
    });
  });
});
