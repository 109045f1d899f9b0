import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import type { ExtractedArticle } from '../../../lib/text/extract.ts';
import { decideFigure } from '../_actions/figure-actions.ts';
import type { Choices } from '../_draft/catalogue-choices.ts';
import { quoteFigure } from '../_draft/figure-places.ts';
import { isClaimLike, LABELS, labelOf } from '../_draft/labels.ts';
import { listAlike } from '../_draft/progress.ts';
import { toReadWords } from '../_draft/read-words.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { AlikeForm } from './alike-form.tsx';
import { ChoiceLists } from './choice-lists.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { ProblemNotice } from './problem-notice.tsx';

type Props = {
  slug: string;
  draft: Draft;
  figure: DraftFigure;
  article: ExtractedArticle | undefined;
  choices: Choices;
  mark: string;
  kept: KeptForm | undefined;
};

/** The form for one figure: what was read of it, its label, and all that a claim of it says. */
export function FigureForm({ slug, draft, figure, article, choices, mark, kept: anyKept }: Props) {
  const kept = anyKept?.fields.figure?.[0] === figure.id ? anyKept : undefined;
  const state = toFieldState(kept);
  const at = draft.figures.findIndex(({ id }) => id === figure.id);
  const chosen = state.valueOf('disposition', figure.disposition);
  return (
    <section aria-labelledby="figure-title">
      <ProblemNotice kept={kept} />
      <header className="figure-head">
        <h2 id="figure-title">
          <span className="printed">{figure.printed}</span>{' '}
          <small>
            {at + 1} of {draft.figures.length}
            {figure.todo ? '' : `, decided: ${labelOf(figure.disposition)}`}
          </small>
        </h2>
        <nav aria-label="Figures">
          <Step slug={slug} to={draft.figures[at - 1]} id="previous" words="‹ Before" />
          <Step slug={slug} to={draft.figures[at + 1]} id="next" words="Next ›" />
        </nav>
      </header>
      <Quote article={article} figure={figure} />
      {figure.row && <p className="help">From a table: {figure.row}</p>}
      <Meanwhile kept={kept} figure={figure} />
      <AlikeForm slug={slug} mark={mark} figure={figure} alike={listAlike(draft.figures, figure)} />
      <form action={decideFigure} id="figure-form" className="figure-form" data-figure={figure.id}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="figure" value={figure.id} />
        <fieldset className="labels">
          <legend>What is it?</legend>
          {LABELS.map(({ disposition, label, key, meaning }) => (
            <label key={disposition} title={meaning}>
              <input
                type="radio"
                name="disposition"
                value={disposition}
                defaultChecked={disposition === chosen}
                // biome-ignore lint/a11y/noAutofocus: after each step the next figure’s choice is what comes
                autoFocus={kept === undefined && disposition === chosen}
              />
              <span>
                <kbd>{key}</kbd> {label}
                {figure.todo && disposition === figure.disposition && <small> proposed</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <ClaimFields {...{ figure, draft, choices, state, kept }} />
        <div className="for-ledger">
          <Field
            name="reason"
            label="Why it is no claim"
            saved={figure.reason}
            state={state}
            help="for the ledger; left empty, the usual words"
          />
        </div>
        <p className="figure-buttons">
          <button type="submit" name="do" value="save" id="save" className="first">
            Save and go on
          </button>
          {figure.todo && (
            <button type="submit" name="do" value="accept" id="accept">
              Accept as proposed: {labelOf(figure.disposition)}
            </button>
          )}
        </p>
      </form>
      <ChoiceLists choices={choices} />
      {!isClaimLike(figure.disposition) && figure.todo && toReadWords(figure) !== '' && (
        <p className="soft small">
          Read as {toReadWords(figure)}
          {figure.unit ? ` ${figure.unit}` : ''}.
        </p>
      )}
    </section>
  );
}

function Step({
  slug,
  to,
  id,
  words,
}: {
  slug: string;
  to: DraftFigure | undefined;
  id: string;
  words: string;
}) {
  return to ? (
    <a id={id} href={`/desk/${slug}?figure=${to.id}`}>
      {words}
    </a>
  ) : (
    <span className="soft">{words}</span>
  );
}

function Quote({ article, figure }: { article: ExtractedArticle | undefined; figure: DraftFigure }) {
  const quote = article && quoteFigure(article, figure);
  if (!quote) return null;
  return (
    <blockquote className="figure-quote">
      {quote.before}
      <mark>{quote.printed}</mark>
      {quote.after}
    </blockquote>
  );
}

/** Where the draft changed while somebody typed: what the file says now, beside what was typed. */
function Meanwhile({ kept, figure }: { kept: KeptForm | undefined; figure: DraftFigure }) {
  if (!kept?.message) return null;
  const { id: _, block: __, sentence: ___, word: ____, ...said } = figure;
  const lines = Object.entries(said).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  return (
    <details className="meanwhile" open>
      <summary>What the file says of this figure now</summary>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>Save again to put what stands in the form in its place.</p>
    </details>
  );
}
