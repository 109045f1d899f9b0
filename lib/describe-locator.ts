import { formatOrdinal } from './format.ts';

/** Where a reader finds a claim: the body paragraph, counted from 1, and the heading above it; `null` where none. */
export type ReaderPlace = { paragraph: number | null; section: string | null };

/** A piece of running text; a heading is to be set apart, as in italics. */
export type TextPart = { text: string; heading: boolean };

/** "4th paragraph, under *Quick and comprehensive response*", as parts; without a paragraph "outside the body". */
export function describeLocator({ paragraph, section }: ReaderPlace): TextPart[] {
  const where =
    paragraph === null ? 'outside the body of the article' : `${formatOrdinal(paragraph)} paragraph`;
  if (section === null) return [{ text: where, heading: false }];
  return [
    { text: `${where}, under `, heading: false },
    { text: section, heading: true },
  ];
}
