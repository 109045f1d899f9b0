import path from 'node:path';
import { Origins } from '../../lib/shorthand/origins.ts';
import type { Expanded } from '../../lib/shorthand/shorthand-context.ts';
import type { FileKind } from './json-schemas.ts';
import { readText } from './read-bytes.ts';
import { type SeedFile, showPath, toProblem } from './seed-file.ts';
import { formatField } from './seed-problems.ts';
import { validateFile } from './validate-file.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** How a file is written out in full, and the file that tools wrote beside it. */
export type Writing = { expand?: (data: unknown) => Expanded; beside?: SeedFile<'locators'> };

/** Reads, parses, writes out and validates one file. */
export async function readSeedFile<K extends FileKind>(
  folder: string,
  name: string,
  kind: K,
  writing: Writing = {},
): Promise<SeedFile<K>> {
  const file = path.join(folder, name);
  const read = await readText(file);
  if ('problem' in read) return { name, problems: [{ ...read.problem, file: showPath(file) }] };
  return parseSeedText(folder, name, kind, read.text, writing);
}

/** Parses, writes out and validates the text of a file that was read already. */
export function parseSeedText<K extends FileKind>(
  folder: string,
  name: string,
  kind: K,
  text: string,
  { expand = asWritten, beside }: Writing = {},
): SeedFile<K> {
  const shown = showPath(path.join(folder, name));
  const yaml = parseYaml(text);
  const { positionOf } = yaml;
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(({ offset, found, right }) =>
      toProblem(shown, yaml.positionAt(offset), '', found, right),
    );
    return { name, problems, positionOf, placeOf: placeIn({ shown, positionOf }) };
  }
  const expanded = expand(yaml.data);
  const placeOf = placeIn({ shown, positionOf, origins: expanded.origins, folder, beside });
  return { name, positionOf, placeOf, ...validateFile({ yaml, expanded, kind, shown, placeOf }) };
}

const asWritten = (full: unknown): Expanded => ({ full, origins: new Origins(), issues: [], silenced: [] });

type Placing = {
  shown: string;
  positionOf: YamlFile['positionOf'];
  origins?: Origins;
  folder?: string;
  beside?: SeedFile<'locators'>;
};

function placeIn({
  shown,
  positionOf,
  origins,
  folder = '',
  beside,
}: Placing): NonNullable<SeedFile['placeOf']> {
  return (full, on) => {
    const origin = origins?.find(full) ?? { path: full, isPlaces: false, isDerived: false };
    const isOfBoth = origin.path[0] === full[0] && origin.path[1] === full[1];
    const field = formatField(origin.isDerived && isOfBoth ? full : origin.path);
    if (origin.isPlaces && beside?.positionOf)
      return {
        file: showPath(path.join(folder, beside.name)),
        position: beside.positionOf(origin.path, on),
        field,
      };
    return { file: shown, position: positionOf(origin.path, on), field };
  };
}
