import { expect, it, vi } from 'vitest';
import { onRequestError } from '../../instrumentation.ts';

it('onRequestError() tells of a route that failed, and not twice of a page, which Next tells of', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const error = new Error('no such file');

  onRequestError(error, { method: 'GET', path: '/metrics/x/chart.png' }, { routeType: 'render' });
  expect(told).not.toHaveBeenCalled();

  onRequestError(error, { method: 'GET', path: '/metrics/x/chart.png' }, { routeType: 'route' });
  expect(told).toHaveBeenCalledExactlyOnceWith('GET /metrics/x/chart.png can’t be answered:', error);
});
