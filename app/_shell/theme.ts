import { THEMES, type Theme } from '../../lib/chart/themes.ts';

/** What a reader may choose; `system` is no choice, and nothing is kept for it. */
export const THEME_CHOICES = ['system', ...THEMES] as const;
export type ThemeChoice = 'system' | Theme;

/** Under which name a choice is kept in the browser, and nowhere else. */
export const THEME_KEY = 'theme';

/** What is kept as a choice; anything else counts as none. */
export function toThemeChoice(kept: string | null | undefined): ThemeChoice {
  return THEMES.find((theme) => theme === kept) ?? 'system';
}
