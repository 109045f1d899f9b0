import type { Draft } from '../../../lib/draft/draft.ts';
import { listOpenItems } from '../../../lib/draft/open-items.ts';
import { formatNumber } from '../../../lib/words/format.ts';
import { undoLast } from '../_actions/figure-actions.ts';
import { progressOf } from '../_draft/progress.ts';

const PAGES = [
  { path: '', label: 'Figures' },
  { path: '/article', label: 'Article' },
  { path: '/table', label: 'Table' },
  { path: '/findings', label: 'Findings' },
  { path: '/checks', label: 'Checks' },
  { path: '/publish', label: 'Differences and publishing' },
] as const;

type Props = {
  slug: string;
  title: string;
  current: (typeof PAGES)[number]['path'];
  draft: Draft | undefined;
  mark: string;
  undoable: number;
  /** The figure at hand. */
  figure?: string;
  /** What the last step did. */
  said?: string;
};

/** On top of every page of a draft: what it is, its pages, how many figures are left, and the step back. */
export function DeskHeader({ slug, title, current, draft, mark, undoable, figure, said }: Props) {
  return (
    <header className="desk-head">
      <p className="desk-name">
        <a href="/desk">Desk</a>
      </p>
      <h1>{title}</h1>
      <nav aria-label="Pages of this draft">
        {PAGES.map(({ path, label }) => (
          <a key={path} href={`/desk/${slug}${path}`} aria-current={path === current ? 'page' : undefined}>
            {label}
            {path === '/article' && draft && <HeadLeft draft={draft} />}
          </a>
        ))}
      </nav>
      {draft && <Left slug={slug} draft={draft} said={said} />}
      <form action={undoLast}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="figure" value={figure ?? ''} />
        <button type="submit" id="undo" disabled={undoable === 0}>
          Undo
        </button>
      </form>
    </header>
  );
}

/** What of the article’s record a person has to say yet. */
function HeadLeft({ draft }: { draft: Draft }) {
  const open = listOpenItems(draft).filter(
    ({ figure, path }) => figure === undefined && path[0] !== 'metrics',
  ).length;
  return open === 0 ? null : <small> {open} to say</small>;
}

function Left({ slug, draft, said }: { slug: string; draft: Draft; said?: string }) {
  const { total, left } = progressOf(draft);
  const words =
    left === 0
      ? `All ${formatNumber(total)} decided`
      : `${formatNumber(left)} of ${formatNumber(total)} to decide`;
  return (
    <p className="desk-left">
      <progress max={Math.max(total, 1)} value={total - left} aria-hidden="true" />
      <span id="left" role="status">
        {said && <span className="said">{said} </span>}
        {words}
      </span>
      {left === 0 && said && <a href={`/desk/${slug}/publish`}> See what publishing changes</a>}
    </p>
  );
}
