import { CHAIN_ENDS, REFERENCES, ROLES } from '../../../lib/model/vocabulary.ts';
import { CHAIN_END_WORDS, ROLE_WORDS } from '../../../lib/words/labels.ts';
import { saveDefaults } from '../_actions/head-actions.ts';
import { type DraftFormProps, ofForm } from './article-form.tsx';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { FormKeys } from './form-keys.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** What holds of each claim that says nothing else. */
export function DefaultsForm({ slug, draft, mark, kept: anyKept }: DraftFormProps) {
  const kept = ofForm(anyKept, 'defaults');
  const state = toFieldState(kept);
  const said = (draft.defaults ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof said[name] === 'string' ? (said[name] as string) : '');
  const none = ['', 'nothing is said'] as const;
  return (
    <section aria-labelledby="defaults-title">
      <h2 id="defaults-title">What holds of all its claims</h2>
      <ProblemNotice kept={kept} />
      <form action={saveDefaults}>
        <FormKeys slug={slug} mark={mark} form="defaults" />
        <Field
          name="caveat"
          label="What they do not say"
          saved={text('caveat')}
          state={state}
          help="what the claims do not say, once for all that say nothing of their own"
        />
        <div className="row">
          <Field
            name="role"
            label="Usual role"
            saved={text('role')}
            state={state}
            options={[none, ...ROLES.map((role) => [role, ROLE_WORDS[role]] as const)]}
            help="of entities without one"
          />
          <Field
            name="reference"
            label="Links"
            saved={text('reference')}
            state={state}
            options={[none, ...REFERENCES.map((each) => [each, each.replaceAll('_', ' ')] as const)]}
          />
          <Field
            name="chain_end"
            label="Chains end"
            saved={text('chain_end')}
            state={state}
            options={[none, ...CHAIN_ENDS.map((each) => [each, CHAIN_END_WORDS[each]] as const)]}
          />
          <Field
            name="attribution"
            label="Stated by"
            saved={text('attribution')}
            state={state}
            options={[
              ['', 'the article itself'],
              ...Object.keys(draft.chains ?? {}).map((name) => [name, `the chain “${name}”`] as const),
            ]}
            help="a chain of those below"
          />
          <Field
            name="period"
            label="When"
            saved={text('period')}
            state={state}
            help="as 2022, or words for what we infer"
          />
        </div>
        <button type="submit">Save what holds of all</button>
      </form>
    </section>
  );
}
