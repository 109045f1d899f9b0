import type { DraftFile } from '../../../seed/editing/draft-file.ts';
import { formatProblem } from '../../../seed/files/seed-problems.ts';

/** What keeps a draft’s file from being read; each with its line. */
export function DraftProblems({ file }: { file: DraftFile }) {
  return (
    <div className="problem" role="alert">
      <p>
        <b>seed/{file.name} has mistakes</b> and can’t be worked on here before they are mended in an editor
        of text. Undo, above, takes the last change of the desk back.
      </p>
      <ul>
        {file.problems.slice(0, 20).map((problem) => (
          <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
