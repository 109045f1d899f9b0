import { addNewArticle } from '../_actions/article-actions.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** A text pasted, dropped or chosen becomes a draft. */
export function NewArticleForm({ kept }: { kept: KeptForm | undefined }) {
  const state = toFieldState(kept);
  return (
    <section aria-labelledby="new-title">
      <h2 id="new-title">New article</h2>
      <ProblemNotice kept={kept} />
      <form action={addNewArticle} className="new-article">
        <div className="field field-area" data-name="text">
          <label htmlFor="field-text">Its text, pasted or dropped here</label>
          <textarea
            id="field-text"
            name="text"
            rows={10}
            defaultValue={state.valueOf('text', '')}
            aria-describedby="help-text"
            spellCheck={false}
          />
          <p className="help" id="help-text">
            title and byline too, paragraphs apart by empty lines; HTML of a page is read as well. A copy
            stays on this machine, in .data/texts, and is never published.
          </p>
        </div>
        <div className="row">
          <div className="field">
            <label htmlFor="field-file">or its file</label>
            <input
              id="field-file"
              name="file"
              type="file"
              accept=".txt,.html,.htm,text/plain,text/html"
              aria-describedby="help-file"
            />
            <p className="help" id="help-file">
              text or HTML, of up to 5 MB
            </p>
          </div>
          <Field
            name="address"
            label="Its address"
            state={state}
            help="where readers find it; may be left empty"
          />
          <Field
            name="slug"
            label="Short name"
            state={state}
            help="part of its address here, as gazette-2024; left empty, made of publisher and year"
          />
        </div>
        <button type="submit" className="first">
          Find its figures
        </button>
      </form>
    </section>
  );
}
