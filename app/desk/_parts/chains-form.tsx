import { REPORTING } from '../../../lib/model/vocabulary.ts';
import { saveChain } from '../_actions/head-actions.ts';
import { type DraftFormProps, ofForm } from './article-form.tsx';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { FormKeys } from './form-keys.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const EMPTY = { who: '', reporting: 'says', source: '', says: '' };

/** Chains of attribution that several claims share, each in a form of its own, and an empty one for the next. */
export function ChainsForm({ slug, draft, mark, kept: anyKept }: DraftFormProps) {
  const names = Object.keys(draft.chains ?? {});
  return (
    <section aria-labelledby="chains-title">
      <h2 id="chains-title">Chains of attribution</h2>
      <p>
        Who is said to state a figure, from the article towards the primary source. Claims name a chain by its
        name.
      </p>
      {[...names, ''].map((name) => {
        const kept = ofForm(anyKept, `chain:${name}`);
        const state = toFieldState(kept, `chain-${name}-`);
        const steps = name === '' ? [] : stepsOf(draft.chains?.[name]);
        const rows = [...steps, EMPTY, ...(name === '' ? [EMPTY] : [])];
        return (
          <details key={name} className="more" open={kept !== undefined}>
            <summary>
              {name === '' ? 'A new chain' : `${name}: ${steps.map(({ who }) => who).join(', then ')}`}
            </summary>
            <ProblemNotice kept={kept} scope={`chain-${name}-`} />
            <form action={saveChain}>
              <FormKeys slug={slug} mark={mark} form={`chain:${name}`} />
              <Field
                name="name"
                label="Name"
                saved={name}
                state={state}
                kind="short"
                help="a short one in lower case, as pew"
              />
              {rows.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their place
                <div className="row" key={index}>
                  <input
                    name="who"
                    aria-label={`Step ${index + 1}: who`}
                    placeholder="Who states it"
                    defaultValue={step.who}
                    autoComplete="off"
                  />
                  <select
                    name="reporting"
                    aria-label={`Step ${index + 1}: told by`}
                    defaultValue={step.reporting}
                  >
                    {REPORTING.map((each) => (
                      <option key={each}>{each}</option>
                    ))}
                    <option value="">our inference</option>
                  </select>
                  <input
                    name="source"
                    aria-label={`Step ${index + 1}: document`}
                    placeholder="Its document"
                    list="list-sources"
                    defaultValue={step.source}
                    autoComplete="off"
                  />
                  <input
                    name="says"
                    aria-label={`Step ${index + 1}: what it says`}
                    placeholder="What it says"
                    defaultValue={step.says}
                    autoComplete="off"
                  />
                </div>
              ))}
              <button type="submit">Save the chain</button>
            </form>
          </details>
        );
      })}
    </section>
  );
}

type Step = { who: string; reporting?: string | null; source?: string | null; says?: string | null };

function stepsOf(chain: unknown): { who: string; reporting: string; source: string; says: string }[] {
  const steps = Array.isArray(chain) ? chain : ((chain as { steps?: unknown })?.steps ?? []);
  return (steps as Step[]).map(({ who, reporting, source, says }) => ({
    who,
    reporting: reporting ?? '',
    source: source ?? '',
    says: says ?? '',
  }));
}
