import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { headsOf, isWhole, readPastedTable } from '../../app/desk/_draft/read-pasted-table.ts';
import { makeDraft } from '../../lib/draft/make-draft.ts';
import { readTable } from '../../seed/editing/import-table.ts';
import { pasteTable } from '../../seed/editing/paste-table.ts';

const FERRIES = readFileSync(path.join(import.meta.dirname, '../support/tables/ferries.xlsx'));
const TEXT =
  'A year of ferries\n\nThe council counted nearly 80 ferries in Norway last year, and was glad of it.\n';
const catalogue = { entities: [], sources: [], metrics: { topics: [], groups: [], metrics: [] } };
const draft = makeDraft(TEXT, {
  head: { slug: 'boats' },
  catalogue,
  takenSlugs: new Set(),
  today: '2024-05-02',
});
const read = (fields: Record<string, string>, text: string | undefined = TEXT) =>
  readPastedTable(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
    { catalogue, draft },
    text,
  );
const tableOf = (fields: Record<string, string>) => {
  const made = read(fields);
  if ('problem' in made) throw new Error(made.problem);
  return made;
};

describe('pasteTable(content, options)', () => {
  it('gives a workbook as text that reads as the workbook does', () => {
    const { text, isPlain } = pasteTable(FERRIES);
    expect(isPlain).toBe(true);
    const options = { map: 'B=value, C=value, D=value, E=value', decimal: '.' } as const;
    const [pasted, own] = [readTable(text, options).table, readTable(FERRIES, options).table];
    expect(pasted.columns.map(({ head }) => head)).toEqual(own.columns.map(({ head }) => head));
    expect(pasted.rows.map(({ figures }) => figures)).toEqual(own.rows.map(({ figures }) => figures));
    expect(pasted.rows.map(({ line }) => line)).toEqual(own.rows.map(({ line }) => line));
  });

  it('quotes what would part cells, and knows that a text has no numbers of its own', () => {
    const { text, isPlain } = pasteTable(Buffer.from('Country;Note\n\nNorway;"say ""no""\nat all"'));
    expect(text).toBe('Country\tNote\n\nNorway\t"say ""no"" at all"');
    expect(isPlain).toBe(false);
  });
});

describe('readPastedTable(fields, known, text)', () => {
  const table = 'Country\tFerries\nNorway\tnearly 80\nIceland\t12';

  it('reads columns by their heads first, and by what was chosen once they were shown', () => {
    const first = tableOf({ table });
    expect(isWhole(first.table)).toBe(false);
    const chosen = { heads: headsOf(first.table), 'use-A': 'entity', 'use-B': 'value', 'metric-B': '' };
    const second = tableOf({ table, ...chosen });
    expect(isWhole(second.table)).toBe(true);
    expect(second.plan?.completed).toHaveLength(1);
    expect(second.plan?.added).toHaveLength(1);
  });

  it('leaves what was chosen for another table alone', () => {
    const { table: other } = tableOf({ table, heads: 'Who\u001fWhat', 'use-A': 'note', 'use-B': 'value' });
    expect(other.columns.map(({ use }) => use?.field ?? null)).toEqual(['entity', null]);
  });

  it('takes decimals, head rows and what repeats above, and plans nothing without the text', () => {
    const { table: made } = tableOf({
      table: 'Country\tValue\nNorway\t1.234\n\t5',
      decimal: ',',
      head: '1',
      fill: 'Country',
    });
    expect(made.rows.map(({ figures }) => [figures[0]?.value, figures[0]?.entity?.code])).toEqual([
      [1234, 'NOR'],
      [5, 'NOR'],
    ]);
    expect(readPastedTable({ table: [table] }, { catalogue, draft }, undefined)).toMatchObject({
      plan: undefined,
    });
  });

  test.each([
    [{ table: 'a\t"b' }, 'a quotation mark opens'],
    [{ table: ' ' }, 'it is empty'],
  ])('says why %j can’t be read', (fields, said) => {
    expect(read(fields)).toEqual({ problem: expect.stringContaining(said) });
  });
});
