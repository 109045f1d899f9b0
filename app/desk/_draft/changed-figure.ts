import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

type Figures = { figures?: { id?: unknown }[] } | null;

/** The first figure that is another in the second text of a draft; undefined where none is, or one of them can't be read. */
export function changedFigure(before: string, after: string): string | undefined {
  const former = new Map(read(before).map((figure) => [figure.id, figure]));
  const changed = read(after).find((figure) => !isDeepStrictEqual(former.get(figure.id), figure));
  return typeof changed?.id === 'string' ? changed.id : undefined;
}

function read(text: string): { id?: unknown }[] {
  try {
    return (parse(text) as Figures)?.figures ?? [];
  } catch {
    return [];
  }
}
