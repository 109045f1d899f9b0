import { expect, it } from 'vitest';
import { heldDrawing } from '../../app/_drawing/held-drawing.ts';
import { holdDrawing } from '../../app/_drawing/hold-drawing.ts';

it('heldDrawing(key) gives what the server holds, and throws rather than leave a page without its chart', () => {
  holdDrawing('held', '<svg></svg>');
  expect(heldDrawing('held')).toBe('<svg></svg>');
  expect(() => heldDrawing('gone')).toThrow('The drawing gone is not held any more.');
});
