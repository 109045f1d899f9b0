import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';

type Part = { count: number; kind: Figure['unitKind']; name: string | null };

/** "100,000 people" is read as it stands, "day" as one of them, and a symbol that has to touch its number ("h") behind one. */
function readPart(text: string, language: Language): Part {
  const read = (phrase: string) => readFigures(phrase, language).find(({ kind }) => kind === 'quantity');
  const symbol = read(`1.5${text}`);
  const isSymbol = symbol?.unitKind === 'measure' && symbol.value === 1.5;
  const figure = read(text) ?? (isSymbol ? { ...symbol, value: 1 } : read(`1 ${text}`));
  return { count: figure?.value ?? 1, kind: figure?.unitKind ?? null, name: figure?.unit ?? null };
}

/**
 * Whether a printed denominator may be the one that a record names, in English: numbers and units of measure agree. What is
 * counted may have many names (people, residents), and is not compared.
 */
export function sameDenominator(printed: string, wanted: string, language: Language): boolean {
  const [a, b] = [readPart(printed, language), readPart(wanted, ENGLISH)];
  if (a.count !== b.count) return false;
  if (a.kind === 'measure' && b.kind === 'measure') return a.name === b.name;
  const isOne = a.kind === 'measure' || b.kind === 'measure';
  return !isOne || a.name === null || b.name === null;
}
