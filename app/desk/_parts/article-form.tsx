import type { Draft } from '../../../lib/draft/draft.ts';
import { GENRES } from '../../../lib/model/vocabulary.ts';
import { saveArticle } from '../_actions/head-actions.ts';
import { writeBlocks } from '../_draft/block-list.ts';
import { UNSAID } from '../_draft/unsaid.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field, type FieldState } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { FormKeys } from './form-keys.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export type DraftFormProps = { slug: string; draft: Draft; mark: string; kept: KeptForm | undefined };

export const ofForm = (kept: KeptForm | undefined, form: string) =>
  kept?.fields.form?.[0] === form ? kept : undefined;

/** The record of the article; what the text does not give is empty and asked for. */
export function ArticleForm({ slug, draft, mark, kept: anyKept }: DraftFormProps) {
  const kept = ofForm(anyKept, 'article');
  const state = toFieldState(kept);
  const { article, text } = draft;
  const open = Object.entries(article).filter(([, value]) => value === UNSAID);
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">Record</h2>
      <ProblemNotice kept={kept} />
      {open.length > 0 && (
        <p>
          The text does not give {open.map(([name]) => name).join(', ')}: say it here. What is not known may
          be said to be so.
        </p>
      )}
      <form action={saveArticle}>
        <FormKeys slug={slug} mark={mark} form="article" />
        <Field
          name="title"
          label="Title"
          saved={known(article.title)}
          state={state}
          help="as it is printed"
        />
        <div className="row">
          <Field name="short" label="Short title" saved={known(article.short)} state={state} />
          <Field
            name="publisher"
            label="Publisher"
            saved={known(article.publisher)}
            state={state}
            help="left empty where it is not known"
          />
          <Field
            name="genre"
            label="Genre"
            saved={known(article.genre)}
            state={state}
            options={[['', 'choose'], ...GENRES.map((genre) => [genre, genre] as const)]}
          />
          <Field
            name="language"
            label="Language"
            saved={article.language}
            state={state}
            kind="short"
            help="two letters, as en"
          />
        </div>
        <Authors draft={draft} kept={kept} state={state} />
        <div className="row">
          <Field
            name="published_date"
            label="Published"
            saved={article.published === UNSAID ? '' : article.published.date}
            state={state}
            kind="date"
            help="as 2024-05-01, 2024-05 or 2024; left empty where none is known"
          />
          <Field
            name="published_basis"
            label="Known from"
            saved={article.published === UNSAID ? '' : article.published.basis}
            state={state}
            help="how the date is known, as “printed above the text”"
          />
          <Field
            name="address"
            label="Address"
            saved={article.address}
            state={state}
            help="where readers find it; left empty where it is not known"
          />
        </div>
        <Field
          name="note"
          label="Note for readers"
          saved={article.note}
          state={state}
          help="what else is to be said of the article; may be left empty"
        />
        <details className="more">
          <summary>How the text divides</summary>
          <div className="row">
            <Field
              name="body"
              label="Paragraphs of the body"
              saved={writeBlocks(text.body)}
              state={state}
              help="numbers of blocks, as 3-7, 9; all others are the page’s furniture"
            />
            <Field
              name="sections"
              label="Headings"
              saved={writeBlocks(text.sections.map(({ block }) => block))}
              state={state}
              help="numbers of the blocks that are headings of sections"
            />
          </div>
        </details>
        <button type="submit" className="first">
          Save the record
        </button>
      </form>
    </section>
  );
}

const known = (value: string | null | undefined) => (value === UNSAID ? '' : value);

function Authors({ draft, kept, state }: { draft: Draft; kept: KeptForm | undefined; state: FieldState }) {
  const { authors } = draft.article;
  const saved =
    authors === UNSAID
      ? []
      : authors.map(({ name, affiliation }) => ({ name, affiliation: affiliation ?? '' }));
  const typed = kept?.fields.author?.map((name, index) => ({
    name,
    affiliation: kept.fields.affiliation?.[index] ?? '',
  }));
  const rows = [...(typed ?? saved), { name: '', affiliation: '' }];
  const isNobody =
    state.valueOf('no_author', authors !== UNSAID && authors.length === 0 ? 'on' : '') === 'on';
  return (
    <fieldset className="authors" id="field-authors">
      <legend>Authors</legend>
      {rows.map(({ name, affiliation }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are told apart by their place
        <div className="row" key={index}>
          <input
            name="author"
            aria-label={`Author ${index + 1}`}
            placeholder="Name"
            defaultValue={name}
            autoComplete="off"
          />
          <input
            name="affiliation"
            aria-label={`Affiliation of author ${index + 1}`}
            placeholder="Affiliation"
            defaultValue={affiliation}
            autoComplete="off"
          />
        </div>
      ))}
      <label>
        <input type="checkbox" name="no_author" defaultChecked={isNobody} autoComplete="off" /> Nobody is
        named
      </label>
      {state.errorOf('authors') && <p className="error">{state.errorOf('authors')}</p>}
    </fieldset>
  );
}
