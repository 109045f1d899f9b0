import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../../lib/out/cite/bibtex.ts';
import { toCslPage, toCslSource } from '../../../lib/out/cite/csl.ts';
import { toTex, toTexTitle, toTexUrl } from '../../../lib/out/cite/tex.ts';
import { aCitedSource, CITED_SOURCES } from '../../support/cited-sources.ts';

const write = (overrides: Parameters<typeof aCitedSource>[0]) =>
  formatBibtex([toCslSource(aCitedSource(overrides))]);

describe('formatBibtex(items)', () => {
  it('keeps capitals, the day beside the macro of the month, and the address as it is', () => {
    expect(write({})).toBe(`@article{ferries-2021,
  author = {van der Berg, Ada},
  title = {Ferry to {McDonald} {Island} carries {USD5} million of {COVID-19} vaccine, says {UNICEF}},
  journal = {{The Harbour Post}},
  note = {News report},
  year = {2021},
  month = oct,
  day = {7},
  url = {https://harbour.example/a_b/100%25?c=1&d=~e#f},
}`);
  });

  it('has a blog as a post with its blog, a press release with its day and its body once', () => {
    expect(write({ medium: 'blog', genre: 'analysis' })).toContain(
      'howpublished = {Analysis, {The Harbour Post}},',
    );
    const release = write({ kind: 'press_release', genre: 'press release', authors: [], publisher: 'ALB' });
    expect(release).toContain('author = {{ALB}},');
    expect(release).toContain('howpublished = {Press release},');
    expect(release).toMatch(/month = oct,\n {2}day = \{7\}/);
    expect(release.match(/ALB/g)).toHaveLength(1);
  });

  it('has a report with its institution, and one that was edited with its editors', () => {
    const report = { kind: 'report', genre: 'research report', publisher: 'Network' } as const;
    expect(write(report)).toMatch(
      /^@techreport\{[^@]*institution = \{\{Network\}\},\n {2}type = \{Research report\}/,
    );
    const authors = [{ name: 'Jo Roe', family: 'Roe', affiliation: null, editor: true as const }];
    expect(write({ ...report, authors })).toMatch(/^@book\{ferries-2021,\n {2}editor = \{Roe, Jo\},/);
  });

  it('names editors in words where the styles of a type print none, and sorts by the title what has only them', () => {
    const authors = [
      { name: 'Jo Roe', family: 'Roe', affiliation: null, editor: true as const },
      { name: 'Quay & Sons', affiliation: null, editor: true as const },
    ];
    const report = { kind: 'report', genre: 'research report', publisher: 'Network' } as const;
    const undated = write({ ...report, authors, publishedDate: null });
    expect(undated).toMatch(/^@misc\{ferries-2021,\n {2}editor = \{Roe, Jo and \{Quay \\& Sons\}\},/);
    expect(undated).toContain('key = {Ferry to McDonald},');
    expect(undated).toContain(
      'howpublished = {Research report, edited by Jo Roe and {Quay \\& Sons}, {Network}},',
    );
    const news = write({ medium: 'newspaper', authors: authors.slice(0, 1) });
    expect(news).toContain('key = {Ferry to McDonald},');
    expect(news).toContain('howpublished = {News report, edited by Jo Roe, {The Harbour Post}},');
    const signed = [{ name: 'Ada Quay', family: 'Quay', affiliation: null }, ...authors.slice(0, 1)];
    expect(write({ authors: signed })).toContain('note = {News report, edited by Jo Roe},');
    expect(write({ ...report, authors: signed })).toContain('note = {Edited by Jo Roe},');
    expect(write({ ...report, authors })).not.toMatch(/key =|edited by/i);
  });

  it('leaves no brace alone, which BibTeX would count', () => {
    const braced = formatBibtex(CITED_SOURCES.map(toCslSource));
    expect(braced.split('{')).toHaveLength(braced.split('}').length);
    const unsigned = write({ title: 'Open { for ferries', authors: [] });
    expect(unsigned).toContain('key = {Open \\textbraceleft{} for},');
    expect(unsigned.split('{')).toHaveLength(unsigned.split('}').length);
  });

  it.each([{}, { medium: 'blog' }, { kind: 'report' }] as const)('escapes the genre of %j', (overrides) => {
    const item = { ...toCslSource(aCitedSource(overrides)), genre: 'Q&A_1' };
    expect(formatBibtex([item])).toContain('Q\\&A\\_1');
  });

  it('sorts by the title what nobody signed, and by no filler', () => {
    const unsigned = write({ authors: [], publisher: null });
    expect(unsigned).toContain('key = {Ferry to McDonald},');
    expect(unsigned).not.toMatch(/author|howpublished = \{\}|null|not known|not named/i);
  });

  it('sets our own description of a document in brackets that no style changes', () => {
    expect(write({ title: '[Report on the ferry]' })).toContain('title = {{[Report on the ferry]}},');
  });

  it('says that there is no date, and keeps a year or a month', () => {
    expect(write({ publishedDate: null })).toMatch(/^@misc[^@]*year = \{n\.d\.\},\n {2}url/);
    expect(write({ publishedDate: '2019' })).not.toMatch(/month|day/);
    expect(write({ publishedDate: '2019-04' })).toMatch(/month = apr,\n {2}url/);
    expect(write({ lastRead: '2022-03' })).toContain('urldate = {2022-03},');
  });

  it('is read by another library with the same titles, names and keys', () => {
    const page = toCslPage('More than 50 libraries & a {brace}: 5 % of #1 ~', 'https://m.example/', {
      ...{ version: 'abc', dated: '2021-05-02' },
    });
    const items = [page, ...CITED_SOURCES.map(toCslSource)];
    const { entries, errors } = parse(formatBibtex(items));
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
    expect(entries.map(({ fields }) => String(fields.title).normalize('NFC'))).toEqual(
      items.map(({ title }) => title),
    );
    const edited = entries.find(({ key }) => key === 'edited');
    expect(edited?.fields.editor).toMatchObject([
      { lastName: 'Ækre', firstName: 'Jean-Luc' },
      { name: expect.stringMatching(/koda Ltd$/) },
    ]);
  });
});

describe('toTexTitle(title)', () => {
  it.each([
    ['Aid of 5 USD', 'Aid of 5 {USD}'],
    ['COVID-19 and China’s ferries', "{COVID-19} and {China's} ferries"],
    ['McDonald’s', "{McDonald's}"],
    ['“Why?” asks Öland', "``{Why}?'' asks {{\\\"O}land}"],
    ['the iPhone', 'the {iPhone}'],
    ['A think tank (AIIB): “Aid”', "A think tank ({AIIB}): ``{Aid}''"],
    ['Énergie', "{{\\'E}nergie}"],
    ['50,000 of A&B', '50,000 of {A\\&B}'],
  ])('writes %s as %s', (title, tex) => {
    expect(toTexTitle(title)).toBe(tex);
  });
});

describe('toTex(text)', () => {
  it.each([
    [
      '5 % & #1_a ~ ^ $ {x} \\',
      '5 \\% \\& \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\$ \\textbraceleft{}x\\textbraceright{} \\textbackslash{}',
    ],
    ['é Škoda ł ß ő ı', "{\\'e} {\\v{S}}koda {\\l} {\\ss} {\\H{o}} {\\i}"],
    ['ǖ 中文', 'ǖ 中文'],
    ['−9 ± 2', '$-$9 $\\pm$ 2'],
    ['1–2 — “a” ‘b’', "1--2 --- ``a'' `b'"],
  ])('writes %s', (text, tex) => {
    expect(toTex(text)).toBe(tex);
  });
});

describe('toTexUrl(address)', () => {
  it('changes nothing but what no address holds', () => {
    expect(toTexUrl('https://a.example/é{b} c%20d')).toBe('https://a.example/%C3%A9%7Bb%7D%20c%20d');
  });
});
