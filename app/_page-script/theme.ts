import { THEME_KEY, type ThemeChoice, toThemeChoice } from '../_shell/theme.ts';

const FIELD = '.theme-switch input';

/** Sets the theme that is chosen, keeps it, and follows a choice that is made in another window. */
export function startTheme(): void {
  showChosen(toThemeChoice(document.documentElement.dataset.theme));
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.matches(FIELD))) return;
    const theme = toThemeChoice(target.value);
    keepTheme(theme);
    showTheme(theme);
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === THEME_KEY || key === null) showTheme(toThemeChoice(newValue));
  });
}

/** A browser that keeps nothing still shows the choice, for as long as the page stays open. */
function keepTheme(theme: ThemeChoice): void {
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function showTheme(theme: ThemeChoice): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  showChosen(theme);
}

function showChosen(theme: ThemeChoice): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(FIELD))
    input.checked = input.value === theme;
}
