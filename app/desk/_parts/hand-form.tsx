import { addByHand } from '../_actions/hand-actions.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Makes a figure of words that the engine saw none in: selected in the text, or copied here. */
export function HandForm({
  slug,
  mark,
  kept: anyKept,
}: {
  slug: string;
  mark: string;
  kept: KeptForm | undefined;
}) {
  const kept = anyKept?.fields.hand ? anyKept : undefined;
  const state = toFieldState(kept);
  return (
    <details className="more hand" id="hand" open={kept !== undefined}>
      <summary>A figure that was missed</summary>
      <ProblemNotice kept={kept} />
      <form action={addByHand}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="hand" value="1" />
        <div className="row">
          <Field
            name="block"
            label="Block"
            state={state}
            kind="short"
            help="its number stands left of the text"
          />
          <Field
            name="words"
            label="Words"
            state={state}
            help="as they stand there, at most eight; or select them in the text"
          />
        </div>
        <button type="submit">Make it a figure</button>
      </form>
    </details>
  );
}
