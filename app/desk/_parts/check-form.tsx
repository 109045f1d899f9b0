import type { Draft } from '../../../lib/draft/draft.ts';
import type { Check } from '../../../lib/model/check.ts';
import {
  COMPARES,
  DIFFERS_IN,
  EVIDENCE,
  GENRES,
  GIVES,
  SOURCE_KINDS,
  VERDICTS,
} from '../../../lib/model/vocabulary.ts';
import { EVIDENCE_WORDS, VERDICT_WORDS } from '../../../lib/words/labels.ts';
import { saveCheck } from '../_actions/check-actions.ts';
import { type Choices, writeChoice } from '../_draft/catalogue-choices.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field, type FieldState } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { FormKeys } from './form-keys.tsx';
import { ProblemNotice } from './problem-notice.tsx';

type Props = {
  slug: string;
  draft: Draft;
  mark: string;
  check: Check | undefined;
  choices: Choices;
  kept: KeptForm | undefined;
};

const GIVES_WORDS = {
  figure: 'gives the same figure',
  otherwise: 'says otherwise of the same thing and time',
  neither: 'neither',
};

/** One other source beside claims, or a search for one: what it says, how it was read, what it does to the figure. */
export function CheckForm({ slug, draft, mark, check, choices, kept: anyKept }: Props) {
  const name = check?.id ?? '';
  const kept = anyKept?.fields.form?.[0] === `check:${name}` ? anyKept : undefined;
  const scope = `check-${name}-`;
  const state = toFieldState(kept, scope);
  const chosen = new Set(kept ? (kept.fields.claims ?? []) : (check?.claims ?? []));
  const source = choices.sources.find(({ code }) => code === check?.source);
  return (
    <details className="more" open={kept !== undefined || undefined}>
      <summary>{check ? `${check.who}: ${VERDICT_WORDS[check.verdict]}` : 'A new check'}</summary>
      <ProblemNotice kept={kept} scope={scope} />
      <form action={saveCheck}>
        <FormKeys slug={slug} mark={mark} form={`check:${name}`} />
        <fieldset className="checks-of" id={`field-${scope}claims`}>
          <legend>Of which figures</legend>
          {draft.figures.filter(isClaim).map(({ id, printed }) => (
            <label key={id}>
              <input
                type="checkbox"
                name="claims"
                value={id}
                defaultChecked={chosen.has(id)}
                autoComplete="off"
              />{' '}
              {printed}
            </label>
          ))}
        </fieldset>
        <div className="row">
          <Field name="who" label="Who says it" saved={check?.who} state={state} />
          <Field
            name="source"
            label="Its document"
            saved={source && writeChoice(source)}
            state={state}
            list="list-sources"
            help="one of the catalogue; left empty of a search, or where it is made anew below"
          />
          <Field name="date" label="Its date" saved={check?.date} state={state} kind="date" />
          <Field name="read_on" label="Read on" saved={check?.read_on} state={state} kind="date" />
        </div>
        <Field name="says" label="What it says, in our words" saved={check?.says} state={state} kind="area" />
        <div className="row">
          <Field
            name="read_as"
            label="How it was read"
            saved={check?.read_as}
            state={state}
            options={[CHOOSE, ...EVIDENCE.map((each) => [each, EVIDENCE_WORDS[each]] as const)]}
          />
          <Field
            name="verdict"
            label="What it means"
            saved={check?.verdict}
            state={state}
            options={[CHOOSE, ...VERDICTS.map((each) => [each, VERDICT_WORDS[each]] as const)]}
          />
          <Field
            name="gives"
            label="Of the figure, it"
            saved={check?.gives}
            state={state}
            options={[OF_WORDS, ...GIVES.map((each) => [each, GIVES_WORDS[each]] as const)]}
          />
        </div>
        <Quantity check={check} state={state} />
        <NewSource state={state} />
        <p className="figure-buttons">
          <button type="submit" name="do" value="save" className="first">
            Save the check
          </button>
          {check && (
            <button type="submit" name="do" value="remove">
              Take it out
            </button>
          )}
        </p>
      </form>
    </details>
  );
}

/** What a check says of a figure is a person's choice, and nobody's by leaving it out. */
const CHOOSE = ['', 'choose'] as const;
const OF_WORDS = ['', 'choose; nothing of words and relations'] as const;

const isClaim = ({ disposition }: { disposition: string }) =>
  ['claim', 'soft', 'relation'].includes(disposition);

function Quantity({ check, state }: { check: Check | undefined; state: FieldState }) {
  const quantity = check?.quantity;
  return (
    <details className="more" open={quantity != null || undefined}>
      <summary>The number that it gives, to be drawn beside</summary>
      <div className="row">
        <Field name="q_value" label="Value" saved={quantity?.value} state={state} kind="short" />
        <Field
          name="q_unit"
          label="Unit"
          saved={quantity?.unit}
          state={state}
          help="as its document has it"
        />
        <Field
          name="q_as_printed"
          label="As printed"
          saved={quantity?.as_printed}
          state={state}
          help="as its document prints it"
        />
        <Field
          name="q_label"
          label="Label"
          saved={quantity?.label}
          state={state}
          help="who and when, in a few words"
        />
        <Field
          name="q_compares"
          label="Compares"
          saved={quantity?.compares ?? 'same'}
          state={state}
          options={COMPARES.map((each) => [each, each] as const)}
          help="same: of the same thing and time; series: another date; apart: something else"
        />
        <Field
          name="q_differs_in"
          label="Apart in"
          saved={quantity?.differs_in?.[0]}
          state={state}
          options={[['', 'nothing'], ...DIFFERS_IN.map((each) => [each, each] as const)]}
          help="only where it is apart"
        />
      </div>
    </details>
  );
}

function NewSource({ state }: { state: FieldState }) {
  return (
    <details className="more" open={state.valueOf('source_title', '') !== '' || undefined}>
      <summary>A new document</summary>
      <div className="row">
        <Field name="source_title" label="Title" state={state} help="as it is printed" />
        <Field
          name="source_publisher"
          label="Publisher"
          state={state}
          help="left empty where it is not known"
        />
        <Field
          name="source_kind"
          label="Kind"
          saved="report"
          state={state}
          options={SOURCE_KINDS.filter((kind) => kind !== 'article').map(
            (kind) => [kind, kind.replaceAll('_', ' ')] as const,
          )}
        />
        <Field
          name="source_genre"
          label="Genre"
          saved="research report"
          state={state}
          options={GENRES.map((genre) => [genre, genre] as const)}
        />
        <Field
          name="source_address"
          label="Address"
          state={state}
          help="where readers find it; none is guessed"
        />
        <Field name="source_date" label="Published" state={state} kind="date" help="as far as it is known" />
        <Field name="source_basis" label="Known from" state={state} help="how the date is known" />
      </div>
    </details>
  );
}
