import { detectLanguage } from '../../language/languages.ts';
import type { Span } from '../../quantity/token.ts';
import { cleanBlock, type ExtractedArticle } from '../../text/extract.ts';
import type { Draft, DraftFigure } from '../draft.ts';
import { placeAt, placesByBlock } from '../find-place.ts';
import { listTextFigures } from '../list-figures.ts';
import { fieldsOf, type Roles, toRemark } from './row-fields.ts';
import type { TableFigure, TableRow } from './table.ts';
import { findInBlock, type Transcript } from './transcribe.ts';

type Adding = {
  draft: Draft;
  name: string;
  roles: Roles;
  /** The text with the transcript behind it. */
  article: ExtractedArticle;
  transcript: Transcript;
  missing: ReadonlyMap<TableRow, readonly TableFigure[]>;
};
type Placed = { block: number; span: Span; figure: Omit<DraftFigure, 'id'> };

/**
 * The entries for what a transcript adds to a text, in reading order: a figure a cell, and of the numbers in its head and in
 * names of rows that they are none.
 */
export function addFigures(adding: Adding): DraftFigure[] {
  const ofCells = listCells(adding);
  const isTaken = ({ block, span }: Pick<Placed, 'block' | 'span'>) =>
    ofCells.some((own) => own.block === block && span.start < own.span.end && own.span.start < span.end);
  const others = listOthers(adding).filter((each) => !isTaken(each));
  const nextId = createIds(adding.draft);
  return [...ofCells, ...others]
    .sort((a, b) => a.block - b.block || a.span.start - b.span.start)
    .map(({ figure }) => ({ id: nextId(), ...figure }));
}

function listCells({ draft, name, roles, article, transcript, missing }: Adding): Placed[] {
  const places = placesByBlock(article);
  const first = article.blocks.length - transcript.rows.length;
  return transcript.rows.flatMap((each, nth) => {
    const { number: block, text } = article.blocks[first + nth] ?? { number: 0, text: '' };
    const figures = missing.get(each.row) ?? [];
    return findInBlock(text, each, figures).map(({ figure, span }): Placed => {
      const place = { block, ...placeAt(places.get(block) ?? [], span.start) };
      return {
        block,
        span,
        figure: { ...toEntry(figure, place, draft, roles), row: toRemark(each.row, figure, name) },
      };
    });
  });
}

function listOthers({ article, transcript }: Adding): Placed[] {
  const first = article.blocks.length - transcript.rows.length;
  const language = detectLanguage(article.blocks.map(({ text }) => text).join('\n\n'));
  return listTextFigures(article, language, new Map()).flatMap(({ block, span, place }) => {
    if (block.number < first) return [];
    const figure = {
      block: block.number,
      ...placeAt([place], span.start),
      printed: block.text.slice(span.start, span.end),
      disposition: 'noise' as const,
      reason: 'It stands in the head of a table or in the name of a row.',
    };
    return [{ block: block.number, span, figure }];
  });
}

type Where = { block: number; sentence: number; word: number };

function toEntry(figure: TableFigure, where: Where, draft: Draft, roles: Roles): Omit<DraftFigure, 'id'> {
  const { printed, value, range, qualifier } = figure;
  return {
    todo: true,
    ...where,
    printed: cleanBlock(printed),
    ...(range ?? (value !== null && { value })),
    qualifier,
    disposition: 'claim',
    ...fieldsOf(figure, draft, roles),
  };
}

/** Ids that follow the draft's last one. */
function createIds({ article: { slug }, figures }: Draft): () => string {
  const numbers = figures.map(({ id }) => Number(/-(\d+)$/u.exec(id)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  return () => {
    last += 1;
    return `${slug}-${String(last).padStart(2, '0')}`;
  };
}
