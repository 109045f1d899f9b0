import type { KeptForm } from '../_step/kept-forms.ts';
import type { FieldState } from './field.tsx';

/** Fields show what was typed and not saved, where there is any. */
export function toFieldState(kept: KeptForm | undefined, scope = ''): FieldState {
  return {
    valueOf: (name, saved) => kept?.fields[name]?.at(-1) ?? saved,
    errorOf: (name) => kept?.errors[name],
    scope,
  };
}
