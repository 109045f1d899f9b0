import type { Draft, DraftFigure } from '../../../lib/draft/draft.ts';
import {
  ENTITY_KINDS,
  MEASURES,
  QUALIFIERS,
  REPORTING,
  ROLES,
  STATISTICS,
} from '../../../lib/model/vocabulary.ts';
import {
  ENTITY_KIND_WORDS,
  MEASURE_WORDS,
  QUALIFIER_WORDS,
  ROLE_WORDS,
  STATISTIC_WORDS,
} from '../../../lib/words/labels.ts';
import { type Choices, writeChoice } from '../_draft/catalogue-choices.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field, type FieldState } from './field.tsx';

type Props = {
  figure: DraftFigure;
  draft: Draft;
  choices: Choices;
  state: FieldState;
  kept: KeptForm | undefined;
};

const pairs = <T extends string>(list: readonly T[], words: Record<T, string>) =>
  list.map((each) => [each, words[each]] as const);

/** All that a claim says, beside its label; what only numbers have shows for numbers alone. */
export function ClaimFields({ figure, draft, choices, state, kept }: Props) {
  const metric = choices.metrics.find(({ code }) => code === figure.metric);
  return (
    <div className="for-claims">
      <div className="row for-numbers">
        <Field name="value" label="Value" saved={figure.value} state={state} kind="short" />
        <Field name="from" label="or from" saved={figure.from} state={state} kind="short" />
        <Field name="to" label="to" saved={figure.to} state={state} kind="short" />
        <Field
          name="qualifier"
          label="Hedge"
          saved={figure.qualifier ?? 'stated'}
          state={state}
          options={pairs(QUALIFIERS, QUALIFIER_WORDS)}
        />
        <Field name="unit" label="Unit" saved={figure.unit} state={state} help="left empty, the metric’s" />
      </div>
      <Field
        name="metric"
        label="What is measured"
        saved={metric ? writeChoice(metric) : figure.metric}
        state={state}
        list="list-metrics"
        help="the metric: type a part of its name and choose; what shares a metric shares a chart"
      />
      <NewMetric figure={figure} draft={draft} state={state} />
      <Entities figure={figure} choices={choices} state={state} kept={kept} />
      <NewEntity state={state} />
      <Period figure={figure} state={state} />
      <Attribution figure={figure} draft={draft} choices={choices} state={state} />
      <Field
        name="description"
        label="Description"
        saved={figure.description ?? toOpening(figure, draft)}
        state={state}
        kind="area"
        help={`what is claimed, in our words, opening with who says it, with fewer than 9 of the article’s in a row; {${figure.from == null ? 'value' : 'range'}} stands for “${figure.printed}”, {number} for the number alone`}
      />
      <Field
        name="caveat"
        label="What it does not say"
        saved={figure.caveat}
        state={state}
        help="left empty, the article’s default"
      />
      <details className="more">
        <summary>More of it</summary>
        <div className="row">
          <Field
            name="statistic"
            label="Statistic"
            saved={figure.statistic}
            state={state}
            options={[['', 'one value'], ...pairs(STATISTICS, STATISTIC_WORDS)]}
          />
          <Field name="fraction" label="Fraction" saved={figure.fraction} state={state} kind="short" />
          <Field name="base" label="Base" saved={figure.base} state={state} />
          <Field name="reference_note" label="Of the link" saved={figure.reference_note} state={state} />
        </div>
      </details>
    </div>
  );
}

/** How a description usually opens, to be gone on with. */
function toOpening({ stated_by }: DraftFigure, { article }: Draft): string {
  const author = Array.isArray(article.authors) ? article.authors[0]?.name : undefined;
  const who =
    author ?? (article.publisher && article.publisher !== 'todo' ? article.publisher : 'The article');
  return stated_by ? `${who}, citing ${stated_by}, says that {value} ` : `${who} says that {value} `;
}

