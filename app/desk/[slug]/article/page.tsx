import { readCatalogue, toChoices } from '../../_draft/catalogue-choices.ts';
import { openDraft, titleOf } from '../../_draft/open-draft.ts';
import { ArticleForm } from '../../_parts/article-form.tsx';
import { ChainsForm } from '../../_parts/chains-form.tsx';
import { ChoiceLists } from '../../_parts/choice-lists.tsx';
import { DefaultsForm } from '../../_parts/defaults-form.tsx';
import { DeskHeader } from '../../_parts/desk-header.tsx';
import { DraftProblems } from '../../_parts/draft-problems.tsx';
import { getKeptForm } from '../../_step/kept-forms.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kept?: string; saved?: string }> };

export const metadata = { title: 'The article' };

/** The record of the article, what holds of all its claims, and chains of attribution that several share. */
export default async function ArticlePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kept: key, saved } = await searchParams;
  const open = await openDraft(slug);
  const { file, draft, folder } = open;
  const head = { slug, title: titleOf(open), draft, mark: file.mark, undoable: file.undoable };
  const kept = getKeptForm(key);
  return (
    <>
      <DeskHeader {...head} current="/article" said={saved ? 'Saved.' : undefined} />
      {draft ? (
        <div className="desk-page">
          <ArticleForm {...{ slug, draft, mark: file.mark, kept }} />
          <DefaultsForm {...{ slug, draft, mark: file.mark, kept }} />
          <ChainsForm {...{ slug, draft, mark: file.mark, kept }} />
          <ChoiceLists choices={toChoices(await readCatalogue(folder), draft)} />
        </div>
      ) : (
        <DraftProblems file={file} />
      )}
    </>
  );
}
