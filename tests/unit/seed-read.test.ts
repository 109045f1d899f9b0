import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatField, formatProblem, formatProblems } from '../../seed/files/seed-problems.ts';
import { readSeed } from '../support/read-seed.ts';
import {
  copySampleSeed,
  type Edits,
  FERRIES,
  LIGHTHOUSES,
  listProblems,
  readSampleSeed,
  restate,
  SAMPLE_SEED,
  swap,
  swaps,
} from '../support/sample-seed.ts';

const PERIOD = 'period: { end: "2021-03-31", basis: inferred, note: the year is ours }';

const CASES: [title: string, edits: Edits, problems: string[]][] = [
  [
    'names a bad qualifier, what stands there, and the list',
    { [LIGHTHOUSES]: swap('qualifier: up_to', 'qualifier: upp_to') },
    [
      'articles/lighthouses-2022.yaml «upp_to» claims[0].qualifier: found "upp_to"; right would be one of stated, more_than, just_over, at_least, almost, less_than, at_most, up_to, about (nearest: up_to)',
    ],
  ],
  [
    'names a missing field at the place of its parent',
    {
      'sources.yaml': swap(
        '    publisher: Sample Harbour Council\n    genre: survey report\n',
        '    genre: survey report\n',
      ),
    },
    [
      'sources.yaml «slug:» sources[0].publisher: found nothing; right would be text: who published it, or null where it is not known',
    ],
  ],
  [
    'names an empty field at its key',
    { 'sources.yaml': swap('title: Sample Harbour Survey', 'title:') },
    [
      'sources.yaml «title:» sources[0].title: found nothing (null); right would be text: the title; of a finding: what the chart shows, as a sentence',
    ],
  ],
  [
    'names an unknown kind of claim, the list, and what else is wrong with the claim',
    { [LIGHTHOUSES]: swaps(['kind: figure', 'kind: figur'], ['chain_end: primary_read', 'chain_end: read']) },
    [
      'articles/lighthouses-2022.yaml «figur» claims[0].kind: found "figur"; right would be one of figure, soft, relation (nearest: figure)',
      'articles/lighthouses-2022.yaml «read» claims[0].chain_end: found "read"; right would be one of primary_read, primary_not_read, not_traced, own_statement',
    ],
  ],
  [
    'names fields that a claim of another kind has',
    {
      [FERRIES]: swap(
        '    as_printed: dozens of small boats',
        '    value: 24\n    as_printed: dozens of small boats',
      ),
    },
    [
      'articles/ferries-2021.yaml «value:» claims[4].value: found an unknown field "value"; right would be one of id, metric, as_printed, period, entities, locator, also_at, reference, reference_note, attribution, chain_end, description, caveat, restates, withdrawn, kind',
    ],
  ],
  [
    'names an upper bound below the lower one',
    {
      [FERRIES]: swap(
        '    interval: { kind: confidence, from: 80, to: 86 }',
        '    bounds: { lower: 90, upper: 86 }',
      ),
    },
    [
      'articles/ferries-2021.yaml «86» claims[3].bounds.upper: found 86; right would be an upper bound that is not below the lower bound 90',
    ],
  ],
  [
    'names text where a number belongs, with separators as without',
    { [LIGHTHOUSES]: swap('value: 0', 'value: "1,000"') },
    [
      'articles/lighthouses-2022.yaml «"1» claims[0].value: found "1,000"; right would be a plain number without quotes, commas, underscores or unit, as 2000000000',
    ],
  ],
  [
    'names a date that YAML reads as a number',
    { [LIGHTHOUSES]: swap('recorded_on: "2024-01-20"', 'recorded_on: 2024') },
    [
      'articles/lighthouses-2022.yaml «2024» recorded_on: found 2024; right would be text in quotes, as "2024"',
    ],
  ],
  [
    'names a day that no calendar has',
    { [FERRIES]: swap(PERIOD, 'period: { end: "2021-02-30", basis: inferred }') },
    [
      'articles/ferries-2021.yaml «"2021-02-30"» claims[0].period.end: found "2021-02-30"; right would be a date that exists in the calendar',
    ],
  ],
  [
    'names a period that ends before it begins',
    { [FERRIES]: swap(PERIOD, 'period: { start: "2021-04", end: "2021-03", basis: printed }') },
    [
      'articles/ferries-2021.yaml «"2021-03"» claims[0].period.end: found "2021-03"; right would be an end that is not before the start 2021-04',
    ],
  ],
  [
    'names a phrase of more than eight words',
    { [FERRIES]: swap('dozens of small boats\n', 'one two three four five six seven eight nine\n') },
    [
      'articles/ferries-2021.yaml «one» claims[4].as_printed: found "one two three four five six seven eight nine"; right would be a phrase of at most eight words',
    ],
  ],
  [
    'names numbers that YAML reads in another way than they look',
    {
      [LIGHTHOUSES]: (text) =>
        swaps(
          ['blocks: 2', 'blocks: 02'],
          ['sentence: 1', 'sentence: 1e0'],
        )(restate(['0', 'zero ferries'], ['0x1F', '31 ferries'])(text)),
    },
    [
      'articles/lighthouses-2022.yaml «02» text.blocks: found 02, which YAML reads as 2; right would be a number in plain decimals that is kept to its last digit, as 2',
      'articles/lighthouses-2022.yaml «0x1F» claims[0].value: found 0x1F, which YAML reads as 31; right would be a number in plain decimals that is kept to its last digit, as 31',
      'articles/lighthouses-2022.yaml «1e0» claims[0].locator.sentence: found 1e0, which YAML reads as 1; right would be a number in plain decimals that is kept to its last digit, as 1',
    ],
  ],
  [
    'names digits that a number would lose, infinity, and what is no number',
    {
      [LIGHTHOUSES]: (text) =>
        swaps(
          ['blocks: 2', 'blocks: .inf'],
          ['sentence: 1', 'sentence: .nan'],
        )(restate(['0', 'zero'], ['0.12345678901234567891', '0.12345678901234567891'])(text)),
    },
    [
      'articles/lighthouses-2022.yaml «.inf» text.blocks: found .inf, which YAML reads as Infinity; right would be a number in plain decimals',
      'articles/lighthouses-2022.yaml «0.12345678901234567891» claims[0].value: found 0.12345678901234567891, which YAML reads as 0.12345678901234568; right would be a number in plain decimals that is kept to its last digit, as 0.12345678901234568',
      'articles/lighthouses-2022.yaml «.nan» claims[0].locator.sentence: found .nan, which YAML reads as NaN; right would be a number in plain decimals',
    ],
  ],
  [
    'names a hash of digits alone that lacks its quotes',
    { [LIGHTHOUSES]: (text) => text.replace(/fingerprint: \w+/, `fingerprint: ${'12345678'.repeat(4)}`) },
    [
      'articles/lighthouses-2022.yaml «12345678123456781234567812345678» claims[0].locator.fingerprint: found 12345678123456781234567812345678, which YAML reads as 1.2345678123456782e+31; right would be text in quotes, as "12345678123456781234567812345678"',
    ],
  ],
  [
    'names words that older YAML reads as true or false',
    {
      [LIGHTHOUSES]: swaps(
        ['unique_in_article: true', 'unique_in_article: yes'],
        ['entity: NOR', 'entity: NO'],
      ),
    },
    [
      'articles/lighthouses-2022.yaml «yes» claims[0].locator.unique_in_article: found "yes"; right would be true or false',
      'articles/lighthouses-2022.yaml «NO» claims[0].entities[1].entity: found "NO"; right would be an entity of entities.yaml (nearest: NOR)',
    ],
  ],
  [
    'names text that YAML reads as true or as a number',
    { 'entities.yaml': swaps(['name: Norway', 'name: true'], ['name: Iceland', 'name: 12']) },
    [
      'entities.yaml «true» entities[0].name: found true; right would be text in quotes, as "true"',
      'entities.yaml «12» entities[1].name: found 12; right would be text in quotes, as "12"',
    ],
  ],
  [
    'names a key that stands twice, and the line of the first',
    { 'entities.yaml': swap('name: Norway', 'name: Norway, kind: country') },
    [
      'entities.yaml «kind:» entities[0].kind: found a second "kind"; right would be each key once in a map (the first is in line 3)',
    ],
  ],
  [
    'names blank and unprintable text',
    {
      'entities.yaml': swaps(
        ['name: Norway', 'name: "  "'],
        ['name: Iceland', 'name: "Ice\\0land"'],
        ['name: Denmark', 'name: "\\ud800"'],
      ),
    },
    [
      'entities.yaml «"» entities[0].name: found blank text; right would be text, or no such field',
      'entities.yaml «"Ice\\0land"» entities[1].name: found "Ice\\u0000land"; right would be text without control characters and broken escapes',
      'entities.yaml «"\\ud800"» entities[2].name: found "\\ud800"; right would be text without control characters and broken escapes',
    ],
  ],
  [
    'names an address without its scheme, or with one in capitals',
    {
      'sources.yaml': swap('https://example.org/survey', 'example.org/survey'),
      [FERRIES]: swap('https://example.org/ferries', 'HTTPS://example.org/ferries'),
    },
    [
      'sources.yaml «example.org/survey» sources[0].address: found "example.org/survey"; right would be an address that begins with http:// or https://, or null where it is not known',
      'articles/ferries-2021.yaml «HTTPS://example.org/ferries» article.address: found "HTTPS://example.org/ferries"; right would be an address that begins with http:// or https://, or null where it is not known',
    ],
  ],
  [
    'names an article that calls itself otherwise than its file',
    {
      'articles/ferries-2020.yaml': (await import('node:fs')).readFileSync(
        path.join(import.meta.dirname, '../support/sample-seed', LIGHTHOUSES),
        'utf8',
      ),
      [LIGHTHOUSES]: null,
    },
    [
      'articles/ferries-2020.yaml «lighthouses-2022» article.slug: found "lighthouses-2022"; right would be "ferries-2020", as the file is named, or the file named lighthouses-2022.yaml',
    ],
  ],
  [
    'names an empty file and a file that is a list',
    { 'entities.yaml': '', [LIGHTHOUSES]: '- 1\n' },
    [
      'entities.yaml «»: found nothing (null); right would be a map with entities',
      'articles/lighthouses-2022.yaml «-»: found a list of 1; right would be a map with article, recorded_on, text, claims, ledger',
    ],
  ],
  [
    'names syntax that is no YAML, with what the parser says',
    {
      [LIGHTHOUSES]: swap('genre: opinion piece', 'genre: opinion: piece'),
      'metrics.yaml': swap('unit: percent of passengers', 'unit: "percent of passengers'),
    },
    [
      'metrics.yaml «"percent»: found "unit: \\"percent of passengers"; right would be the character that closes or parts what is open here: a quote, bracket, comma, or the space after a colon (YAML: Missing closing "quote)',
      'articles/lighthouses-2022.yaml «opinion:»: found "genre: opinion: piece"; right would be one "key: value" a line: a value that holds ": " needs quotes (YAML: Nested mappings are not allowed in compact mappings)',
    ],
  ],
  [
    'names each of several errors of syntax, but not their echoes',
    {
      'entities.yaml': swaps(
        ['kind: country, name: Norway }', 'kind: country, name: Norway'],
        ['- { code: NO-46', '\t- { code: NO-46'],
      ),
    },
    [
      'entities.yaml «-»: found "- { code: ISL, kind: country, name: Iceland }"; right would be an indentation by spaces that lines up with the lines above it (YAML: Flow map in block collection must be sufficiently indented and end with a })',
      'entities.yaml «»: found "- { code: NO-46, kind: subdivision, name: Vestland, belongs_"; right would be an indentation by spaces; YAML allows no tabs there (YAML: Tabs are not allowed as indentation)',
    ],
  ],
  [
    'names a tab once, and not the lines after it that are right',
    { [FERRIES]: swap('    qualifier: about\n', '\tqualifier: about\n') },
    [
      'articles/ferries-2021.yaml «»: found "qualifier: about"; right would be an indentation by spaces; YAML allows no tabs there (YAML: Tabs are not allowed as indentation)',
    ],
  ],
  [
    'names tags, other versions of YAML, anchors that are not there, and second documents',
    {
      'entities.yaml': (text) => `%YAML 1.1\n---\n${text}`,
      'sources.yaml': swap('title: Sample Harbour Survey', 'title: !!timestamp 2021'),
      'metrics.yaml': swap('name: Ferries planned', 'name: *ferries'),
      [LIGHTHOUSES]: (text) => `${text}---\na: 1\n`,
    },
    [
      'entities.yaml «%YAML»: found %YAML 1.1; right would be YAML 1.2, and no line that begins with %',
      'sources.yaml «!!timestamp»: found "title: !!timestamp 2021"; right would be a value without a tag: what begins with ! needs quotes (YAML: !!timestamp expects a date, starting with yyyy-mm-dd)',
      'metrics.yaml «*ferries»: found "*ferries"; right would be the value itself: what begins with * refers to an anchor, and there is none; text that begins with * or & needs quotes',
      'articles/lighthouses-2022.yaml «---»: found "---"; right would be one document in a file: no second line of --- (YAML: Source contains multiple documents; please use YAML.parseAllDocuments())',
    ],
  ],
];

