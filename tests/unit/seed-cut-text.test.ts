import { describe, expect, it } from 'vitest';
import { type Edits, FERRIES, listProblems, readSampleSeed, swap } from '../support/sample-seed.ts';

const CAVEAT = '    caveat: Boats for tourists are not counted.\n';
const PUBLISHER = '    publisher: Sample Harbour Council\n    genre: survey report\n';

const caveat = (written: string): Edits => ({ [FERRIES]: swap(CAVEAT, `    caveat: ${written}\n`) });
const publisher = (written: string): Edits => ({
  'sources.yaml': swap(PUBLISHER, `    publisher: ${written}\n    genre: survey report\n`),
});
const note = (written: string): Edits => ({
  'sources.yaml': swap(PUBLISHER, `${PUBLISHER}    note:${written}\n`),
});

const QUOTED = (text: string) =>
  `text in quotes, as ${JSON.stringify(text)}; or the comment on a line of its own, above the field`;
const UNMARKED = (text: string) =>
  `text in quotes, as ${JSON.stringify(text)}; or the value alone, without an anchor or a tag`;
const inCaveat = (at: string, found: string, right: string) => [
  `articles/ferries-2021.yaml «${at}» claims[0].caveat: found ${found}; right would be ${right}`,
];
const inSource = (field: string, at: string, found: string, right: string) => [
  `sources.yaml «${at}» sources[0].${field}: found ${found}; right would be ${right}`,
];

type Case = [title: string, edits: Edits, problems: string[]];

const REFUSED: Case[] = [
  [
    'what follows " #" in a text without quotes',
    caveat('A pledge #2.'),
    inCaveat('#2.', '"A pledge": YAML takes "#2." for a comment', QUOTED('A pledge #2.')),
  ],
  [
    'what follows " # " in a text without quotes',
    publisher('Weekly # 2'),
    inSource('publisher', '#', '"Weekly": YAML takes "# 2" for a comment', QUOTED('Weekly # 2')),
  ],
  [
    'what follows " #" at the end of a text of several lines',
    caveat('A pledge\n      of help #2.'),
    inCaveat('#2.', '"A pledge of help": YAML takes "#2." for a comment', QUOTED('A pledge of help #2.')),
  ],
  [
    'a line of a text that begins with #',
    caveat('A pledge\n      #2 of the list.'),
    inCaveat(
      '#2',
      '"A pledge": YAML takes "#2 of the list." for a comment',
      QUOTED('A pledge #2 of the list.'),
    ),
  ],
  [
    'a text that begins with #, in a field that may be empty',
    note(' #2 of the list'),
    inSource('note', '#2', 'null: YAML takes "#2 of the list" for a comment', QUOTED('#2 of the list')),
  ],
  [
    'a text that begins with #, on a line below',
    note('\n      # 2 of the list'),
    inSource('note', '#', 'null: YAML takes "# 2 of the list" for a comment', QUOTED('# 2 of the list')),
  ],
  [
    'what follows " #" after a text in quotes',
    publisher('"Weekly" #2'),
    inSource('publisher', '#2', '"Weekly": YAML takes "#2" for a comment', QUOTED('Weekly #2')),
  ],
  [
    'what follows >- on its line',
    caveat('>- #2\n      of the list'),
    inCaveat('#2', '"of the list": YAML takes "#2" for a comment', QUOTED('of the list #2')),
  ],
  [
    'what follows > and a blank on its line',
    caveat('> # 2 of them\n      sail'),
    inCaveat('#', '"sail": YAML takes "# 2 of them" for a comment', QUOTED('sail # 2 of them')),
  ],
  [
    'what follows |- and a blank on its line',
    caveat('|- # best\n      of all'),
    inCaveat('#', '"of all": YAML takes "# best" for a comment', QUOTED('of all # best')),
  ],
  [
    'an anchor before a text',
    publisher('&probe Weekly'),
    inSource(
      'publisher',
      '&probe',
      '"&probe Weekly", which YAML reads as "Weekly"',
      UNMARKED('&probe Weekly'),
    ),
  ],
  [
    'an anchor in the place of a text',
    note(' &probe'),
    inSource('note', '&probe', '"&probe", which YAML reads as null', UNMARKED('&probe')),
  ],
  [
    'a tag before a text',
    publisher('!!str Weekly'),
    inSource('publisher', '!!str', '"!!str Weekly", which YAML reads as "Weekly"', UNMARKED('!!str Weekly')),
  ],
  [
    'an exclamation mark before a text',
    publisher('! Weekly'),
    inSource('publisher', '!', '"! Weekly", which YAML reads as "Weekly"', UNMARKED('! Weekly')),
  ],
  [
    'an alias of a text',
    {
      'sources.yaml': (text) =>
        swap('    title: Sample Harbour Survey', '    title: *weekly')(`x: &weekly Weekly\n${text}`),
    },
    [
      'sources.yaml «&weekly» x: found "&weekly Weekly", which YAML reads as "Weekly"; right would be text in quotes, as "&weekly Weekly"; or the value alone, without an anchor or a tag',
      'sources.yaml «*weekly» sources[0].title: found *weekly, which YAML reads as "Weekly"; right would be the value itself, or "*weekly" where that is the text',
    ],
  ],
  [
    'a text that a comma parts in brackets',
    {
      'metrics.yaml': swap(
        '    rows_by: respondent\n',
        '    rows_by: respondent\n    annotations: [Help of many, some teams]\n',
      ),
    },
    ['Help', 'some'].map(
      (at, index) =>
        `metrics.yaml «${at}» metrics[2].annotations[${index}]: found "${['Help of many', 'some teams'][index]}", a text of its own between commas; right would be text in quotes: a comma in brackets parts what stands without them`,
    ),
  ],
  [
    'blanks around a text in quotes',
    caveat('"  text with blanks around  "'),
    inCaveat(
      '"',
      '"  text with blanks around  "',
      'the text without blanks around it, as "text with blanks around"',
    ),
  ],
  [
    'a blank at the end that does not break',
    caveat('A pledge\u00a0'),
    inCaveat('A', '"A pledge\u00a0"', 'the text without blanks around it, as "A pledge"'),
  ],
  [
    'a text that begins with > and a number',
    note(' >5'),
    inSource('note', '>5', 'blank text', 'text, or no such field'),
  ],
];

