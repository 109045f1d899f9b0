import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { toTableSchema } from '../../lib/out/table-schema.ts';

describe('toTableSchema()', () => {
  const { fields } = toTableSchema();
  const field = (name: string) => fields.find((each) => each.name === name);

  it('describes each column once, in order, with its meaning', () => {
    expect(fields.map(({ name }) => name)).toEqual(COLUMNS.map(({ name }) => name));
    for (const { name, meaning } of COLUMNS) expect(field(name)?.description).toContain(meaning);
  });

  it('gives types, units, closed lists and partial dates', () => {
    expect(field('value')).toMatchObject({ type: 'number', description: expect.stringContaining('Unit: ') });
    expect(field('country')).toMatchObject({ type: 'list', delimiter: ';' });
    expect(field('qualifier')?.constraints).toEqual({
      enum: [...QUALIFIERS],
    });
    expect(field('claim_id')?.constraints).toEqual({ required: true, unique: true });
    const { pattern = 'none' } = (field('period_start')?.constraints ?? {}) as { pattern?: string };
    for (const date of ['2021', '2022-10', '2020-04-24']) expect(date).toMatch(new RegExp(pattern));
    expect('24 April').not.toMatch(new RegExp(pattern));
  });
});
