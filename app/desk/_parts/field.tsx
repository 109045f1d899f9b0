import type { ReactNode } from 'react';
import { FIELD_NOTES } from '../../../seed/files/field-notes.ts';

/** What a field shows: what was typed and not saved, else what is saved; and what is wrong with it. */
export type FieldState = {
  valueOf: (name: string, saved: string) => string;
  errorOf: (name: string) => string | undefined;
  /** Told apart from other forms of the page by this. */
  scope: string;
};

type Props = {
  name: string;
  label: string;
  saved?: string | number | null;
  state: FieldState;
  /** In place of the schema’s own words. */
  help?: string;
  list?: string;
  kind?: 'text' | 'area' | 'short' | 'date';
  placeholder?: string;
  options?: readonly (readonly [value: string, label: string])[];
  children?: ReactNode;
};

/** A field with its label, the schema’s own help, and what is wrong at its place. */
export function Field({
  name,
  label,
  saved,
  state,
  help,
  list,
  kind = 'text',
  placeholder,
  options,
  children,
}: Props) {
  const note = help ?? FIELD_NOTES[name];
  const error = state.errorOf(name);
  const described =
    [note && `help-${state.scope}${name}`, error && `error-${state.scope}${name}`]
      .filter(Boolean)
      .join(' ') || undefined;
  const shared = {
    id: `field-${state.scope}${name}`,
    name,
    defaultValue: state.valueOf(name, saved == null ? '' : String(saved)),
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
  } as const;
  return (
    <div className={`field field-${kind}`} data-name={name}>
      <label htmlFor={shared.id}>{label}</label>
      {options ? (
        <select {...shared}>
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : kind === 'area' ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input
          {...shared}
          list={list}
          autoComplete="off"
          spellCheck={list ? false : undefined}
          placeholder={placeholder}
        />
      )}
      {children}
      {error && (
        <p className="error" id={`error-${state.scope}${name}`}>
          {error}
        </p>
      )}
      {note && (
        <p className="help" id={`help-${state.scope}${name}`}>
          {note}
        </p>
      )}
    </div>
  );
}
