import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../lib/chart/themes.ts';
import { colourOf, parseColours } from '../../lib/chart/tokens.ts';

const css = readFileSync(new URL('../../app/_shell/tokens.css', import.meta.url), 'utf8');
const USED = ['paper', 'ink', 'ink-soft', 'hairline', 'rule', 'stated', 'context', 'others', 'others-soft'];

describe('parseColours(css)', () => {
  it.each(THEMES)('parseColours(tokens.css) has every colour that pictures use, in %s', (theme) => {
    const colours = parseColours(css)[theme];
    for (const name of USED) expect(colourOf(colours, name), name).toMatch(/^#[\da-f]{3,6}$/);
  });

  it('parseColours(tokens.css) tells the themes apart and leaves print out', () => {
    const { light, dark } = parseColours(css);
    expect(light.paper).not.toBe(dark.paper);
    expect(light.paper).not.toBe('#fff');
  });
});

describe('colourOf(colours, name)', () => {
  it('colourOf() throws with the name that has no colour', () => {
    expect(() => colourOf({ ink: '#000' }, 'mauve')).toThrow('--mauve');
  });
});
