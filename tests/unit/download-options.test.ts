import { describe, expect, it } from 'vitest';
import { parseExcel } from '../../lib/out/download/download-options.ts';

const parse = (query: string) => parseExcel(new URLSearchParams(query));

describe('parseExcel(query)', () => {
  it('takes 1, and nothing where it is left out or empty', () => {
    expect(parse('excel=1')).toEqual({ excel: true, problems: [] });
    for (const query of ['', 'excel=', 'country=SWE'])
      expect(parse(query)).toEqual({ excel: false, problems: [] });
  });

  it.each(['0', 'true', 'yes', '1 ', '01'])('refuses %j by name', (value) => {
    const { excel, problems } = parse(`excel=${encodeURIComponent(value)}`);
    expect(excel).toBe(false);
    expect(problems).toEqual([
      { parameter: 'excel', found: value, message: expect.stringContaining('takes 1') },
    ]);
  });
});
