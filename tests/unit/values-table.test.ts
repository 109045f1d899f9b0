// @vitest-environment happy-dom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartTable } from '../../app/_figure/chart-table.tsx';
import { samplesOn } from '../support/chart-of.ts';

/** The cells of a column of a sample's table, by the column's name. */
function cellsOf(page: string, id: string, name: string): string[] {
  const chart = samplesOn(page).find((sample) => sample.id === id)?.chart;
  if (chart === undefined) throw new Error(`The gallery has no chart "${id}".`);
  const host = document.createElement('div');
  host.innerHTML = renderToStaticMarkup(createElement(ChartTable, { chart }));
  return [...host.querySelectorAll(`td[data-label^="${name}"]`)].map((cell) =>
    (cell.textContent ?? '').replaceAll(/[\u2007\u2008]/g, '').trim(),
  );
}

describe('<ValuesTable>', () => {
  it('has both ends of a range in the column of values, and its hedge beside it', () => {
    expect(cellsOf('ranges', 'hedged-ranges', 'Value').slice(0, 2)).toEqual(['60 to 90', '40 to 60']);
    expect(cellsOf('ranges', 'hedged-ranges', 'Hedge').slice(0, 2)).toEqual(['about', 'more than']);
    expect(cellsOf('beside', 'range-and-conversion', 'Value')).toEqual(['5', '5 to 10', '20']);
  });

  it('says a printed interval with its level, the statistic and the base', () => {
    expect(cellsOf('ranges', 'intervals', 'Hedge')).toEqual([
      'as stated, 95% confidence interval 35 to 92',
      'as stated, 90% confidence interval 86 to 90',
      'as stated, 95% confidence interval 30 to 70',
      'about, ± 5 libraries, margin of error, so 45 to 55',
      'as stated',
      'as stated, 99% confidence interval −32 to −4',
    ]);
    expect(cellsOf('measures', 'statistics', 'Hedge')[1]).toBe('as stated, maximum');
    expect(cellsOf('measures', 'changes-in-points', 'Hedge')[0]).toBe(
      'as stated, against the survey of 2018',
    );
  });

  it('names the unit and the scale in each cell of the values, which on a narrow screen have no head above them', () => {
    const chart = samplesOn('beside').find((sample) => sample.id === 'range-and-conversion')?.chart;
    if (chart === undefined) throw new Error('The gallery has lost a chart.');
    const host = document.createElement('div');
    host.innerHTML = renderToStaticMarkup(createElement(ChartTable, { chart }));
    const head = host.querySelector('th.number')?.textContent;
    const labels = [...host.querySelectorAll('td.number')].map((cell) => cell.getAttribute('data-label'));
    expect(head).toMatch(/^Value, \S+/);
    expect(labels).toEqual([head, head, head]);
  });

  it('has the sign of a change and the × of a ratio', () => {
    expect(cellsOf('measures', 'changes-in-percent', 'Value').slice(0, 3)).toEqual(['+140', '+9.5', '−9']);
    expect(cellsOf('measures', 'ratios', 'Value')).toEqual(['17×', '3×', '0.5×', '2× to 4×']);
  });
});
