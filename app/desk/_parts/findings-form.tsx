import { proposeForDraft, saveFindings } from '../_actions/finding-actions.ts';
import type { DraftFormProps } from './article-form.tsx';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { FormKeys } from './form-keys.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Finding = NonNullable<DraftFormProps['draft']['findings']>[number];
type Props = DraftFormProps & { metrics: readonly { code: string; name: string }[] };

/** What the article proposes for the front page, in order; each in words of its own or in its metric’s. */
export function FindingsForm({ slug, draft, mark, kept, metrics }: Props) {
  const findings = draft.findings ?? [];
  const rows: (Finding | undefined)[] = [...findings, undefined];
  return (
    <>
      <form action={proposeForDraft}>
        <FormKeys slug={slug} mark={mark} />
        <button type="submit">{findings.length === 0 ? 'Propose findings' : 'Propose them anew'}</button>
      </form>
      <form action={saveFindings}>
        <ProblemNotice kept={kept} />
        <FormKeys slug={slug} mark={mark} form="findings" />
        {rows.map((finding, index) => (
          <FindingFields
            key={finding?.slug ?? ''}
            finding={finding}
            index={index}
            metrics={metrics}
            kept={kept}
          />
        ))}
        <button type="submit" className="first">
          Save the findings
        </button>
      </form>
    </>
  );
}

type RowProps = {
  finding: Finding | undefined;
  index: number;
  metrics: Props['metrics'];
  kept: Props['kept'];
};

function FindingFields({ finding, index, metrics, kept }: RowProps) {
  const state = toFieldState(kept);
  const name = (field: string) => `${field}_${index}`;
  const chosen = new Set(kept ? (kept.fields[name('metrics')] ?? []) : (finding?.metrics ?? []));
  const text = finding?.text;
  return (
    <fieldset className="finding">
      <legend>{finding ? `${index + 1}. ${finding.slug}` : 'One more'}</legend>
      <div className="row">
        <Field
          name={name('place')}
          label="Place"
          saved={finding ? index + 1 : ''}
          state={state}
          kind="short"
          help="1 is the first; emptied, the finding is taken out"
        />
        <Field
          name={name('slug')}
          label="Slug"
          saved={finding?.slug}
          state={state}
          help="part of its address; it never changes once published"
        />
        <label className="check">
          <input
            type="checkbox"
            name={name('may_lead')}
            defaultChecked={finding?.may_lead ?? false}
            autoComplete="off"
          />{' '}
          may stand first on the front page
        </label>
      </div>
      <fieldset className="checks-of">
        <legend>Metrics on its axis</legend>
        {metrics.map(({ code, name: words }) => (
          <label key={code}>
            <input
              type="checkbox"
              name={name('metrics')}
              value={code}
              defaultChecked={chosen.has(code)}
              autoComplete="off"
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <details className="more" open={Boolean(text)}>
        <summary>Words of its own</summary>
        <Field
          name={name('title')}
          label="Title"
          saved={text?.title}
          state={state}
          help="what the chart shows, as a sentence that says who says it; left empty, the metric’s"
        />
        <div className="row">
          <Field
            name={name('subtitle')}
            label="Subtitle"
            saved={text?.subtitle}
            state={state}
            help="measure, unit and period"
          />
          <Field
            name={name('does_not_say')}
            label="Does not say"
            saved={text?.does_not_say}
            state={state}
            help="what the chart does not say"
          />
        </div>
      </details>
    </fieldset>
  );
}
