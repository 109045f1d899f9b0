import { openDraft, titleOf } from '../../_draft/open-draft.ts';
import { planForDesk } from '../../_draft/plan-publication.ts';
import { DeskHeader } from '../../_parts/desk-header.tsx';
import { DraftProblems } from '../../_parts/draft-problems.tsx';
import { OpenItems } from '../../_parts/open-items.tsx';
import { PreviewFrames } from '../../_parts/preview-frames.tsx';
import { ProblemNotice } from '../../_parts/problem-notice.tsx';
import { PublicationParts } from '../../_parts/publication-parts.tsx';
import { getKeptForm } from '../../_step/kept-forms.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kept?: string }> };

export const metadata = { title: 'Differences and publishing' };

/** What publishing would change, in files and for readers; or what keeps the draft from it. */
export default async function PublishPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kept } = await searchParams;
  const open = await openDraft(slug);
  const { file, draft, folder } = open;
  const head = { slug, title: titleOf(open), draft, mark: file.mark, undoable: file.undoable };
  if (!draft)
    return (
      <>
        <DeskHeader {...head} current="/publish" />
        <DraftProblems file={file} />
      </>
    );
  const planned = await planForDesk(folder, slug);
  return (
    <>
      <DeskHeader {...head} current="/publish" />
      <div className="desk-page">
        <ProblemNotice kept={getKeptForm(kept)} />
        {'problems' in planned ? (
          <OpenItems slug={slug} draft={draft} problems={planned.problems} />
        ) : (
          <PublicationParts slug={slug} mark={file.mark} publication={planned} />
        )}
        <PreviewFrames slug={slug} mark={file.mark} draft={draft} page="publish" />
      </div>
    </>
  );
}
