import 'server-only';
import { randomBytes } from 'node:crypto';
import { processWide } from '../../../lib/process-wide.ts';

/** What somebody sent that could not be saved: it comes back into the form, with what is wrong at each field. */
export type KeptForm = {
  fields: Record<string, string[]>;
  /** What is wrong as a whole. */
  message?: string;
  /** By the names of fields. */
  errors: Record<string, string>;
};

const MOST = 50;
const holder = processWide<Map<string, KeptForm>>('desk-forms');

/** Keeps a form until the desk is stopped, or fifty others came after it; gives the key that the next address names. */
export function keepForm(form: KeptForm): string {
  holder.value ??= new Map();
  const key = randomBytes(9).toString('base64url');
  holder.value.set(key, form);
  for (const old of [...holder.value.keys()].slice(0, -MOST)) holder.value.delete(old);
  return key;
}

export const getKeptForm = (key: string | undefined): KeptForm | undefined =>
  key === undefined ? undefined : holder.value?.get(key);

/** A form's texts; files are left out. */
export function toFields(form: FormData): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !name.startsWith('$ACTION'))
      fields[name] = [...(fields[name] ?? []), value];
  return fields;
}
