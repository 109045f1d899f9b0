import type { Author } from '../../model/source.ts';
import type { Role } from '../../model/vocabulary.ts';
import type { Draft, DraftFigure } from '../draft.ts';
import { proposeDescription } from '../propose-description.ts';
import { swapSigns } from './number-style.ts';
import { LEFT_OUT } from './read-figure.ts';
import type { TableCell, TableFigure, TableRow } from './table.ts';

/** The role in which the claims of each metric are told, by its slug. */
export type Roles = ReadonlyMap<string, Role>;

/** What a figure of a table says beyond its number, as fields of a draft's figure. */
export function fieldsOf(
  { unit, metric, period, entity, source, range }: TableFigure,
  { article, defaults }: Draft,
  roles: Roles,
): Partial<DraftFigure> {
  const role = metric === null ? undefined : roles.get(metric);
  const authors: readonly Author[] = Array.isArray(article.authors) ? article.authors : [];
  return {
    ...(unit !== null && { unit }),
    ...(metric !== null && metric !== defaults?.metric && { metric }),
    ...(period !== null && { period: { ...period, basis: 'printed' as const } }),
    ...(entity !== null && { entities: [{ entity: entity.code, name: entity.name, ...(role && { role }) }] }),
    ...(source !== null && { stated_by: source }),
    description: proposeDescription({
      authors,
      statedBy: source ?? undefined,
      about: entity === null ? [] : [entity.name],
      isRange: range !== null,
      wording: undefined,
    }),
  };
}

/** What of a figure's row is in no field, so that nothing of it is lost: where it stands, its remarks, and what was not read. */
export function toRemark(
  row: TableRow,
  { letter: own, printed }: Pick<TableFigure, 'letter' | 'printed'>,
  name: string,
): string {
  const isKept = ({ letter, became, field, text }: TableCell) =>
    field === null ||
    field === 'note' ||
    became === 'not read' ||
    (letter === own &&
      (became.endsWith(LEFT_OUT) || (swapSigns(printed) !== printed && text.includes(swapSigns(printed)))));
  const kept = row.cells.filter((cell) => cell.text !== '' && isKept(cell));
  const words = kept.map(({ head, letter, text }) => `${head || letter}: ${text.replace(/\s+/gu, ' ')}`);
  return [`${name}:${row.line} ${row.label}`, ...(row.isTotal ? ['a row of totals'] : []), ...words].join(
    '; ',
  );
}
