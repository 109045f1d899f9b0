import type { DraftFigure } from '../../../lib/draft/draft.ts';
import { decideAlike } from '../_actions/figure-actions.ts';
import { labelOf } from '../_draft/labels.ts';

type Props = { slug: string; mark: string; figure: DraftFigure; alike: readonly DraftFigure[] };

/** Figures that are proposed to become the same, decided by one button; one that is different is taken out of the list. */
export function AlikeForm({ slug, mark, figure, alike }: Props) {
  if (alike.length === 0) return null;
  return (
    <form action={decideAlike} className="alike">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="figure" value={figure.id} />
      <details>
        <summary>
          {alike.length} more are proposed as {labelOf(figure.disposition)}
          {figure.reason ? `: ${figure.reason}` : ''}
        </summary>
        <ul>
          {alike.map(({ id, printed }) => (
            <li key={id}>
              <label>
                <input type="checkbox" name="alike" value={id} defaultChecked autoComplete="off" /> {printed}
              </label>
            </li>
          ))}
        </ul>
      </details>
      <button type="submit" id="alike">
        Decide all {alike.length + 1} as {labelOf(figure.disposition)}
      </button>
    </form>
  );
}
