import { isClaimFigure } from '../../../../lib/draft/open-items.ts';
import { readCatalogue, toChoices } from '../../_draft/catalogue-choices.ts';
import { openDraft, titleOf } from '../../_draft/open-draft.ts';
import { DeskHeader } from '../../_parts/desk-header.tsx';
import { DraftProblems } from '../../_parts/draft-problems.tsx';
import { FindingsForm } from '../../_parts/findings-form.tsx';
import { PreviewFrames } from '../../_parts/preview-frames.tsx';
import { getKeptForm } from '../../_step/kept-forms.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kept?: string; saved?: string }> };

export const metadata = { title: 'Findings' };

/** What the article proposes for the front page. */
export default async function FindingsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kept, saved } = await searchParams;
  const open = await openDraft(slug);
  const { file, draft, folder } = open;
  const head = { slug, title: titleOf(open), draft, mark: file.mark, undoable: file.undoable };
  if (!draft)
    return (
      <>
        <DeskHeader {...head} current="/findings" />
        <DraftProblems file={file} />
      </>
    );
  const measured = new Set(draft.figures.filter(isClaimFigure).map(({ metric }) => metric));
  const metrics = toChoices(await readCatalogue(folder), draft).metrics.filter(({ code }) =>
    measured.has(code),
  );
  return (
    <>
      <DeskHeader {...head} current="/findings" said={saved ? 'Saved.' : undefined} />
      <div className="desk-page">
        <section aria-labelledby="findings-title">
          <h2 id="findings-title">Findings</h2>
          <p>
            Charts that the article proposes for the front page. Where none is named, the site chooses by
            itself: those of most claims first.
          </p>
          {metrics.length === 0 ? (
            <p>No figure is decided to be a claim yet, so there is nothing to draw.</p>
          ) : (
            <FindingsForm {...{ slug, draft, mark: file.mark, kept: getKeptForm(kept), metrics }} />
          )}
        </section>
        <PreviewFrames slug={slug} mark={file.mark} draft={draft} page="findings" />
      </div>
    </>
  );
}
