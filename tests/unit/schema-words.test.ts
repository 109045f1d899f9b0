import { describe, expect, it } from 'vitest';
import { describeSchema, listFields } from '../../app/api/_parts/schema-words.ts';
import { toOpenApi } from '../../lib/out/api/openapi.ts';

const { components } = toOpenApi('https://metrics.example.org');

describe('describeSchema(schema)', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', maxLength: 200 }, 'text of at most 200 characters'],
    [{ type: 'string', format: 'uri' }, 'address'],
    [{ type: 'integer', minimum: 1, maximum: 1000 }, 'whole number from 1 to 1000'],
    [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'whole number'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number or null'],
    [{ type: 'string', enum: ['a', 'b'] }, 'one of a, b'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Check' } }, 'list of Check'],
    [{}, 'any'],
  ])('%j is “%s”', (schema, words) => {
    expect(describeSchema(schema)).toBe(words);
  });
});

describe('listFields(schema)', () => {
  it('names the fields of parts with dots, and other records without spreading them', () => {
    const fields = listFields(components.schemas.ClaimRecord ?? {});
    const names = fields.map(({ name }) => name);
    expect(names).toContain('locator.repeats.block');
    expect(names).toContain('withdrawn.on');
    expect(names).not.toContain('checks.verdict');
    expect(fields.find(({ name }) => name === 'checks')?.type).toBe('list of Check');
    expect(fields.filter(({ type }) => type === 'any' || type === '')).toEqual([]);
  });
});