/** A metric that is made anew, or the one that this draft brings already and may still change. */
function NewMetric({ figure, draft, state }: { figure: DraftFigure; draft: Draft; state: FieldState }) {
  const own = draft.metrics?.find(({ slug }) => slug === figure.metric);
  const isOpen =
    own?.todo ||
    state.valueOf('new_metric_name', own?.name ?? '') !== (own?.name ?? '') ||
    NEW_METRIC.some((name) => state.errorOf(name) !== undefined);
  const topic = own?.topics?.[0];
  return (
    <details className="more" open={isOpen} id="new-metric">
      <summary>{own ? `This metric is new: ${own.name}` : 'A new metric'}</summary>
      {own && <input type="hidden" name="own_metric" value={own.slug} />}
      {own && (
        <label>
          <input type="checkbox" name="as_new" autoComplete="off" /> Make another one of what stands here
        </label>
      )}
      <div className="row">
        <Field
          name="new_metric_name"
          label="Name"
          saved={own?.name}
          state={state}
          help="what readers see, as “Ferries in service”"
        />
        <Field
          name="new_metric_measure"
          label="Measures a"
          saved={own?.measure ?? 'count'}
          state={state}
          options={pairs(MEASURES, MEASURE_WORDS)}
          help="what kind of quantity it is"
        />
        <Field
          name="new_metric_unit"
          label="Unit"
          saved={own ? own.unit : figure.unit}
          state={state}
          help="as “ferries” or “percent of adults”; none of wordings and relations"
        />
        <Field
          name="new_metric_topic"
          label="Topic"
          saved={topic}
          state={state}
          list="list-topics"
          help="what readers look for; a new word makes a new topic"
        />
        <Field
          name="new_metric_definition"
          label="Definition"
          saved={own?.definition}
          state={state}
          help="in one or two sentences; left empty, made of name and unit"
        />
      </div>
      <details className="more" open={Object.keys(NEEDED).some((name) => state.errorOf(name) !== undefined)}>
        <summary>What some measures need</summary>
        <div className="row">
          <Field
            name="new_metric_denominator"
            label="Per"
            saved={own?.denominator}
            state={state}
            help={NEEDED.new_metric_denominator}
          />
          <Field
            name="new_metric_currency"
            label="Currency"
            saved={own?.currency}
            state={state}
            kind="short"
            help={NEEDED.new_metric_currency}
          />
          <Field
            name="new_metric_ucum"
            label="UCUM"
            saved={own?.ucum}
            state={state}
            kind="short"
            help={NEEDED.new_metric_ucum}
          />
          <Field
            name="new_metric_population"
            label="Population"
            saved={own?.population}
            state={state}
            help="who is counted or asked"
          />
          {!own && (
            <Field
              name="new_metric_slug"
              label="Slug"
              state={state}
              help="part of its address; left empty, made of the name"
            />
          )}
        </div>
      </details>
    </details>
  );
}

const NEW_METRIC = [
  'name',
  'measure',
  'unit',
  'topic',
  'definition',
  'denominator',
  'currency',
  'ucum',
  'population',
  'slug',
].map((name) => `new_metric_${name}`);

const NEEDED = {
  new_metric_denominator: 'of a rate, as “100,000 people”',
  new_metric_currency: 'of money whose unit is no code, as USD',
  new_metric_ucum: 'of an amount or a duration, as t or d',
};

function Entities({ figure, choices, state, kept }: Omit<Props, 'draft'>) {
  const saved = (figure.entities ?? []).map(({ entity, name, role }) => {
    const known = choices.entities.find(({ code }) => code === entity);
    return { entity: known ? writeChoice(known) : name ? `${name} (${entity})` : entity, role: role ?? '' };
  });
  const typed = kept?.fields.entity?.map((entity, index) => ({
    entity,
    role: kept.fields.role?.[index] ?? '',
  }));
  const rows = [...(typed ?? saved), { entity: '', role: '' }];
  const error = state.errorOf('entity') ?? state.errorOf('entities');
  return (
    <fieldset className="entities" id="field-entity">
      <legend>Of whom or where</legend>
      {rows.map(({ entity, role }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are told apart by their place
        <div className="entity-row" key={index}>
          <input
            name="entity"
            aria-label={`Entity ${index + 1}`}
            defaultValue={entity}
            list="list-entities"
            autoComplete="off"
            aria-describedby="help-entity"
          />
          <select name="role" aria-label={`Role of entity ${index + 1}`} defaultValue={role}>
            <option value="">usual role</option>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {ROLE_WORDS[each]}
              </option>
            ))}
          </select>
        </div>
      ))}
      {error && <p className="error">{error}</p>}
      <p className="help" id="help-entity">
        who the claim is about, each with a role; an emptied row is taken out
      </p>
    </fieldset>
  );
}

