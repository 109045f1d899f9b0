import path from 'node:path';
import type { CheckedPlaces } from '../../lib/model/checked-places.ts';
import { describeFound, placesFile } from '../../lib/rules/seed-issue.ts';
import type { Locator } from '../../lib/text/locator.ts';
import { readSeedFile } from './read-seed-file.ts';
import { type SeedFile, showPath, toProblem } from './seed-file.ts';

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

const HEAD = `# Written by npm run verify -- <article text file> --write. Not by hand.
# Of the text it keeps hashes, and no word.
`;

/**
 * The text of a file of locators. Hashes stand in quotes, ten in a line: 12345678 would be a number. The parts follow the
 * order in which they matter: what was checked, the ledger's phrases in reading order, where each claim stands.
 */
export function formatCheckedPlaces(places: CheckedPlaces): string {
  const { slug, extractor, text_sha256, blocks, verified_on } = places;
  return [
    HEAD.trimEnd(),
    `slug: ${slug}`,
    `extractor: ${extractor}`,
    `text_sha256: '${text_sha256}'`,
    ...(blocks === undefined ? [] : [`blocks: ${blocks}`]),
    ...(verified_on === undefined ? [] : [`verified_on: '${verified_on}'`]),
    ...formatChecked(places),
    ...formatMap('order', places.order, ([block, phrases]) => [
      `  '${block}': [${phrases.map(quote).join(', ')}]`,
    ]),
    ...formatMap('locators', places.locators, ([id, all]) => [`  ${id}:`, ...all.flatMap(formatPlace)]),
    '',
  ].join('\n');
}

function formatChecked({ sentences, claims }: CheckedPlaces): string[] {
  const hashes = (sentences ?? []).map((hash) => `'${hash}'`);
  const lines = Array.from({ length: Math.ceil(hashes.length / 10) }, (_, at) =>
    hashes.slice(at * 10, at * 10 + 10).join(', '),
  );
  return [
    ...(sentences ? ['sentences:', '  [', ...lines.map((line) => `    ${line},`), '  ]'] : []),
    ...formatMap('claims', claims, ([id, digest]) => [`  ${id}: '${digest}'`]),
  ];
}

function formatMap<T>(
  name: string,
  map: Record<string, T> | undefined,
  format: (entry: [string, T]) => string[],
) {
  if (map === undefined) return [];
  const entries = Object.entries(map);
  return entries.length === 0 ? [`${name}: {}`] : [`${name}:`, ...entries.flatMap(format)];
}

/** A place in two lines: what it counts, and its hashes. */
function formatPlace(locator: Locator): string[] {
  const { sentence_sha256, fingerprint, ...counted } = locator;
  const numbers = Object.entries(counted).map(([name, value]) => `${name}: ${value}`);
  return [
    `    - { ${numbers.join(', ')},`,
    `        sentence_sha256: '${sentence_sha256}',`,
    `        fingerprint: '${fingerprint}' }`,
  ];
}

/** In single quotes, as YAML has them: nothing in it means anything but itself. */
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
