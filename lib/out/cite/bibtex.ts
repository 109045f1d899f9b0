import { formatList } from '../../words/format.ts';
import { type CslItem, type CslName, genreOf, isDescribed } from './csl.ts';
import { toTex, toTexTitle, toTexUrl } from './tex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Fields in the order in which they stand; without a value a field is left out. `month` is a macro, all else is braced. */
type Fields = [name: string, value: string | undefined][];

/**
 * Entries in BibTeX that its own styles take without a warning: each has a type whose fields are all known. Capitals are
 * kept, dates are as exact as they are known (`day` beside the macro of the month), and bodies are braced as one name.
 */
export function formatBibtex(items: readonly CslItem[]): string {
  return items.map(formatEntry).join('\n\n');
}

function formatEntry(item: CslItem): string {
  const type = typeOf(item);
  const fields: Fields = [...OWN_FIELDS[type](item), ...commonFields(item)];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},`],
  );
  return [`@${type}{${item.id},`, ...lines, '}'].join('\n');
}

type EntryType = 'article' | 'book' | 'misc' | 'techreport';

/** What lacks a field that a type demands is `misc`, which demands none. */
function typeOf(item: CslItem): EntryType {
  const isDated = item.issued !== undefined;
  if (item.type === 'report' && item.publisher !== undefined && isDated) {
    if (item.author !== undefined) return 'techreport';
    if (item.editor !== undefined) return 'book';
  }
  const isArticle = item.type.startsWith('article') && item['container-title'] !== undefined;
  return isArticle && isDated && item.author !== undefined ? 'article' : 'misc';
}

const OWN_FIELDS: Record<EntryType, (item: CslItem) => Fields> = {
  article: (item) => [
    ...headOf(item),
    ['journal', toTexName(item['container-title'])],
    ['note', joinParts(toTex(genreOf(item)), toEditedBy(item))],
  ],
  techreport: (item) => [
    ...headOf(item),
    ['institution', toTexName(item.publisher)],
    ['type', toTex(genreOf(item))],
    ['note', toEditedBy(item).replace(/^e/, 'E')],
  ],
  book: (item) => [...headOf(item), ['publisher', toTexName(item.publisher)], ['note', toTex(genreOf(item))]],
  misc: (item) => [
    ...headOf(item),
    ['howpublished', joinParts(toTex(genreOf(item)), toEditedBy(item), toPlace(item))],
    ['note', toTex(item.note ?? '')],
  ],
};

function headOf(item: CslItem): Fields {
  const { author, editor, title } = item;
  const isLabelled = author !== undefined || (editor !== undefined && typeOf(item) === 'book');
  return [
    ['author', author && toTexNames(author)],
    ['editor', editor && toTexNames(editor)],
    // By what styles sort and label what nobody signed: only of a book they ask who edited it.
    ['key', isLabelled ? undefined : toTex(firstWords(title))],
    ['title', isDescribed(item) ? `{${toTex(title)}}` : toTexTitle(title)],
  ];
}

/** In words, for the types whose styles print no editor; programs that keep references find them in their field. */
function toEditedBy({ editor = [] }: CslItem): string {
  const names = editor.map((name) =>
    'literal' in name ? `{${toTex(name.literal)}}` : toTex(`${name.given} ${name.family}`.trim()),
  );
  return names.length === 0 ? '' : `edited by ${formatList(names)}`;
}

/** In what it appeared. */
function toPlace(item: CslItem): string | undefined {
  return toTexName(item['container-title'] ?? item.publisher);
}

function joinParts(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** Styles that label by year ask for one; this is how all of them print that there is none. */
const NO_DATE = 'n.d.';

function commonFields({ issued, accessed, URL }: CslItem): Fields {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  return [
    ['year', year === undefined ? NO_DATE : String(year).padStart(4, '0')],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day?.toString()],
    ['url', URL === undefined ? undefined : toTexUrl(URL)],
    ['urldate', accessed && toIsoDate(accessed['date-parts'][0] ?? [])],
  ];
}

/** A date as far as it is known: `2020-04`. */
export function toIsoDate(parts: readonly number[]): string {
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** A body's name in braces of its own, so that no style takes it apart or changes a letter of it. */
function toTexName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `{${toTex(name)}}`;
}

function toTexNames(names: readonly CslName[]): string {
  return names.map((name) => ('literal' in name ? toTexName(name.literal) : toTexPerson(name))).join(' and ');
}

/** "Family, Given"; a part with "and" or a comma of its own is braced. */
function toTexPerson({ family, given }: { family: string; given: string }): string {
  const safe = (part: string) => (/,|\band\b/i.test(part) ? `{${toTex(part)}}` : toTex(part));
  return given === '' ? `{${toTex(family)}}` : `${safe(family)}, ${safe(given)}`;
}

/** Enough of a title to know it by. */
function firstWords(title: string): string {
  const words = title.replaceAll(/["“”[\]]/g, '').split(/\s+/);
  return words
    .slice(0, 3)
    .join(' ')
    .replace(/[,:;.]$/, '');
}
