import type { Author } from '../model/source.ts';

/** "Ada Holm and Tom Dyk" by their family names; undefined where nobody is named. */
function nameWriters(authors: readonly Author[]): string | undefined {
  const names = authors.map(({ family, name }) => family ?? name);
  if (names.length === 0) return undefined;
  if (names.length > 2) return `${names[0]} and others`;
  return names.join(' and ');
}

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What a description says of a figure before anybody has put it in words: who gives it, whom they cite, whom it is about. */
export function proposeDescription({
  authors,
  statedBy,
  about,
  isRange,
  wording,
}: {
  authors: readonly Author[];
  statedBy: string | undefined;
  about: readonly string[];
  isRange: boolean;
  wording: string | undefined;
}): string {
  const writers = nameWriters(authors);
  const isMany = authors.length > 1;
  const cited = statedBy ? `, citing ${statedBy.replace(/, citing .*$/u, '')},` : '';
  const says = wording === undefined ? (isMany ? 'give' : 'gives') : isMany ? 'speak of' : 'speaks of';
  const what = wording === undefined ? (isRange ? '{range}' : '{value}') : `“${wording}”`;
  const whom = about.length > 0 ? ` for ${list(about)}` : '';
  return `${writers ?? 'The article'}${cited} ${says} ${what}${whom}.`;
}