const KEPT: [title: string, written: string, caveat: string][] = [
  ['a # that touches what stands before it', 'A pledge no.#x.', 'A pledge no.#x.'],
  ['a # in quotes', '"A pledge #x."', 'A pledge #x.'],
  ['a # in a text of lines of its own', '>-\n      A pledge\n      #x.', 'A pledge #x.'],
  ['& and * within a text', 'Smith & Sons *', 'Smith & Sons *'],
  ['a comment after a text in quotes', '"A pledge." # ours', 'A pledge.'],
  ['a comment on a line of its own', 'A pledge.\n    # ours', 'A pledge.'],
  ['the text without the line break that > leaves', '>\n      A\n      pledge.', 'A pledge.'],
  ['the text without the line break that | leaves', '|\n      A\n      pledge.', 'A\npledge.'],
];

describe('readSeed(folder) refuses text that YAML would cut:', () => {
  it.each(REFUSED)('%s', async (_, edits, problems) => {
    expect(await listProblems(edits)).toEqual(problems);
  });
});

describe('readSeed(folder) keeps', () => {
  it.each(KEPT)('%s', async (_, written, expected) => {
    const { articles } = await readSampleSeed(caveat(written));
    expect(articles[0]?.claims[0]?.caveat).toBe(expected);
  });

  it('comments after lists, maps, numbers, names and words of closed lists', async () => {
    const { articles } = await readSampleSeed({
      [FERRIES]: (text) =>
        [
          swap('body: [2, 3, 5, 6]', 'body: [2, 3, 5, 6] # as a reader counts'),
          swap(
            '    value: 50\n    unit: ferries\n',
            '    value: 50 # plain digits\n    unit: ferries # as it is\n',
          ),
          swap('qualifier: more_than', 'qualifier: more_than # the hedge in print'),
          swap(
            '        source: sample-ferry-register\n',
            '        source: sample-ferry-register # by our reading\n',
          ),
        ].reduce((edited, edit) => edit(edited), text),
    });
    expect(articles[0]?.claims[1]).toMatchObject({ value: 50, unit: 'ferries', qualifier: 'more_than' });
  });
});
