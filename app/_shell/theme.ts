/** What a reader may choose; `system` is no choice, and nothing is kept for it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Under which name a choice is kept in the browser, and nowhere else. */
export const THEME_KEY = 'theme';

/** What is kept as a theme; anything else counts as no choice. */
export function toTheme(kept: string | null | undefined): Theme {
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
