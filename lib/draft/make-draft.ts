import { detectLanguage } from '../language/languages.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Author } from '../model/source.ts';
import type { Genre } from '../model/vocabulary.ts';
import { EXTRACTOR_VERSION, extractArticle, type Join, suggestJoins } from '../text/extract.ts';
import { sha256Hex, wordAt } from '../text/locator.ts';
import type { Draft, DraftFigure } from './draft.ts';
import { TODO } from './draft-head.ts';
import { listTextFigures, type TextFigure } from './list-figures.ts';

/** What is known of an article beside its text: what a person said, and what the page that it comes from says of itself. */
export type KnownHead = {
  slug?: string;
  title?: string;
  short?: string;
  authors?: Author[];
  published?: { date: string | null; basis: string };
  publisher?: string | null;
  genre?: Genre;
  address?: string | null;
  language?: string;
  joins?: Join[];
  /** Blocks that the page marks as headings, by their texts. */
  headings?: string[];
};

export type DraftOptions = {
  head?: KnownHead;
  catalogue: Catalogue;
  takenSlugs: ReadonlySet<string>;
  /** The day, as `2026-11-29`. */
  today: string;
};

function toDraftFigure({ block, place, figure, span }: TextFigure, id: string): DraftFigure {
  const { kind, value, range, qualifier, unit } = figure;
  const isQuantity = kind === 'quantity';
  return {
    id,
    todo: true,
    block: block.number,
    sentence: place.sentence,
    word: wordAt(place.text, span.start - place.start),
    printed: block.text.slice(span.start, span.end),
    ...(range ?? (value !== null && isQuantity ? { value } : {})),
    ...(isQuantity && { qualifier }),
    ...(unit !== null && { unit }),
    disposition: isQuantity ? 'claim' : kind === 'vague' ? 'vague' : 'noise',
  };
}

/**
 * Makes the draft of a text: its head as far as the text and `head` give it, every figure once, and what each is proposed to
 * become. Nothing of it is decided. Throws a RangeError where `head.joins` don't fit the text.
 */
export function makeDraft(
  text: string,
  { head = {}, catalogue: _, takenSlugs: __, today }: DraftOptions,
): Draft {
  const joins = head.joins ?? suggestJoins(text);
  const article = extractArticle(text, joins);
  const language = detectLanguage(text);
  const slug = head.slug ?? 'article';
  const figures = listTextFigures(article, language, new Set()).map((figure, index) =>
    toDraftFigure(figure, `${slug}-${String(index + 1).padStart(2, '0')}`),
  );
  return {
    article: {
      slug,
      title: head.title ?? TODO,
      short: head.short ?? TODO,
      publisher: head.publisher ?? TODO,
      genre: head.genre ?? TODO,
      authors: head.authors ?? TODO,
      published: head.published ?? TODO,
      address: head.address ?? null,
      archived: null,
      language: head.language ?? 'en',
    },
    recorded_on: today,
    text: {
      extractor: EXTRACTOR_VERSION,
      sha256: sha256Hex(text),
      blocks: article.blocks.length,
      joins: joins.map((join) => [...join]),
      body: article.blocks.map(({ number }) => number),
      sections: [],
      repeats: [],
    },
    figures,
  };
}
