import type { Author } from '../../model/source.ts';
import type { Draft, DraftFigure } from '../draft.ts';
import { TODO } from '../draft-head.ts';
import { proposeDescription } from '../propose-description.ts';
import { LEFT_OUT } from './read-figure.ts';
import type { TableFigure, TableRow } from './table.ts';

/** What a figure of a table says beyond its number, as fields of a draft's figure. */
export function fieldsOf(
  { unit, metric, period, entity, source }: TableFigure,
  { article, defaults }: Draft,
): Partial<DraftFigure> {
  const authors: readonly Author[] = article.authors === TODO ? [] : article.authors;
  return {
    ...(unit !== null && { unit }),
    ...(metric !== null && metric !== defaults?.metric && { metric }),
    ...(period !== null && { period: { ...period, basis: 'printed' as const } }),
    ...(entity !== null && { entities: [{ entity: entity.code, name: entity.name }] }),
    ...(source !== null && { stated_by: source }),
    description: proposeDescription({
      authors,
      statedBy: source ?? undefined,
      about: entity === null ? [] : [entity.name],
      isRange: false,
      wording: undefined,
    }),
  };
}

/** What of a row is in no field, so that nothing of it is lost: where it stands, its remarks, and what was not read. */
export function toRemark({ line, label, isTotal, cells }: TableRow, name: string): string {
  const kept = cells.filter(
    ({ text, became, field }) =>
      text !== '' &&
      (field === null || field === 'note' || became === 'not read' || became.endsWith(LEFT_OUT)),
  );
  const words = kept.map(({ head, letter, text }) => `${head || letter}: ${text.replace(/\s+/gu, ' ')}`);
  return [`${name}:${line} ${label}`, ...(isTotal ? ['a row of totals'] : []), ...words].join('; ');
}
