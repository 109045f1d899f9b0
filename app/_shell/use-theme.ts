import { useEffect, useSyncExternalStore } from 'react';
import { THEME_KEY, type ThemeChoice, toThemeChoice } from './theme.ts';

const CHANGED = 'theme-changed';

/** The theme in force and what sets it; `null` while the server's page is not yet live. */
export function useTheme(): [theme: ThemeChoice | null, choose: (theme: ThemeChoice) => void] {
  const theme = useSyncExternalStore<ThemeChoice | null>(subscribe, readTheme, () => null);
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key === THEME_KEY || key === null) showTheme(toThemeChoice(newValue));
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  return [theme, chooseTheme];
}

function subscribe(notify: () => void): () => void {
  document.addEventListener(CHANGED, notify);
  return () => document.removeEventListener(CHANGED, notify);
}

function readTheme(): ThemeChoice {
  return toThemeChoice(document.documentElement.dataset.theme);
}

function chooseTheme(theme: ThemeChoice): void {
  keepTheme(theme);
  showTheme(theme);
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
  document.dispatchEvent(new Event(CHANGED));
}
