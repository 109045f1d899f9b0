import { LAYERS, LIB_FOR_READERS } from './layers.ts';

const START = '<!-- The table of layers: npm run generate -->';
const END = '<!-- End of the table of layers -->';

/** CONTRIBUTING.md with the table of layers as it is now. Throws where the two marks that it stands between are gone. */
export function withLayersTable(markdown: string): string {
  const [start, end] = [markdown.indexOf(START), markdown.indexOf(END)];
  if (start === -1 || end < start)
    throw new Error(
      `CONTRIBUTING.md lacks the lines "${START}" and "${END}", between which the table stands.`,
    );
  return `${markdown.slice(0, start + START.length)}\n\n${toTable()}\n\n${markdown.slice(end)}`;
}

function toTable(): string {
  const rows = LAYERS.map(
    ({ folder, holds, imports, packages }) =>
      `| \`${folder}\` | ${holds} | ${[...shorten(imports), ...packages.map((name) => `*${name}*`)].join(', ') || 'nothing'} |`,
  );
  return ['| folder | holds | imports |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The parts of lib that everything above it may import, in one word. */
function shorten(imports: readonly string[]): string[] {
  if (!LIB_FOR_READERS.every((folder) => imports.includes(folder)))
    return imports.map((folder) => `\`${folder}\``);
  return [
    'lib for readers',
    ...imports.filter((folder) => !LIB_FOR_READERS.includes(folder)).map((folder) => `\`${folder}\``),
  ];
}
