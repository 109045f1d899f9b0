import type { Author } from '../model/source.ts';

const BY = /^(?:[*_#\s]*)(?:(?:words|story|written|report|text|reported|analysis)\s)?by\s*:?\s+/iu;
const JOINT = /\s*(?:,|;|&|\band\b|\||\bwith\b)\s*/u;
const PARTICLES = 'van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ter|ten|af|av|zu';
const NAME = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:\\s(?:${PARTICLES}|\\p{Lu}[\\p{L}\\p{M}’'.-]*)){1,4}$`,
  'u',
);
const FAMILY = new RegExp(`(?<=\\s)(?:(?:${PARTICLES})\\s)*\\S+$`, 'u');
const NOBODY =
  /\b(?:editors?|reporters?|correspondents?|writers?|staff|press|news|newsroom|agency|desk|team|board|post|times|herald|gazette|reuters|associated|bureau|updated|published)\b/iu;
const HONOUR = /^(?:Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms)\.?\s+/u;

/** A person's name with the part that bibliographies sort by. */
export function toAuthor(name: string, affiliation: string | null = null): Author {
  const family = FAMILY.exec(name)?.[0];
  return { name, ...(family && family !== name && { family }), affiliation };
}

const isName = (text: string) => NAME.test(text) && !NOBODY.test(text);

/** The parts of a line that says several things: "The Ledger | By Ada Holm | June 19, 2025". */
export const lineParts = (text: string): string[] => text.split(/\s+[|•·]\s+/u).map((part) => part.trim());

/** The persons whom a byline names: "By Ada Holm and Tom van Dyk, Science Editor". Undefined where it is no byline. */
export function readByline(text: string): Author[] | undefined {
  for (const part of lineParts(text)) {
    const authors = readPart(part);
    if (authors) return authors;
  }
  return undefined;
}

function readPart(text: string): Author[] | undefined {
  if (!BY.test(text) || text.length > 200) return undefined;
  const rest = text
    .replace(BY, '')
    .replace(/\s+(?:in|from)\s+\p{Lu}.*$/u, '')
    .replace(/\s*[|•·–—(].*$/u, '');
  const names = rest
    .split(JOINT)
    .map((name) =>
      name
        .replace(HONOUR, '')
        .replace(/[*_.]+$/u, '')
        .trim(),
    )
    .map((name) => (/^[\p{Lu}\s.'’-]+$/u.test(name) ? toTitleCase(name) : name))
    .filter(isName);
  return names.length > 0 ? names.map((name) => toAuthor(name)) : undefined;
}

const toTitleCase = (name: string) =>
  name.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());

const WORKS =
  /^(?:(?:Dr|Prof|Professor)\.?\s)?(?<name>\p{Lu}[\p{L}’'.-]+(?:\s(?:van|von|de|der|\p{Lu}[\p{L}’'.-]*)){1,3})\s(?:is|was)\s.*?\bat\s(?:the\s)?(?<where>\p{Lu}[^,.;]{2,60})[.,;]/u;

/** Who wrote it, by what the end of an article says of its authors, with where they work. */
export function readBiography(text: string): Author | undefined {
  const found = WORKS.exec(text)?.groups;
  if (found) return toAuthor(found.name ?? '', found.where?.trim() ?? null);
  const name =
    /^\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]+){1,3}(?=\s(?:is|covers|has covered|reports|writes)\b)/u.exec(
      text,
    )?.[0];
  return name && isName(name) ? toAuthor(name) : undefined;
}
