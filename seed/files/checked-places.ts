import path from 'node:path';
import type { CheckedPlaces } from '../../lib/model/checked-places.ts';
import { describeFound, placesFile } from '../../lib/rules/seed-issue.ts';
import { readSeedFile, type SeedFile, showPath, toProblem } from './seed-file.ts';

/** Reads what is kept of the last check of an article against its text; it has to be of this article. */
export async function readCheckedPlaces(folder: string, name: string): Promise<SeedFile<'locators'>> {
  const file = await readSeedFile(folder, placesFile(name), 'locators');
  const slug = file.data?.slug;
  if (slug === undefined || slug === name || !file.positionOf) return file;
  const shown = showPath(path.join(folder, file.name));
  const right = `"${name}", as the name of the file says`;
  const problem = toProblem(shown, file.positionOf(['slug']), 'slug', describeFound(slug), right);
  return { name: file.name, problems: [...file.problems, problem] };
}

const HEAD = `# Written by npm run verify -- <article text file> --write, when all of the record was found to hold. Not by hand.
# Of the text it keeps the first 8 hex digits of each sentence’s hash: what stood there then is no edit later.
`;

/** The text of a file of checked places. Hashes stand in quotes, ten in a line: 12345678 would be a number. */
export function formatCheckedPlaces(places: CheckedPlaces): string {
  const hashes = places.sentences.map((hash) => `'${hash}'`);
  const lines = Array.from({ length: Math.ceil(hashes.length / 10) }, (_, at) =>
    hashes.slice(at * 10, at * 10 + 10).join(', '),
  );
  const digests = Object.entries(places.claims).map(([id, digest]) => `  ${id}: '${digest}'`);
  return [
    HEAD.trimEnd(),
    `slug: ${places.slug}`,
    `extractor: ${places.extractor}`,
    `text_sha256: '${places.text_sha256}'`,
    `verified_on: '${places.verified_on}'`,
    'sentences:',
    '  [',
    ...lines.map((line) => `    ${line},`),
    '  ]',
    digests.length === 0 ? 'claims: {}' : 'claims:',
    ...digests,
    '',
  ].join('\n');
}
