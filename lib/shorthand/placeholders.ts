import { findOwnFigure } from '../figures/own-figure.ts';
import { languageOrNone } from '../language/languages.ts';
import { readFigures } from '../quantity/read-figures.ts';
import { statedValues } from '../rules/figure-words.ts';
import type { ReadableClaim } from '../rules/readable.ts';
import { describeChoice } from '../rules/seed-issue.ts';

/** What may stand in braces: a figure’s phrase, the number of it with its hedge, or the phrase of a range. */
const NAMES = ['value', 'number', 'range'] as const;
type Name = (typeof NAMES)[number];

/** A claim with the language of its article. */
export type FoundClaim = { claim: ReadableClaim; language: string };

/** Finds the claim that a text means: the one with an id, or where none is said the one that the text is of; else what to write. */
export type FindClaim = (id: string | undefined) => FoundClaim | string;

/** A text with its placeholders filled, or what is wrong with the first that can't be: found, and what would be right. */
export type Filled = { text: string } | { found: string; right: string };

const BRACES = /\{\{|\}\}|\{([^{}]*)\}/gu;

/** Whether a text has anything in braces to fill. */
export const hasPlaceholder = (text: string): boolean => /[{}]/.test(text);

/** A text in which braces stand for themselves. */
export const escapeBraces = (text: string): string => text.replaceAll(/[{}]/gu, (brace) => brace + brace);

/** What a claim’s figure is printed as, for each placeholder that fits it: a range has no `value`, a value no `range`. */
export function figureWords({ claim, language }: FoundClaim): Partial<Record<Name, string>> {
  const { kind, as_printed: printed, unit, range } = claim;
  if (kind !== 'figure' || printed === undefined) return {};
  const figures = readFigures(printed, languageOrNone(language));
  const figure = findOwnFigure(figures, { values: statedValues(claim), unit });
  const { core, hedge } = figure ?? { core: { start: 0, end: printed.length }, hedge: null };
  const start = Math.min(core.start, hedge?.start ?? core.start);
  const end = Math.max(core.end, hedge?.end ?? core.end);
  const number = printed.slice(start, end);
  return range ? { range: printed, number } : { value: printed, number };
}

/**
 * Fills `{value}`, `{number}` and `{range}`, each with the id of a claim behind it where the text is of several; `{{` and
 * `}}` are braces.
 */
export function fillPlaceholders(text: string, find: FindClaim): Filled {
  let wrong: { found: string; right: string } | undefined;
  const filled = text.replaceAll(BRACES, (braces, inside: string | undefined) => {
    if (inside === undefined) return braces.slice(0, 1);
    const words = fill(inside, find);
    if (typeof words === 'string') return words;
    wrong ??= { found: `the placeholder "${braces}"`, right: words.right };
    return braces;
  });
  return wrong ?? { text: filled };
}

function fill(inside: string, find: FindClaim): string | { right: string } {
  const [name = '', id, ...more] = inside.trim().split(/\s+/u);
  const known = NAMES.find((one) => one === name);
  if (!known || more.length > 0)
    return {
      right: `${describeChoice(
        NAMES.map((one) => `{${one}}`),
        `{${name}}`,
      )}; braces of the text itself are written twice, as {{${inside}}}`,
    };
  const means = find(id);
  if (typeof means === 'string') return { right: means };
  const words = figureWords(means);
  const found = words[known];
  if (found !== undefined) return found;
  const [other] = Object.keys(words);
  const behind = id === undefined ? '' : ` ${id}`;
  if (other === undefined) return { right: 'no placeholder: the claim has no figure that could stand there' };
  return { right: `{${other}${behind}}, as the claim has ${other === 'range' ? 'a range' : 'a value'}` };
}

/** The ids of the claims that a text names in braces. */
export function namedClaims(text: string): string[] {
  return [...text.matchAll(BRACES)].flatMap(([, inside]) => inside?.trim().split(/\s+/u)[1] ?? []);
}
