import type { Draft, DraftFigure } from '../../lib/draft/draft.ts';
import { extractArticle } from '../../lib/text/extract.ts';
import { listPlaces, wordAt } from '../../lib/text/locator.ts';
import { findPhrase, overlaps, type Span } from '../../lib/text/phrase.ts';

/**
 * What a person wrote of a figure in an article of ours, as `⟦nearly 80 percent|80|almost|percent|KOR|claim⟧`: its words, value
 * (or `22..31`), hedge, unit (`-` for none), entities and disposition. Of a date or a vague word the disposition alone.
 */
export type Expected = Span & {
  block: number;
  printed: string;
  disposition: string;
  value?: number;
  range?: { from: number; to: number };
  qualifier?: string;
  unit?: string | null;
  entities: string[];
};

const MARK = /⟦([^⟧]*)⟧/gu;

/** The text without what was written into it. */
export const withoutMarks = (text: string): string =>
  text.replace(MARK, (_, inner: string) => inner.split('|')[0] ?? '');

function toExpected(inner: string, block: number, start: number): Expected {
  const [printed = '', ...rest] = inner.split('|');
  const disposition = rest.at(-1) ?? '';
  const common = { block, start, end: start + printed.length, printed, disposition };
  if (rest.length === 1) return { ...common, entities: [] };
  const [value = '', qualifier, unit, entities = ''] = rest;
  const [from, to] = value.split('..').map(Number);
  return {
    ...common,
    ...(to === undefined ? { value: from } : { range: { from: from ?? 0, to } }),
    qualifier,
    unit: unit === '-' || unit === '' ? null : unit,
    entities: entities.split(' ').filter(Boolean),
  };
}

/** What was written into a marked text, by block and place of the unmarked one. */
export function listExpected(marked: string, joins: Draft['text']['joins']): Expected[] {
  return extractArticle(marked, joins).blocks.flatMap(({ number, text }) => {
    let removed = 0;
    return [...text.matchAll(MARK)].map(({ index, 0: { length }, 1: inner = '' }) => {
      const expected = toExpected(inner, number, index - removed);
      removed += length - (expected.end - expected.start);
      return expected;
    });
  });
}

/** Where a figure of a draft stands in its block; undefined where its words are not there. */
export function spanOf(
  text: string,
  { text: { joins } }: Draft,
  { block, sentence, word, printed }: DraftFigure,
): Span | undefined {
  const article = extractArticle(text, joins);
  const place = listPlaces(article).find((one) => one.block === block && one.sentence === sentence);
  return (
    place &&
    findPhrase(article.blocks[block - 1]?.text ?? '', printed).find(
      ({ start, end }) =>
        start >= place.start &&
        end <= place.start + place.text.length &&
        wordAt(place.text, start - place.start) === word,
    )
  );
}

/** How a draft fares against what was expected: counts, and a line for each difference. */
export type Score = {
  expected: number;
  once: number;
  extra: number;
  read: number;
  quantities: number;
  names: number;
  linked: number;
  wrongNames: number;
  dispositions: number;
  differences: string[];
};

const isNear = (a: number | null | undefined, b: number) =>
  typeof a === 'number' && Math.abs(a - b) <= Math.abs(b) * 0.006;

function isRead(figure: DraftFigure, { value, range, qualifier, unit }: Expected): boolean {
  const isValue = range
    ? isNear(figure.from, range.from) && isNear(figure.to, range.to)
    : isNear(figure.value, value ?? 0);
  return isValue && figure.qualifier === qualifier && (figure.unit ?? null) === (unit ?? null);
}

/** Holds a draft against what was written into its text. */
export function scoreDraft(text: string, draft: Draft, expected: readonly Expected[]): Score {
  const score: Score = {
    expected: 0,
    once: 0,
    extra: 0,
    read: 0,
    quantities: 0,
    names: 0,
    linked: 0,
    wrongNames: 0,
    dispositions: 0,
    differences: [],
  };
  const placed = draft.figures.map((figure) => ({ figure, span: spanOf(text, draft, figure) }));
  const say = (line: string) => score.differences.push(line);
  for (const { figure, span } of placed)
    if (!span) say(`not found in its place: ${figure.id} ${figure.printed}`);
  const taken = new Set<DraftFigure>();
  for (const one of expected) {
    const found = placed.filter(
      ({ figure, span }) => span && figure.block === one.block && overlaps(span, one),
    );
    for (const { figure } of found) taken.add(figure);
    score.expected += 1;
    const figure = found[0]?.figure;
    if (found.length === 1) score.once += 1;
    else say(`listed ${found.length} times: ${one.printed}`);
    if (one.qualifier) score.quantities += 1;
    score.names += one.entities.length;
    if (!figure) continue;
    const codes = (figure.entities ?? []).map(({ entity }) => entity);
    const linked = one.entities.filter((code) => codes.includes(code));
    const wrong = codes.filter((code) => !one.entities.includes(code));
    score.linked += linked.length;
    score.wrongNames += wrong.length;
    if (linked.length < one.entities.length || wrong.length > 0)
      say(
        `entities of ${one.printed}: ${codes.join(' ') || 'none'}, not ${one.entities.join(' ') || 'none'}`,
      );
    if (one.qualifier && isRead(figure, one)) score.read += 1;
    else if (one.qualifier)
      say(
        `reading of ${one.printed}: ${figure.from ?? figure.value}..${figure.to ?? ''} ${figure.qualifier} ${figure.unit}, not ${one.value ?? `${one.range?.from}..${one.range?.to}`} ${one.qualifier} ${one.unit}`,
      );
    if (figure.disposition === one.disposition) score.dispositions += 1;
    else say(`disposition of ${one.printed}: ${figure.disposition}, not ${one.disposition}`);
  }
  for (const { figure } of placed) {
    if (taken.has(figure)) continue;
    if (draft.text.body.includes(figure.block)) score.extra += 1;
    say(`not expected: ${figure.printed} (block ${figure.block}, ${figure.disposition})`);
  }
  return score;
}
