import type { Metadata } from 'next';
import { isUndecided } from '../../../seed/editing/draft-file.ts';
import { readCatalogue, toChoices } from '../_draft/catalogue-choices.ts';
import { labelOf } from '../_draft/labels.ts';
import { openDraft, titleOf } from '../_draft/open-draft.ts';
import { progressOf } from '../_draft/progress.ts';
import { DeskHeader } from '../_parts/desk-header.tsx';
import { DraftProblems } from '../_parts/draft-problems.tsx';
import { FigureForm } from '../_parts/figure-form.tsx';
import { HandForm } from '../_parts/hand-form.tsx';
import { MarkedText } from '../_parts/marked-text.tsx';
import { getKeptForm } from '../_step/kept-forms.ts';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ figure?: string; kept?: string; saved?: string; undone?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const open = await openDraft(slug);
  const { total, left } = open.draft ? progressOf(open.draft) : { total: 0, left: 0 };
  return { title: `${left} of ${total} to decide · ${titleOf(open)}` };
}

/** The workbench: the text with its figures on the left, the form for the figure at hand on the right. */
export default async function WorkbenchPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { figure: asked, kept: key, saved, undone } = await searchParams;
  const open = await openDraft(slug);
  const { file, draft, article, folder } = open;
  const head = {
    slug,
    title: titleOf(open),
    current: '' as const,
    draft,
    mark: file.mark,
    undoable: file.undoable,
  };
  if (!draft)
    return (
      <>
        <DeskHeader {...head} />
        <DraftProblems file={file} />
      </>
    );
  const figure =
    draft.figures.find(({ id }) => id === asked) ?? draft.figures.find(isUndecided) ?? draft.figures[0];
  const choices = toChoices(await readCatalogue(folder), draft);
  const kept = getKeptForm(key);
  return (
    <>
      <DeskHeader {...head} figure={figure?.id} said={toSaid(draft.figures, saved, undone)} />
      <div className="bench">
        <section className="bench-text" aria-label="The article’s text" tabIndex={-1}>
          {article ? (
            <MarkedText slug={slug} article={article} draft={draft} current={figure?.id} />
          ) : (
            <p className="notice">
              The text of this article is not at hand: <code>.data/texts/{slug}.txt</code>. The figures can be
              decided without it.
            </p>
          )}
        </section>
        <div className="bench-form">
          {figure ? (
            <FigureForm {...{ slug, draft, figure, article, choices, mark: file.mark, kept }} />
          ) : (
            <p>No figure was found in this text. Mark one by hand, if there is one.</p>
          )}
          <HandForm slug={slug} mark={file.mark} kept={kept} />
        </div>
      </div>
    </>
  );
}

function toSaid(
  figures: readonly { id: string; printed: string; disposition: Parameters<typeof labelOf>[0] }[],
  saved: string | undefined,
  undone: string | undefined,
): string | undefined {
  if (undone) return 'Undone.';
  const one = figures.find(({ id }) => id === saved);
  if (one) return `“${one.printed}” saved: ${labelOf(one.disposition)}.`;
  return saved && /^\d+ figures$/.test(saved) ? `${saved} saved.` : undefined;
}
