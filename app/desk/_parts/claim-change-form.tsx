import type { Claim } from '../../../lib/model/claim.ts';
import { CORRECTABLE } from '../../../seed/editing/correct-claim.ts';
import { planClaimChange } from '../_actions/claim-actions.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { ProblemNotice } from './problem-notice.tsx';

const CAUSES = [
  ['', 'choose'],
  ['our_reading', 'our reading was wrong'],
  ['publisher_correction', 'the publisher corrected the article'],
] as const;

/** Corrects a field of a claim, or withdraws it: first the change is shown, then it is written. */
export function ClaimChangeForm({
  slug,
  claim,
  kept,
}: {
  slug: string;
  claim: Claim;
  kept: KeptForm | undefined;
}) {
  const state = toFieldState(kept);
  return (
    <form action={planClaimChange}>
      <ProblemNotice kept={kept} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="claim" value={claim.id} />
      <div className="row">
        <Field
          name="field"
          label="What is wrong"
          state={state}
          options={CORRECTABLE.map((field) => [field, field.replaceAll('_', ' ')] as const)}
          help="the field that is corrected"
        />
        <Field
          name="value"
          label="What is right"
          state={state}
          help="as 52, or 32-41 of a range, or none where the field goes"
        />
        <Field
          name="as_printed"
          label="As printed"
          state={state}
          help={`where the phrase changes too; now “${claim.as_printed}”`}
        />
      </div>
      <Field
        name="description"
        label="Description"
        state={state}
        kind="area"
        help="where it has to agree; left empty, it stays"
      />
      <div className="row">
        <Field name="why" label="Why" state={state} help="readers see the reason beside the change" />
        <Field name="cause" label="Whose error it was" state={state} options={CAUSES} />
      </div>
      <p className="figure-buttons">
        <button type="submit" name="do" value="correct" className="first">
          Show the correction
        </button>
        <button type="submit" name="do" value="withdraw">
          Show the withdrawal
        </button>
      </p>
    </form>
  );
}