function NewEntity({ state }: { state: FieldState }) {
  return (
    <details className="more" open={state.valueOf('new_entity_name', '') !== ''} id="new-entity">
      <summary>A new entity</summary>
      <div className="row">
        <Field name="new_entity_name" label="Name" state={state} help="as readers know it" />
        <Field
          name="new_entity_kind"
          label="Kind"
          saved="organisation"
          state={state}
          options={pairs(ENTITY_KINDS, ENTITY_KIND_WORDS)}
          help="what it is"
        />
        <Field
          name="new_entity_code"
          label="Code"
          state={state}
          kind="short"
          help="ISO code of a country, M49 of a region; else left empty"
        />
        <Field
          name="new_entity_belongs_to"
          label="Country"
          state={state}
          kind="short"
          help="whose filter finds it, as CHN"
        />
        <Field
          name="new_entity_role"
          label="Role"
          state={state}
          options={[['', 'usual role'], ...pairs(ROLES, ROLE_WORDS)]}
          help="how it takes part"
        />
      </div>
    </details>
  );
}

function Period({ figure, state }: { figure: DraftFigure; state: FieldState }) {
  const { period } = figure;
  const parts = typeof period === 'string' ? toParts(period) : period;
  return (
    <fieldset className="row">
      <legend className="visually-hidden">When</legend>
      <Field
        name="period_start"
        label="When, from"
        saved={parts?.start ?? (period ? '' : figure.date)}
        state={state}
        kind="date"
        help="as 2020-04-24, 2020-04 or 2020"
      />
      <Field
        name="period_end"
        label="to"
        saved={parts?.end ?? (period ? '' : figure.date)}
        state={state}
        kind="date"
        help="the same where it is one day, month or year"
      />
      <Field
        name="period_basis"
        label="known"
        saved={parts?.basis ?? 'printed'}
        state={state}
        options={[
          ['printed', 'printed'],
          ['inferred', 'inferred by us'],
        ]}
        help="inferred where we added a part of it"
      />
      <Field
        name="period_note"
        label="or in words"
        saved={parts?.note}
        state={state}
        help="as “spring 2022 (our inference)”"
      />
    </fieldset>
  );
}

function toParts(period: string): { start?: string; end?: string; basis?: string; note?: string } {
  return /^\d{4}(-\d{2}){0,2}$/.test(period)
    ? { start: period, end: period, basis: 'printed' }
    : { basis: 'inferred', note: period };
}

function Attribution({ figure, draft, choices, state }: Omit<Props, 'kept'>) {
  const { attribution } = figure;
  const steps = Array.isArray(attribution) ? attribution : undefined;
  const isNamed =
    steps?.length === 1 &&
    Object.keys(steps[0] ?? {}).every((key) => ['who', 'reporting', 'inferred'].includes(key));
  const saved =
    typeof attribution === 'string'
      ? `chain:${attribution}`
      : !steps
        ? figure.stated_by
          ? 'named'
          : ''
        : steps.length === 0
          ? 'none'
          : isNamed
            ? 'named'
            : 'kept';
  const usual = draft.defaults?.attribution ? 'the article’s default' : 'the article itself';
  const options: (readonly [string, string])[] = [
    ['', usual],
    ['none', 'nobody else: the article states it'],
    ['named', 'the one named here →'],
    ...choices.chains.map((name) => [`chain:${name}`, `the chain “${name}”`] as const),
    ...(saved === 'kept'
      ? [['kept', `as it is: ${steps?.map(({ who }) => who).join(', then ')}`] as const]
      : []),
  ];
  return (
    <fieldset className="row">
      <legend className="visually-hidden">Who states it</legend>
      <Field
        name="attribution"
        label="Stated by"
        saved={saved}
        state={state}
        options={options}
        help="who is said to state it, not who merely does it"
      />
      <Field name="who" label="Name" saved={isNamed ? steps?.[0]?.who : figure.stated_by} state={state} />
      <Field
        name="reporting"
        label="Told by"
        saved={isNamed ? (steps?.[0]?.reporting ?? '') : 'says'}
        state={state}
        options={[...REPORTING.map((each) => [each, each] as const), ['', 'our inference']]}
      />
    </fieldset>
  );
}
