import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';

type Part = { count: number; kind: Figure['unitKind']; name: string | null };

/** "100,000 people" is read as it stands, "day" and "km" as one of them. */
function readPart(text: string, language: Language): Part {
  const isQuantity = ({ kind }: Figure) => kind === 'quantity';
  const own = readFigures(text, language).find(isQuantity);
  const one = own ?? readFigures(`1 ${text}`, language).find(isQuantity);
  const read = one?.unitKind ? one : (readFigures(`1${text}`, language).find(isQuantity) ?? one);
  const figure = own ?? read;
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
