import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../seed/files/seed-problems.ts';
import { readSeed } from '../support/read-seed.ts';
import { copySampleSeed, type Edits, FERRIES, swap } from '../support/sample-seed.ts';

const TEXT = `A Sample Article About All of the Many Old Ferries

The [council](#) says that “the ferries of Norway carry

more people than its trains – and more dogs” in a year.`;
const TEXTS = [{ path: path.join(process.cwd(), '.data/texts/ferries.txt'), text: TEXT }];

const COPY = 'The ferries of Norway carry more people than its trains.';
const CAVEAT = 'caveat: Boats for tourists are not counted.';
const SURVEY = '    title: Sample Harbour Survey\n';
const LONG = 'A Sample Article about all of the many old “ferries”';

const copied = (from: string, to: string, count: number) =>
  `found “${from} … ${to}”, ${count} words in a row of .data/texts/ferries.txt; right would be the same in your own words, with fewer than 9 of the article’s in a row`;

async function listCopies(edits: Edits): Promise<string[]> {
  const folder = copySampleSeed(edits);
  const read = await readSeed(folder, { texts: TEXTS });
  return 'problems' in read
    ? read.problems.map((problem) =>
        formatProblem(problem)
          .replace(`${folder}/`, '')
          .replace(/:\d+:\d+/, ''),
      )
    : [];
}

type Case = [title: string, edits: Edits, problems: string[]];

const REFUSED: Case[] = [
  [
    'a description',
    { [FERRIES]: swap('description: The article counts the ferries of Norway.', `description: "${COPY}"`) },
    [`articles/ferries-2021.yaml claims[0].description: ${copied('The ferries of', 'its trains.', 10)}`],
  ],
  [
    'a caveat in other capitals, quotes and dashes, over several lines',
    {
      [FERRIES]: swap(
        CAVEAT,
        'caveat: \'It says "FERRIES of Norway carry more\n\n      people than its trains -- AND more"\'',
      ),
    },
    [`articles/ferries-2021.yaml claims[0].caveat: ${copied('FERRIES of Norway', 'AND more', 11)}`],
  ],
  [
    'a note of the text',
    { [FERRIES]: swap('  joins: [[2, 3]]', `  note: ${COPY}\n  joins: [[2, 3]]`) },
    [`articles/ferries-2021.yaml text.note: ${copied('The ferries of', 'its trains.', 10)}`],
  ],
  [
    'a check',
    { [FERRIES]: swap('says: The register counts 118 to 121 ferries.', `says: ${COPY}`) },
    [`articles/ferries-2021.yaml checks[0].says: ${copied('The ferries of', 'its trains.', 10)}`],
  ],
  [
    'the title of a finding',
    { 'metrics.yaml': swap('title: Who opened routes to whom', `title: ${COPY}`) },
    [`metrics.yaml metrics[4].finding.title: ${copied('The ferries of', 'its trains.', 10)}`],
  ],
  [
    'a note of a source',
    { 'sources.yaml': swap(SURVEY, `${SURVEY}    note: ${COPY}\n`) },
    [`sources.yaml sources[0].note: ${copied('The ferries of', 'its trains.', 10)}`],
  ],
  ...[
    'The ferries-of Norway carry more people than its trains.',
    'The ferries of Norway/carry more people than its trains.',
    'The ferries of Norway carry,more people than its trains.',
    'The ferries of Norway carry more people.Than its trains.',
    'The ferries of Nórway carry more people than its trains.',
  ].map(
    (text): Case => [
      `words with another mark or accent, as in “${text}”`,
      { [FERRIES]: swap(CAVEAT, `caveat: ${text}`) },
      [
        `articles/ferries-2021.yaml claims[0].caveat: ${copied(text.split(' ').slice(0, 3).join(' '), 'its trains.', text.split(' ').length)}`,
      ],
    ],
  ),
  [
    'two places of one text, each by itself',
    { [FERRIES]: swap(CAVEAT, `caveat: ${COPY} Or, ${COPY.toLowerCase()}`) },
    ['The ferries of', 'the ferries of'].map(
      (from) => `articles/ferries-2021.yaml claims[0].caveat: ${copied(from, 'its trains.', 10)}`,
    ),
  ],
];

describe('readSeed(folder, { texts }) refuses nine words of an article in a row in', () => {
  it.each(REFUSED)('%s', async (_, edits, problems) => {
    expect(await listCopies(edits)).toEqual(problems);
  });
});

describe('readSeed(folder, { texts }) lets pass', () => {
  it('eight words in a row', async () => {
    expect(
      await listCopies({
        [FERRIES]: swap(CAVEAT, 'caveat: Norway carry more people than its trains, they say.'),
      }),
    ).toEqual([]);
  });

  it('a title of an article or a source, wherever it is given', async () => {
    const title = { [FERRIES]: swap('title: A Sample Article About Ferries', `title: ${LONG}`) };
    const cited = swap('known_from: invented for the tests', `known_from: ${LONG}`);
    expect(await listCopies({ ...title, 'sources.yaml': cited })).toEqual([]);
    expect(await listCopies({ 'sources.yaml': cited })).toHaveLength(1);
    expect(await listCopies({ 'sources.yaml': swap(SURVEY, `    title: ${LONG}\n`) })).toEqual([]);
  });

  it('a long name of an entity', async () => {
    const name = 'The Ferries of Norway Carry More People Than Its Trains';
    const edits = {
      [FERRIES]: swap(
        'description: The article counts the ferries of Norway.',
        `description: It is ${name}.`,
      ),
    };
    const named = swap('name: Sample Harbour Council', `name: ${name}`);
    expect(await listCopies(edits)).toHaveLength(1);
    expect(await listCopies({ ...edits, 'entities.yaml': named })).toEqual([]);
  });

  it('eight words of which one has a hyphen', async () => {
    const text = 'Well-known ferries of Norway carry more people than trains do.';
    const folder = copySampleSeed({
      [FERRIES]: swap(CAVEAT, 'caveat: Well-known ferries of Norway carry more people than buses.'),
    });
    expect(await readSeed(folder, { texts: [{ path: 'x.txt', text }] })).toHaveProperty('seed');
  });

  it('anything where no text is at hand', async () => {
    const [, edits] = REFUSED[0] as Case;
    expect(await readSeed(copySampleSeed(edits))).toHaveProperty('seed');
  });
});
