import { ENGLISH } from '../../../lib/language/english.ts';
import type { Language } from '../../../lib/language/language.ts';
import { type Figure, readFigures } from '../../../lib/quantity/read-figures.ts';

/** What a figure says, in one line: value or ends, hedge, direction, unit, denominator; what is not a quantity by its kind. */
export function say({ kind, value, range, qualifier, direction, unit, denominator }: Figure): string {
  const number = range ? `${range.from}..${range.to}` : String(value);
  const parts = [
    kind === 'quantity' ? number : kind,
    qualifier === 'stated' ? '' : qualifier,
    direction ?? '',
    kind === 'quantity' ? (unit ?? '') : '',
    denominator === null ? '' : `/ ${denominator}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Every figure of a text, said. */
export const read = (text: string, language: Language = ENGLISH): string[] =>
  readFigures(text, language).map(say);

/** The quantities of a text, said. */
export const readQuantities = (text: string, language: Language = ENGLISH): string[] =>
  readFigures(text, language)
    .filter(({ kind }) => kind === 'quantity')
    .map(say);
