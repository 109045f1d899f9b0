import { readFile } from 'node:fs/promises';
import { textFile } from '../../../../seed/editing/places.ts';
import { readCatalogue, toChoices } from '../../_draft/catalogue-choices.ts';
import { openDraft, titleOf } from '../../_draft/open-draft.ts';
import { readPastedTable } from '../../_draft/read-pasted-table.ts';
import { ChoiceLists } from '../../_parts/choice-lists.tsx';
import { DeskHeader } from '../../_parts/desk-header.tsx';
import { DraftProblems } from '../../_parts/draft-problems.tsx';
import { ProblemNotice } from '../../_parts/problem-notice.tsx';
import { TableForm } from '../../_parts/table-form.tsx';
import { getKeptForm } from '../../_step/kept-forms.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kept?: string }> };

export const metadata = { title: 'A table' };

/** A table of the article, or of the report that it is: pasted, read cell by cell, and set into the draft. */
export default async function TablePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kept: key } = await searchParams;
  const open = await openDraft(slug);
  const { file, draft, folder, article } = open;
  const head = { slug, title: titleOf(open), draft, mark: file.mark, undoable: file.undoable };
  const kept = getKeptForm(key);
  if (!draft)
    return (
      <>
        <DeskHeader {...head} current="/table" />
        <DraftProblems file={file} />
      </>
    );
  const catalogue = await readCatalogue(folder);
  const text = article && (await readFile(textFile(folder, slug), 'utf8'));
  const isPasted = (kept?.fields.table?.[0] ?? '').trim() !== '';
  const read = kept && isPasted ? readPastedTable(kept.fields, { catalogue, draft }, text) : undefined;
  const problem = read && 'problem' in read ? read.problem : undefined;
  const isWrong = kept && (kept.message !== undefined || Object.keys(kept.errors).length > 0);
  return (
    <>
      <DeskHeader {...head} current="/table" />
      <div className="desk-page">
        <section aria-labelledby="table-title">
          <h2 id="table-title">A table</h2>
          <p>
            What the article draws as a chart, or a report prints in rows. Each row becomes a figure of the
            draft, still to be decided; rows that stand nowhere in the text are written behind it.
          </p>
          {isWrong && <ProblemNotice kept={kept} scope="table-" />}
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
          <TableForm slug={slug} mark={file.mark} kept={kept} read={read} />
          <ChoiceLists choices={toChoices(catalogue, draft)} />
        </section>
      </div>
    </>
  );
}
