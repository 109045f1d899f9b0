import type { ReadTable } from '../../../lib/draft/table/table.ts';
import { bringTable } from '../_actions/table-actions.ts';
import { headsOf, isWhole, type PastedRead } from '../_draft/read-pasted-table.ts';
import type { KeptForm } from '../_step/kept-forms.ts';
import { Field } from './field.tsx';
import { toFieldState } from './field-state.ts';
import { FormKeys } from './form-keys.tsx';
import { TableColumns } from './table-columns.tsx';
import { TableRows } from './table-rows.tsx';

const DECIMALS = [
  ['', 'as its cells show'],
  ['.', 'a point, as 12.5'],
  [',', 'a comma, as 12,5'],
] as const;

type Props = { slug: string; mark: string; kept: KeptForm | undefined; read: PastedRead | undefined };

/** A table to paste or to choose, how it is to be read, and what each of its cells would become. */
export function TableForm({ slug, mark, kept, read }: Props) {
  const state = toFieldState(kept, 'table-');
  const table = read && 'table' in read ? read.table : undefined;
  return (
    <form action={bringTable}>
      <FormKeys slug={slug} mark={mark} form="pasted" />
      <Field
        name="table"
        label="The table"
        state={state}
        kind="area"
        help="Copy it in a spreadsheet or from a page and paste it here, head and all."
      />
      <div className="field">
        <label htmlFor="field-table-file">Or its file</label>
        <input id="field-table-file" type="file" name="file" accept=".csv,.tsv,.txt,.xlsx" />
      </div>
      <details className="more">
        <summary>Where it is read wrongly</summary>
        <Field
          name="decimal"
          label="Decimals"
          state={state}
          options={DECIMALS}
          help="where no cell shows it"
        />
        <Field
          name="head"
          label="Rows of its head"
          state={state}
          kind="short"
          help="a number, where it is not told rightly"
        />
        <Field
          name="fill"
          label="Repeat above"
          state={state}
          kind="short"
          help="the head of a column in which an empty cell repeats the one above it"
        />
        <Field name="sheet" label="Sheet" state={state} kind="short" help="of a file with several" />
      </details>
      {table && <ReadTableParts table={table} read={read} />}
      <p>
        <button type="submit" name="step" value="look">
          Show what it becomes
        </button>{' '}
        {table && isWhole(table) && (
          <button type="submit" name="step" value="write">
            Write it into the draft
          </button>
        )}
      </p>
    </form>
  );
}

function ReadTableParts({ table, read }: { table: ReadTable; read: PastedRead | undefined }) {
  const plan = read && 'plan' in read ? read.plan : undefined;
  return (
    <section id="read" aria-labelledby="read-title">
      <h3 id="read-title">What it becomes</h3>
      <input type="hidden" name="heads" value={headsOf(table)} />
      <TableColumns table={table} />
      <TableRows table={table} plan={plan} />
    </section>
  );
}
