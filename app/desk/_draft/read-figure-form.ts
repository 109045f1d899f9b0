import {
  DRAFT_DISPOSITIONS,
  type DraftDisposition,
  type DraftFigure,
  draftFigureSchema,
} from '../../../lib/draft/draft.ts';
import { QUALIFIERS, REPORTING, ROLES } from '../../../lib/model/vocabulary.ts';
import { type Choices, findChoice } from './catalogue-choices.ts';
import { USUAL_REASON } from './labels.ts';

type Fields = Record<string, string[]>;
type Errors = Record<string, string>;
export type ReadFigure = { figure: DraftFigure; errors: Errors };

const NUMBER = /^[-−]?\d+(?:[.]\d+)?$/;

/** A figure that becomes no claim: what was read of it stays, and why it is none is said. */
export function readLedgerForm(fields: Fields, old: DraftFigure): DraftFigure {
  const { todo: _, ...kept } = old;
  const disposition = toOneOf(DRAFT_DISPOSITIONS, fields.disposition?.at(-1) ?? '') ?? old.disposition;
  const isSame = disposition === old.disposition;
  const reason = fields.reason?.at(-1)?.trim() || (isSame && old.reason) || USUAL_REASON[disposition];
  return withoutGaps({ ...kept, disposition, reason: disposition === 'later' ? undefined : reason });
}

/** The claim that a form makes of a figure: what the form does not show stays as it was. `errors` says what is wrong, by field. */
export function readFigureForm(fields: Fields, old: DraftFigure, choices: Choices): ReadFigure {
  const errors: Errors = {};
  const text = (name: string) => fields[name]?.at(-1)?.trim() ?? '';
  const disposition = toOneOf(DRAFT_DISPOSITIONS, text('disposition')) ?? old.disposition;
  const { todo: _, reason: __, ...kept } = old;
  const claim = readClaim(fields, text, old, choices, disposition, errors);
  const parsed = draftFigureSchema.safeParse(withoutGaps({ ...kept, disposition, ...claim }));
  if (parsed.success) return { figure: parsed.data, errors };
  for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message;
  return { figure: old, errors };
}

function readClaim(
  fields: Fields,
  text: (name: string) => string,
  old: DraftFigure,
  choices: Choices,
  disposition: DraftDisposition,
  errors: Errors,
): Record<string, unknown> {
  const isNumber = disposition === 'claim';
  return {
    ...(isNumber
      ? readNumbers(text, errors)
      : { value: undefined, from: undefined, to: undefined, qualifier: undefined, unit: undefined }),
    metric: readMetric(text('metric'), choices, errors),
    entities: readEntities(fields, old, choices, errors),
    period: readPeriod(text),
    ...readAttribution(text, old, errors),
    description: readDescription(text('description'), errors),
    caveat: text('caveat') || undefined,
    reference_note: text('reference_note') || undefined,
    fraction: text('fraction') || undefined,
    base: text('base') || undefined,
    statistic: text('statistic') || undefined,
  };
}

function readNumbers(text: (name: string) => string, errors: Errors) {
  const numbers = { value: readNumber('value'), from: readNumber('from'), to: readNumber('to') };
  function readNumber(name: string): number | undefined {
    const typed = text(name).replace('−', '-');
    if (typed === '') return undefined;
    if (NUMBER.test(typed)) return Number(typed);
    errors[name] = `“${typed}” is no number in plain digits, as 2000000 or 3.4.`;
  }
  const hasRange = numbers.from !== undefined && numbers.to !== undefined;
  if (errors.value === undefined && numbers.value === undefined && !hasRange)
    errors.value =
      'A number has a value, or both ends of a range. If it is told in words, choose “In words”.';
  if (numbers.value !== undefined && hasRange) errors.from = 'Either a value or a range, not both.';
  return { ...numbers, qualifier: toOneOf(QUALIFIERS, text('qualifier')), unit: text('unit') || undefined };
}

function readMetric(typed: string, choices: Choices, errors: Errors): string | undefined {
  if (typed === '') return missing(errors, 'metric', 'Choose what is measured, or make it anew below.');
  const found = findChoice(choices.metrics, typed);
  if (found) return found.code;
  errors.metric = `There is no metric “${typed}”. Choose one of the list, or make it anew below.`;
}

function readEntities(fields: Fields, old: DraftFigure, choices: Choices, errors: Errors) {
  const roles = fields.role ?? [];
  const read = (fields.entity ?? []).flatMap((typed, index) => {
    if (typed.trim() === '') return [];
    const found = findChoice(choices.entities, typed);
    const former = old.entities?.find(({ entity }) => entity === (found?.code ?? bracketed(typed)));
    const code = found?.code ?? former?.entity;
    if (code === undefined) {
      errors.entity = `“${typed.trim()}” is not known. Choose one of the list, or make it anew below.`;
      return [];
    }
    const role = toOneOf(ROLES, roles[index] ?? '');
    return [{ ...former, entity: code, ...(role ? { role } : { role: undefined }) }];
  });
  if (read.length === 0)
    errors.entity ??= 'Of whom, or where? Choose one of the list, or make it anew below.';
  return read.map(withoutGaps);
}

/** As files write it: words alone where we suppose it, a date alone where it is printed, else its parts. */
function readPeriod(text: (name: string) => string): unknown {
  const [start, end, note] = [text('period_start'), text('period_end'), text('period_note')];
  const basis = text('period_basis') || (start || end ? 'printed' : 'inferred');
  if (!start && !end) return note || undefined;
  if (start && start === end && basis === 'printed' && !note) return start;
  return withoutGaps({ start: start || undefined, end: end || undefined, basis, note: note || undefined });
}

function readAttribution(text: (name: string) => string, old: DraftFigure, errors: Errors) {
  const chosen = text('attribution');
  if (chosen === 'kept') return { attribution: old.attribution };
  if (chosen === 'none') return { attribution: [] };
  if (chosen.startsWith('chain:')) return { attribution: chosen.slice('chain:'.length) };
  if (chosen !== 'named') return { attribution: undefined };
  const who = text('who');
  if (who === '') {
    errors.who = 'Who is said to state it?';
    return {};
  }
  const reporting = toOneOf(REPORTING, text('reporting'));
  return { attribution: [reporting ? { who, reporting } : { who, inferred: true }] };
}

/** The words that the field opens with say nothing yet. */
function readDescription(typed: string, errors: Errors): string | undefined {
  if (typed === '') return missing(errors, 'description', 'Say what is claimed, opening with who says it.');
  if (/ says that \{(?:value|range)\}$/.test(typed))
    errors.description = 'Go on after {value}: of what, where and when?';
  return typed;
}

const bracketed = (typed: string) => /\(([^()]+)\)\s*$/.exec(typed)?.[1];

function missing(errors: Errors, name: string, sentence: string): undefined {
  errors[name] = sentence;
}

function toOneOf<T extends string>(list: readonly T[], text: string): T | undefined {
  return list.find((each) => each === text);
}

export function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
