import { describe, expect, it } from 'vitest';
import { placeAtFoot, placeBeside, TOOLTIP_WIDTH } from '../../app/_page-script/tooltip-place.ts';

const CHART = { width: 600, height: 400 };
const TOOLTIP = { width: 600, height: 100 };

describe('placeAtFoot(chart, tooltip, clear, view)', () => {
  it.each([
    ['beneath the chart, where that is in sight', { top: 0, bottom: 90 }, { top: -50, bottom: 500 }, 400],
    ['at the lower end of the window', { top: 0, bottom: 90 }, { top: -50, bottom: 300 }, 200],
    [
      'at its upper end, where the row would lie beneath',
      { top: 210, bottom: 290 },
      { top: -50, bottom: 300 },
      -50,
    ],
    [
      'at its lower end, where the row is nearer to the upper',
      { top: 0, bottom: 150 },
      { top: -10, bottom: 200 },
      100,
    ],
  ])('is %s', (_, clear, view, top) => {
    expect(placeAtFoot(CHART, TOOLTIP, clear, view)).toEqual({ left: 0, top });
  });

  it('never reaches beneath a chart that ends within the window', () => {
    const low = placeAtFoot(CHART, TOOLTIP, { top: 0, bottom: 40 }, { top: 0, bottom: 499 });
    expect(low).toEqual({ left: 0, top: 399 });
  });
});

describe('placeBeside(x, chart, tooltip, row, view)', () => {
  const view = { top: -100, bottom: 700 };
  const row = { top: 100, bottom: 130 };
  const tooltip = { width: TOOLTIP_WIDTH, height: 100 };

  it.each([
    [50, 600, 66],
    [500, 600, 212],
    [200, 280, 0],
  ])('stays within a chart of its own, from %i of %i px', (x, width, left) => {
    expect(placeBeside(x, { width, height: 400 }, tooltip, row, view)).toEqual({ left, top: 130 });
  });

  it('stands above a row that has no room beneath, where there is some above', () => {
    const low = { top: -100, bottom: 200 };
    expect(placeBeside(50, CHART, tooltip, row, low).top).toBe(0);
    expect(placeBeside(50, CHART, tooltip, row, { top: 50, bottom: 200 }).top).toBe(130);
  });
});
