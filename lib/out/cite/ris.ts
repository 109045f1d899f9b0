import { type CslItem, type CslName, type CslType, genreOf } from './csl.ts';

const TYPES: Record<CslType, string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  document: 'GEN',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  webpage: 'ELEC',
};

/** Entries in RIS, a tag a line however long: dates as exact as they are known, editors as editors. */
export function formatRis(items: readonly CslItem[]): string {
  return items.map(formatEntry).join('\n\n');
}

function formatEntry(item: CslItem): string {
  const [year] = item.issued?.['date-parts'][0] ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', toRisName(name)]),
    ...(item.editor ?? []).map((name): [string, string] => ['ED', toRisName(name)]),
    ['PY', year?.toString().padStart(4, '0')],
    ['DA', toRisDate(item.issued?.['date-parts'][0])],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['M3', genreOf(item)],
    ['ET', item.version],
    ['N1', item.note],
    ['LA', item.language],
    ['UR', item.URL],
    ['Y2', toRisDate(item.accessed?.['date-parts'][0])],
  ];
  const told = lines.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replaceAll(/\s+/g, ' ').trim()}`] : [],
  );
  return [...told, 'ER  - '].join('\n');
}

function toRisName(name: CslName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given].filter((part) => part !== '').join(', ');
}

/** `2020/04/24/`; the places of what is not known stay empty. */
function toRisDate(parts: readonly number[] | undefined): string | undefined {
  if (parts === undefined) return undefined;
  const [year = 0, month, day] = parts;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
