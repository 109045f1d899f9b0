const LIGHT = '--if-light:initial;--if-dark: ';
const DARK = '--if-light: ;--if-dark:initial';
const ROOT_BY_SYSTEM = /:root\{color-scheme:light dark(?=[;}])/;

/**
 * A compact sheet's `light-dark(a, b)` in words that browsers of 2023 know too: of two variables one is empty and the
 * other invalid, so that its fallback stands in. They follow `color-scheme`, which the sheet sets on the root alone.
 */
export function lowerLightDark(css: string): string {
  return css
    .replace(/light-dark\(([^(),]+),([^(),]+)\)/g, 'var(--if-light,$1)var(--if-dark,$2)')
    .replace(/color-scheme:light(?=[;}])/g, `$&;${LIGHT}`)
    .replace(/color-scheme:dark(?=[;}])/g, `$&;${DARK}`)
    .replace(ROOT_BY_SYSTEM, `:root{${LIGHT}}@media (prefers-color-scheme:dark){:root{${DARK}}}$&`);
}
