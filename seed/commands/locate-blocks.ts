import { listTextFigures } from '../../lib/draft/list-figures.ts';
import { tellBlocks } from '../../lib/draft/tell-blocks.ts';
import { detectLanguage } from '../../lib/language/languages.ts';
import type { Span } from '../../lib/quantity/token.ts';
import type { ExtractedArticle } from '../../lib/text/extract.ts';
import { formatCount } from '../../lib/words/format.ts';

const OPEN = '⟦';
const CLOSE = '⟧';

function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}${OPEN}${text.slice(start, end)}${CLOSE}`;
    at = end;
  }
  return marked + text.slice(at);
}

/** The blocks of a text with their numbers, what each is, and its figures between ⟦ and ⟧, as a draft lists them. */
export function formatBlocks(text: string, article: ExtractedArticle): string {
  const { blocks } = article;
  const language = detectLanguage(text);
  const { roles, repeats } = tellBlocks(blocks, language);
  const figures = listTextFigures(article, language, roles);
  const width = String(blocks.length).length;
  const lines = blocks.map((block) => {
    const spans = figures.filter((figure) => figure.block.number === block.number).map(({ span }) => span);
    const role = roles.get(block.number) ?? 'body';
    const of = repeats.find((repeat) => repeat.block === block.number)?.of;
    const what = role === 'body' ? '' : `(${of === undefined ? role : `repeats block ${of}`}) `;
    return `${String(block.number).padStart(width)}  ${what}${mark(block.text, spans)}`;
  });
  return `${lines.join('\n\n')}\n\n${formatCount(blocks.length, 'block')}, ${formatCount(figures.length, 'figure')}.`;
}
