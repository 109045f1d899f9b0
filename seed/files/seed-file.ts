import path from 'node:path';
import type { z } from 'zod';
import type { SeedPath } from '../../lib/rules/seed-issue.ts';
import type { FILE_SCHEMAS, FileKind } from './json-schemas.ts';
import type { SeedProblem } from './seed-problems.ts';
import type { Position, YamlFile } from './yaml-file.ts';

type Schema<K extends FileKind> = (typeof FILE_SCHEMAS)[K];

/** Where a value of a full record was written: the file, the place there, and the field as messages name it. */
export type WrittenPlace = { file: string; position: Position; field: string };

/**
 * One file as far as it could be read. `data` is there where its schema accepts it; `readable` is what of it has the
 * right type; neither where the syntax is wrong. `problems` are those of this file by itself. Paths are of the full record.
 */
export type SeedFile<K extends FileKind = FileKind> = {
  /** Relative to the seed folder, as `articles/walker-2022.yaml`. */
  name: string;
  data?: z.output<Schema<K>>;
  readable?: z.input<Schema<K>>;
  problems: SeedProblem[];
  placeOf?: (path: SeedPath, on?: 'key' | 'value') => WrittenPlace;
  /** Of what is written, as it is written. */
  positionOf?: YamlFile['positionOf'];
};

/** A path as a person in the current folder would type it. */
export function showPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || relative === '' ? path.resolve(file) : relative;
}

/** An issue as a problem with a place; `shown` is how messages name the file. */
export function toProblem(
  file: string,
  { line, column }: Position,
  field: string,
  found: string,
  right: string,
): SeedProblem {
  return { file, line, column, field, found, right };
}
