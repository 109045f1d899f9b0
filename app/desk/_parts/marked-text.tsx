import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import type { ExtractedArticle } from '../../../lib/text/extract.ts';
import { markFigures } from '../_draft/figure-places.ts';
import { labelOf } from '../_draft/labels.ts';
import { toReadWords } from '../_draft/read-words.ts';

type Props = { slug: string; article: ExtractedArticle; draft: Draft; current: string | undefined };

/** The article’s text with every figure marked, and beside each what was read of it. */
export function MarkedText({ slug, article, draft, current }: Props) {
  const { body, sections, repeats } = draft.text;
  const blocks = markFigures(article, draft.figures);
  const headings = new Set(sections.map(({ block }) => block));
  const repeated = new Map(repeats.map(({ block, of }) => [block, of]));
  return (
    <>
      {blocks.map(({ number, pieces }) => (
        <div
          key={number}
          className={
            body.includes(number)
              ? 'block'
              : headings.has(number)
                ? 'block block-heading'
                : 'block block-aside'
          }
          data-block={number}
        >
          <span className="block-number" aria-hidden="true">
            {number}
          </span>
          <p>
            {pieces.map(({ text, figure }, index) =>
              figure ? (
                <FigureMark
                  key={figure.id}
                  slug={slug}
                  figure={figure}
                  text={text}
                  isCurrent={figure.id === current}
                />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
                <span key={index}>{text}</span>
              ),
            )}
            {repeated.has(number) && <small> (prints block {repeated.get(number)} again)</small>}
          </p>
        </div>
      ))}
    </>
  );
}

type MarkProps = { slug: string; figure: DraftFigure; text: string; isCurrent: boolean };

function FigureMark({ slug, figure, text, isCurrent }: MarkProps) {
  const state = figure.todo ? 'todo' : figure.disposition;
  const read = toReadWords(figure);
  return (
    <a
      className="figure-mark"
      id={`mark-${figure.id}`}
      href={`/desk/${slug}?figure=${figure.id}`}
      data-state={state}
      aria-current={isCurrent ? 'true' : undefined}
    >
      {text || `[${figure.printed}]`}
      <small>
        {read && <span className="read"> {read}</span>}
        {!figure.todo && <span className="decided"> {labelOf(figure.disposition)}</span>}
        {figure.todo && <span className="visually-hidden"> to decide</span>}
      </small>
    </a>
  );
}
