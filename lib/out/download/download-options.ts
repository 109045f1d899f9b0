import { z } from 'zod';
import type { FilterProblem } from '../../filter/filter.ts';
import type { Parameter } from '../../filter/filter-parameters.ts';

/** The parameters that only a CSV takes, beside those of a filter. */
export const CSV_PARAMETERS = {
  excel: {
    schema: z.literal('1'),
    mayBeEmpty: true,
    meaning:
      '1 for a byte-order mark before the CSV, by which Excel knows UTF-8; its commas and points stay. What Excel opens right everywhere is the .xlsx.',
  },
} satisfies Record<string, Parameter>;

/** Excel reads a CSV as UTF-8 only where it begins with a byte-order mark. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/** Whether a CSV is asked for with a byte-order mark: `excel=1`, and nothing else. */
export function parseExcel(query: URLSearchParams): { excel: boolean; problems: FilterProblem[] } {
  const found = query.getAll('excel').filter((value) => value !== '');
  if (found.length === 0) return { excel: false, problems: [] };
  if (found.every((value) => CSV_PARAMETERS.excel.schema.safeParse(value).success))
    return { excel: true, problems: [] };
  const message = 'It takes 1 alone, for a byte-order mark before the CSV; leave it out for plain UTF-8.';
  const problem = { parameter: 'excel', found: found.join(', ').slice(0, 60), message };
  return { excel: false, problems: [problem] };
}
