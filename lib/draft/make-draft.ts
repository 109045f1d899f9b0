import type { Language } from '../language/language.ts';
import { detectLanguage, languageOf } from '../language/languages.ts';
import { NO_WORDS } from '../language/no-words.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Entity } from '../model/entity.ts';
import { type ExtractedArticle, extractArticle, suggestJoins } from '../text/extract.ts';
import type { Draft } from './draft.ts';
import { findMentions, listNames, type Mention } from './find-names.ts';
import { listTextFigures } from './list-figures.ts';
import { toDraftFigures } from './put-figures.ts';
import { type KnownHead, toHead, toText } from './put-head.ts';
import { readHead } from './read-head.ts';
import { tellBlocks } from './tell-blocks.ts';

export type { KnownHead } from './put-head.ts';

export type DraftOptions = {
  head?: KnownHead;
  catalogue: Catalogue;
  takenSlugs: ReadonlySet<string>;
  /** The day, as `2026-11-29`. */
  today: string;
};

/** Finds the names of a block once, however many figures it has. */
function createMentions(article: ExtractedArticle, text: string, catalogue: Catalogue) {
  const names = listNames(catalogue, text);
  const known = new Map<number, Mention[]>();
  return (number: number): Mention[] => {
    const found = known.get(number) ?? findMentions(article.blocks[number - 1]?.text ?? '', names, { text });
    known.set(number, found);
    return found;
  };
}

/** What the text is written in: what was said of it, where there is a file for that language, else what its words tell. */
function chooseLanguage(text: string, said: string | undefined): Language {
  const found = detectLanguage(text);
  return found === NO_WORDS ? found : (said && languageOf(said)) || found;
}

const newEntities = (
  figures: Draft['figures'],
  mentioned: readonly Mention[],
  catalogue: Catalogue,
): Entity[] => {
  const known = new Set(catalogue.entities.map(({ code }) => code));
  const used = new Set(figures.flatMap(({ entities = [] }) => entities.map(({ entity }) => entity)));
  const records = new Map(mentioned.map(({ entity }) => [entity.code, entity]));
  return [...records.values()]
    .filter(({ code }) => used.has(code) && !known.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
};

/**
 * Makes the draft of a text: its head as far as the text and `head` give it, every figure once, and what each is proposed to
 * become. Nothing of it is decided. Throws a RangeError where `head.joins` don't fit the text.
 */
export function makeDraft(text: string, { head = {}, catalogue, takenSlugs, today }: DraftOptions): Draft {
  const joins = head.joins ?? suggestJoins(text);
  const article = extractArticle(text, joins);
  const language = chooseLanguage(text, head.language);
  const told = tellBlocks(article.blocks, language, head);
  const record = toHead(readHead(article.blocks, told.roles, language), head, language, takenSlugs);
  const mentionsIn = createMentions(article, text, catalogue);
  const listed = listTextFigures(article, language, told.roles);
  const { figures, metrics, margins } = toDraftFigures(listed, {
    slug: record.slug,
    record,
    mentionsIn,
    catalogue,
  });
  const mentioned = article.blocks.flatMap(({ number }) => mentionsIn(number));
  const entities = newEntities(figures, mentioned, catalogue);
  return {
    article: record,
    recorded_on: today,
    text: toText(text, article, joins, told),
    figures,
    ...(margins.length > 0 && { margins }),
    ...(metrics.length > 0 && { metrics }),
    ...(entities.length > 0 && { entities }),
  };
}
