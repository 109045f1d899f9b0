import { readCatalogue, toChoices } from '../../_draft/catalogue-choices.ts';
import { openDraft, titleOf } from '../../_draft/open-draft.ts';
import { CheckForm } from '../../_parts/check-form.tsx';
import { ChoiceLists } from '../../_parts/choice-lists.tsx';
import { DeskHeader } from '../../_parts/desk-header.tsx';
import { DraftProblems } from '../../_parts/draft-problems.tsx';
import { getKeptForm } from '../../_step/kept-forms.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kept?: string; saved?: string }> };

export const metadata = { title: 'Checks' };

/** What other sources say of the article’s figures. An article may be published without any: its figures say so. */
export default async function ChecksPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kept: key, saved } = await searchParams;
  const open = await openDraft(slug);
  const { file, draft, folder } = open;
  const head = { slug, title: titleOf(open), draft, mark: file.mark, undoable: file.undoable };
  const kept = getKeptForm(key);
  const choices = draft && toChoices(await readCatalogue(folder), draft);
  return (
    <>
      <DeskHeader {...head} current="/checks" said={saved ? 'Saved.' : undefined} />
      {draft && choices ? (
        <div className="desk-page">
          <section aria-labelledby="checks-title">
            <h2 id="checks-title">Checks</h2>
            <p>
              What other documents say of a figure, or that they were searched without a match. Figures
              without a check are published as unchecked.
            </p>
            {[...(draft.checks ?? []), undefined].map((check) => (
              <CheckForm key={check?.id ?? ''} {...{ slug, draft, mark: file.mark, check, choices, kept }} />
            ))}
            <ChoiceLists choices={choices} />
          </section>
        </div>
      ) : (
        <DraftProblems file={file} />
      )}
    </>
  );
}
