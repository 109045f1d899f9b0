import type { KeptForm } from '../_step/kept-forms.ts';

/** That something was not saved, why, and where; the errors stand at their fields too. */
export function ProblemNotice({ kept, scope = '' }: { kept: KeptForm | undefined; scope?: string }) {
  if (kept === undefined) return null;
  const errors = Object.entries(kept.errors);
  return (
    <div className="problem" role="alert" id="problem">
      <p>
        <b>Not saved.</b> {kept.message ?? 'What you typed stands in the form below.'}
      </p>
      {kept.message && <p>What you typed stands in the form below; nothing of it is lost.</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#field-${scope}${name}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
