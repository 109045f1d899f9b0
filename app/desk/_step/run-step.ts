import 'server-only';
import { redirect } from 'next/navigation';
import { SetupProblem } from '../../../db/process/setup-problem.ts';
import type { Desk } from '../../../lib/desk.ts';
import { keepForm, toFields } from './kept-forms.ts';
import { requireDesk } from './require-desk.ts';

/** Something in a form is wrong, by the names of its fields. */
export class FieldProblems extends Error {
  override name = 'FieldProblems';
  readonly errors: Record<string, string>;

  constructor(errors: Record<string, string>) {
    super(Object.values(errors).join(' '));
    this.errors = errors;
  }
}

/**
 * Runs one step of an editor and goes to the address that it gives. Where it can't be done, nothing typed is lost: the form comes
 * back at `back`, with the reason.
 */
export async function runStep(
  form: FormData,
  back: string,
  step: (desk: Desk) => Promise<string>,
): Promise<never> {
  const desk = await requireDesk();
  const location = await step(desk).catch((error: unknown) => {
    if (error instanceof FieldProblems) return comeBack(form, back, { errors: error.errors });
    if (error instanceof SetupProblem) return comeBack(form, back, { message: error.message, errors: {} });
    if (isOfNext(error)) throw error;
    console.error(error);
    return comeBack(form, back, { message: `${toSentence(error)} ${NOTHING_SAVED}`, errors: {} });
  });
  redirect(location);
}

const NOTHING_SAVED = 'Nothing of this step was saved; the log has more.';

/** Next goes elsewhere by throwing. */
const isOfNext = (error: unknown) => typeof (error as { digest?: unknown } | undefined)?.digest === 'string';

/** What a program that is loaded by itself throws is of no class that is known here; its sentence is all the same. */
function toSentence(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'It went wrong.';
}

function comeBack(
  form: FormData,
  back: string,
  said: { message?: string; errors: Record<string, string> },
): string {
  const [path = back, hash = ''] = back.split('#');
  const key = keepForm({ fields: toFields(form), ...said });
  return `${path}${path.includes('?') ? '&' : '?'}kept=${key}${hash && `#${hash}`}`;
}

/** A field's text without blanks around it; empty where there is none. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
