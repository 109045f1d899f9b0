import type { DraftSummary } from '../../../seed/editing/draft-file.ts';

/** The drafts, each with how many of its figures are to be decided. */
export function DraftList({ drafts }: { drafts: readonly DraftSummary[] }) {
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title">Drafts</h2>
      {drafts.length === 0 && <p>There is none. Paste the text of an article above to begin one.</p>}
      <ul className="plain">
        {drafts.map(({ slug, title, figures, undecided }) => (
          <li key={slug}>
            <a href={`/desk/${slug}`}>{title ?? slug}</a> <small>{describe(figures, undecided)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(figures: number | null, undecided: number | null): string {
  if (figures === null || undecided === null) return 'its file can’t be read';
  if (undecided === 0) return `all ${figures} figures decided: to be published`;
  return `${undecided} of ${figures} to decide`;
}
