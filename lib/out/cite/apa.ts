import { type CslItem, type CslName, genreOf } from './csl.ts';

/** Of more authors the first nineteen and the last are named. */
const MOST_AUTHORS = 20;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ORDER = new Intl.Collator('en-US', { sensitivity: 'base', numeric: true });

/**
 * A bibliography in the style of APA (7th edition), a line an entry: by author, date and title. Where nobody is known to
 * have made a work, its title stands first. Works of the same authors and year are told apart by letters.
 */
export function formatApa(items: readonly CslItem[]): string {
  const entries = items
    .map((item) => ({ item, lead: formatMakers(item) || formatTitle(item), date: toDate(item) }))
    .sort(
      (a, b) =>
        ORDER.compare(toSortName(a.item), toSortName(b.item)) ||
        compareDates(a.date, b.date) ||
        ORDER.compare(a.item.title, b.item.title),
    );
  const works = entries.map(({ lead, date }) => `${lead} ${date[0]}`);
  const letters = toLetters(works);
  return entries
    .map(({ item, lead, date }, at) => formatEntry(item, lead, formatDate(date, letters[at] ?? '')))
    .join('\n');
}

/** For each work that stands more than once its letter; none for one that stands alone. */
function toLetters(works: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const nth = works.map((work) => {
    counts.set(work, (counts.get(work) ?? 0) + 1);
    return (counts.get(work) ?? 0) - 1;
  });
  return works.map((work, at) => (counts.get(work) === 1 ? '' : toLetter(nth[at] ?? 0)));
}

function formatEntry(item: CslItem, lead: string, date: string): string {
  const holder = item.publisher ?? item['container-title'] ?? '';
  const title = makersOf(item).length === 0 ? '' : formatTitle(item);
  const sentences = [lead, `(${date})`, title, withQuotes(holder)];
  const address = item.URL === undefined ? [] : [`${retrievedOn(item)}${item.URL}`];
  return [...sentences.filter((text) => text !== '').map(withStop), ...address].join(' ');
}

/** What has no date may change: it is told when it was read, where that is known. */
function retrievedOn({ issued, accessed }: CslItem): string {
  const read = accessed?.['date-parts'][0];
  if (issued !== undefined || read === undefined) return '';
  const [year, month, day] = read;
  const inYear = month === undefined ? '' : `${MONTHS[month - 1]}${day === undefined ? '' : ` ${day},`} `;
  return `Retrieved ${inYear}${year}, from `;
}

/** Who made it: its authors, or where it has none those who put it together. */
const makersOf = ({ author = [], editor = [] }: CslItem) => (author.length > 0 ? author : editor);

function formatMakers(item: CslItem): string {
  const names = formatNames(makersOf(item));
  if (item.author !== undefined || names === '') return names;
  return `${names} (${item.editor?.length === 1 ? 'Ed.' : 'Eds.'})`;
}

function formatTitle(item: CslItem): string {
  const kind = genreOf(item);
  return `${withQuotes(item.title)}${kind === '' ? '' : ` [${kind}]`}`;
}

/** Year, month and day as far as they are known; a report is dated by its year, all else by all of them. */
function toDate({ type, issued }: CslItem): number[] {
  const parts = issued?.['date-parts'][0] ?? [];
  return type === 'report' ? parts.slice(0, 1) : parts;
}

function formatDate([year, month, day]: readonly number[], letter: string): string {
  if (year === undefined) return letter === '' ? 'n.d.' : `n.d.-${letter}`;
  const rest = month === undefined ? '' : `, ${MONTHS[month - 1]}${day === undefined ? '' : ` ${day}`}`;
  return `${year}${letter}${rest}`;
}

/** What has no date comes first, and what is known less exactly before the rest of its time. */
function compareDates(a: readonly number[], b: readonly number[]): number {
  for (const [at, part] of a.entries()) if (part !== b[at]) return part - (b[at] ?? 0);
  return a.length - b.length;
}

function formatNames(names: readonly CslName[]): string {
  const all = names.map(formatName);
  const last = all.pop() ?? '';
  if (all.length === 0) return last;
  if (all.length >= MOST_AUTHORS) return `${all.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  const isPair = names.length === 2 && 'literal' in (names[1] as CslName);
  return `${all.join(', ')}${isPair ? '' : ','} & ${last}`;
}

function formatName(name: CslName): string {
  if ('literal' in name) return withQuotes(name.literal);
  return [withQuotes(name.family), toInitials(name.given)].filter((part) => part !== '').join(', ');
}

function toSortName(item: CslItem): string {
  const names = makersOf(item).map((name) =>
    'literal' in name ? name.literal : `${name.family} ${toInitials(name.given)}`.trim(),
  );
  return (names.length > 0 ? names.join(', ') : item.title).replace(/['"‘’“”[\]]/g, '');
}

/** “Jean-Luc M.” is J.-L. M.; what is short already, in small letters or in a script without capitals stays. */
function toInitials(given: string): string {
  const words = given.replaceAll('.', '. ').split(/\s+/).filter(Boolean);
  return words.map((word) => (/^\p{Lu}[^.]*$/u.test(word) ? initialsOf(word) : word)).join(' ');
}

function initialsOf(word: string): string {
  return word
    .split('-')
    .filter(Boolean)
    .map((part) => `${[...part][0]}.`)
    .join('-');
}

/** a to z, then aa, ab … */
function toLetter(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : `${toLetter(Math.floor(at / 26) - 1)}${last}`;
}

/** Straight quotes and apostrophes as they are printed. */
function withQuotes(text: string): string {
  return text
    .replace(/(^|[\s([{“‘—–-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–])'(?=\p{L})/gu, '$1‘')
    .replaceAll("'", '’');
}

/** A full stop, inside of quotes, unless the text ends in a mark of its own. */
function withStop(text: string): string {
  if (/[.?!:;]["”’]?$/.test(text)) return text;
  return /[”’]$/.test(text) ? `${text.slice(0, -1)}.${text.slice(-1)}` : `${text}.`;
}
