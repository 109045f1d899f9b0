import { describe, expect, it } from 'vitest';
import { parseView } from '../../lib/filter/parse-view.ts';
import { explorerUrl } from '../../lib/filter/urls.ts';

const viewOf = (query: string) => {
  const asked = new URLSearchParams(query);
  return parseView(asked, asked.get('after'));
};

describe('parseView(query)', () => {
  it('opens on charts, on a further page on its rows, and on what is asked for', () => {
    expect(viewOf('country=SWE')).toEqual({ view: 'charts', problems: [] });
    expect(viewOf('after=abc').view).toBe('table');
    expect(viewOf('after=abc&view=charts').view).toBe('charts');
    expect(viewOf('view=').view).toBe('charts');
    expect(viewOf('view=map').view).toBe('map');
  });

  it('names what is no view, and what stands twice', () => {
    expect(viewOf('view=globe')).toEqual({
      view: 'charts',
      problems: [{ parameter: 'view', found: 'globe', message: 'A view is one of charts, map, table.' }],
    });
    expect(viewOf('view=map&view=table').problems).toHaveLength(1);
  });

  it('is what explorerUrl() writes, which leaves the charts out', () => {
    expect(explorerUrl({ country: ['SWE'] }, 'map')).toBe('/claims?country=SWE&view=map');
    expect(explorerUrl({}, 'table')).toBe('/claims?view=table');
    expect(explorerUrl({ country: ['SWE'] }, 'charts')).toBe('/claims?country=SWE');
    expect(explorerUrl({ after: 'abc' }, 'table')).toBe('/claims?after=abc');
    expect(explorerUrl({ after: 'abc' }, 'charts')).toBe('/claims?after=abc&view=charts');
  });
});
