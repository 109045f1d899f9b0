import type { Author } from '../model/source.ts';

/** What a slug is made of. */
export type SlugParts = {
  authors?: readonly Author[];
  publisher?: string | null;
  title?: string;
  date?: string | null;
};

const MOST_TITLE_WORDS = 4;

/** A text as a slug: "Çelik & Søn" is `celik-son`. */
export function toSlug(text: string): string {
  return text
    .replace(/[ØøŁłĐđÆæŒœß]/gu, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

const MOST_NAME_WORDS = 6;

/** A slug of a name's first words: short enough to be typed, and no sentence of an article. */
export function toShortSlug(name: string): string {
  return toSlug(name).split('-').slice(0, MOST_NAME_WORDS).join('-');
}

const PLAIN: Record<string, string> = {
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Æ: 'Ae',
  æ: 'ae',
  Œ: 'Oe',
  œ: 'oe',
  ß: 'ss',
};

function nameOf({ authors = [], publisher, title }: SlugParts): string {
  const families = authors.map(({ family, name }) => toSlug(family ?? name)).filter(Boolean);
  if (families.length > 2) return `${families[0]}-et-al`;
  if (families.length > 0) return families.join('-');
  const said =
    toSlug(publisher ?? '') || toSlug((title ?? '').split(/\s+/u).slice(0, MOST_TITLE_WORDS).join(' '));
  return said || 'article';
}

/** An article's slug, as `walker-2022`; where it is taken, `walker-2022b`. */
export function makeSlug(parts: SlugParts, taken: ReadonlySet<string>): string {
  const year = parts.date?.slice(0, 4);
  const base = [nameOf(parts), year].filter(Boolean).join('-');
  if (!taken.has(base)) return base;
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') if (!taken.has(base + letter)) return base + letter;
  let count = 2;
  while (taken.has(`${base}-no${count}`)) count += 1;
  return `${base}-no${count}`;
}

const MOST_SHORT = 40;

/** What stands for an article where there is little room: "Mulakala & Ji 2020". */
export function makeShort({ authors = [], publisher, title, date }: SlugParts): string {
  const families = authors.map(({ family, name }) => family ?? name);
  const who =
    families.length > 2
      ? `${families[0]} et al.`
      : families.length > 0
        ? families.join(' & ')
        : (publisher ?? title ?? '');
  const year = date?.slice(0, 4) ?? '';
  const room = MOST_SHORT - year.length - 1;
  const cut = who.length > room ? `${who.slice(0, room - 1).replace(/\s+\S*$/u, '')}…` : who;
  return `${cut} ${year}`.trim();
}