describe('readSeed(folder)', () => {
  it.each(CASES)('%s', async (_, edits, problems) => {
    expect(await listProblems(edits)).toEqual(problems);
  });

  it('gives file, line and column as editors count them', async () => {
    const folder = copySampleSeed({ [LIGHTHOUSES]: swap('qualifier: up_to', 'qualifier: upto') });
    const read = await readSeed(folder);
    expect(read).toEqual({
      problems: [
        {
          file: path.join(folder, LIGHTHOUSES),
          line: 23,
          column: 16,
          field: 'claims[0].qualifier',
          found: '"upto"',
          right:
            'one of stated, more_than, just_over, at_least, almost, less_than, at_most, up_to, about (nearest: up_to)',
        },
      ],
    });
  });

  it('names what is missing, and what does not belong there', async () => {
    const folder = copySampleSeed({
      'entities.yaml': null,
      'articles/notes.txt': 'x',
      'articles/README.md': 'x',
    });
    expect(await problemsIn(folder)).toEqual([
      'articles/notes.txt: found a file that is no article; right would be a name such as "walker-2022.yaml", or another folder',
      'entities.yaml: found nothing there; right would be this file or folder',
    ]);
    expect(await problemsIn(path.join(folder, 'nowhere'))).toEqual([
      'articles: found nothing there; right would be this file or folder',
      'entities.yaml: found nothing there; right would be this file or folder',
      'sources.yaml: found nothing there; right would be this file or folder',
      'metrics.yaml: found nothing there; right would be this file or folder',
    ]);
  });

  it('names a folder without articles', async () => {
    const folder = copySampleSeed({ [FERRIES]: null, [LIGHTHOUSES]: null });
    expect(await problemsIn(folder)).toEqual([
      'articles: found no article; right would be one .yaml file for each article',
    ]);
  });

  it('names the first byte that is not UTF-8', async () => {
    const latin = Buffer.from('# note\nentities: [{ name: caf\u00e9 }]\n', 'latin1');
    const utf16 = Buffer.from('\ufeffgroups: []\n', 'utf16le');
    const folder = copySampleSeed({ 'entities.yaml': latin, 'metrics.yaml': utf16 });
    expect(await problemsIn(folder)).toEqual([
      'entities.yaml:2:23: found bytes that are not UTF-8; right would be the file saved as UTF-8',
      'metrics.yaml:1:1: found UTF-16; right would be the file saved as UTF-8',
    ]);
  });

  it('reads a file that begins with a byte order mark and has line ends of Windows', async () => {
    const edit = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(await listProblems({ [FERRIES]: edit })).toEqual([]);
  });

  it('names two files of one slug', async () => {
    const text = readFileSync(path.join(SAMPLE_SEED, LIGHTHOUSES), 'utf8');
    const problems = await listProblems({ 'articles/lighthouses-2023.yaml': text });
    expect(problems).toContain(
      'articles/lighthouses-2023.yaml «lighthouses-2022» article.slug: found "lighthouses-2022" again; right would be a slug of its own for each source and article (the first is at articles/lighthouses-2022.yaml «lighthouses-2022»)',
    );
  });

  it('sorts articles by slug and leaves the order of everything else', async () => {
    const { articles, entities } = await readSampleSeed();
    expect(articles.map(({ article }) => article.slug)).toEqual(['ferries-2021', 'lighthouses-2022']);
    expect(entities.map(({ code }) => code)).toEqual([
      'NOR',
      'ISL',
      'DNK',
      'NO-46',
      'sample-harbour-council',
    ]);
  });
});

describe('formatProblems(problems)', () => {
  it('sorts by file and place, shows examples indented, and counts', () => {
    const problem = { file: 'b.yaml', column: 3, field: 'a', found: '1', right: '2' };
    const example = { ...problem, line: 2, right: 'this:\n- x: 1\n  y: 2' };
    const missing = {
      file: 'a',
      line: null,
      column: null,
      field: '',
      found: 'nothing there',
      right: 'a file',
    };
    expect(formatProblems([{ ...problem, line: 10 }, example, missing])).toBe(
      [
        'a: found nothing there; right would be a file',
        'b.yaml:2:3 a: found 1; right would be this:',
        '    - x: 1',
        '      y: 2',
        'b.yaml:10:3 a: found 1; right would be 2',
        '',
        '3 problems in 2 files. Nothing was written.',
      ].join('\n'),
    );
  });
});

describe('formatField(path)', () => {
  it('writes the way to a value as code does', () => {
    expect(formatField(['claims', 3, 'bounds', 'lower'])).toBe('claims[3].bounds.lower');
    expect(formatField([])).toBe('');
  });
});

async function problemsIn(folder: string): Promise<string[]> {
  const read = await readSeed(folder);
  if (!('problems' in read)) return [];
  return read.problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
}
