import { PROBLEM_TYPES, type ProblemType } from '../../../lib/out/api/problem.ts';

/** What each kind of problem means for whoever asked, under the anchor that its `type` leads to. */
const CURES: Record<ProblemType, string> = {
  'bad-address':
    'A % stands before something that is no part of UTF-8, or the address leads up and down. Write it as encodeURIComponent does.',
  'bad-parameter':
    'A parameter has no such name, no such value, or stands too often. Each is listed under problems with what was found, what would be right, and the accepted values. Nothing is ignored in silence, except what others hang on links to count clicks (utm_…, click ids).',
  'not-found':
    'The address is not one of ours, or it names a record that was never here. A withdrawn claim is found, and marked. Don’t ask again.',
  'method-not-allowed': 'Data can be read with GET and HEAD. Nothing here can be written.',
  'no-such-format': 'Of oEmbed alone: it comes as json or xml.',
  'too-many-rows':
    'A workbook was asked for, and its sheet can’t hold all rows. Link and sentence name the CSV, which holds any number; a filter makes fewer.',
  failed: 'The mistake is ours and has been noted. Asking again may help.',
  unavailable:
    'The database does not answer, holds nothing yet, or is being loaded. Retry-After says when to ask again.',
};

export function ApiProblems() {
  return (
    <dl className="word-list">
      {(Object.keys(PROBLEM_TYPES) as ProblemType[]).map((type) => (
        <div className="word-list-entry" key={type} id={type}>
          <dt>
            {PROBLEM_TYPES[type].status} <code>{type}</code>
          </dt>
          <dd>
            <b>{PROBLEM_TYPES[type].title}.</b> {CURES[type]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
