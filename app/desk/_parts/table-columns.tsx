import { FIELDS } from '../../../lib/draft/table/fields.ts';
import type { ReadTable } from '../../../lib/draft/table/table.ts';

const WORDS: Record<(typeof FIELDS)[number], string> = {
  entity: 'whom it is about',
  value: 'the numbers',
  printed: 'the phrase as printed',
  hedge: 'the hedge',
  from: 'lower ends',
  to: 'upper ends',
  unit: 'the unit',
  period: 'the period',
  metric: 'the metric’s slug',
  source: 'who states it',
  note: 'a remark',
};

/** What each column is for, to be chosen anew. */
export function TableColumns({ table: { columns } }: { table: ReadTable }) {
  return (
    <fieldset>
      <legend>Its columns</legend>
      {columns.map(({ letter, head, use }) => (
        <div className="row" key={letter}>
          <label htmlFor={`use-${letter}`}>{head === '' ? `Column ${letter}` : head}</label>
          <select id={`use-${letter}`} name={`use-${letter}`} defaultValue={use?.field ?? ''}>
            <option value="">nothing: kept beside its figures</option>
            {FIELDS.map((field) => (
              <option key={field} value={field}>
                {WORDS[field]}
              </option>
            ))}
          </select>
          <input
            name={`metric-${letter}`}
            aria-label={`What ${head || letter} measures, where it holds numbers`}
            placeholder="Of which metric"
            list="list-metrics"
            defaultValue={use?.metric ?? ''}
            autoComplete="off"
          />
        </div>
      ))}
    </fieldset>
  );
}
