import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactCss } from '../../app/_style/compact-css.ts';
import { lowerLightDark } from '../../app/_style/lower-light-dark.ts';

const LIT = '--if-light:initial;--if-dark: ';
const DIM = '--if-light: ;--if-dark:initial';

describe('lowerLightDark(css)', () => {
  it('gives each colour as two of which one is empty', () => {
    expect(lowerLightDark(':root{--ink:light-dark(#111,#eee)}')).toBe(
      ':root{--ink:var(--if-light,#111)var(--if-dark,#eee)}',
    );
  });

  it('follows the system where the root does, and the choice where one is set', () => {
    expect(lowerLightDark(':root{color-scheme:light dark;a:b}')).toBe(
      `:root{${LIT}}@media (prefers-color-scheme:dark){:root{${DIM}}}:root{color-scheme:light dark;a:b}`,
    );
    expect(lowerLightDark('[a]{color-scheme:dark}[b]{color-scheme:light;c:d}')).toBe(
      `[a]{color-scheme:dark;${DIM}}[b]{color-scheme:light;${LIT};c:d}`,
    );
  });

  it('leaves none of it in our own tokens', () => {
    const tokens = readFileSync(new URL('../../app/_shell/tokens.css', import.meta.url), 'utf8');
    const lowered = lowerLightDark(compactCss(tokens));
    expect(lowered).not.toContain('light-dark(');
    expect(lowered.match(/color-scheme:/g)).toHaveLength(5);
    expect(lowered.split('--if-light:initial;').length - 1).toBe(3);
    expect(lowered.split('--if-dark:initial').length - 1).toBe(2);
  });
});
