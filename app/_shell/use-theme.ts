import { useEffect, useSyncExternalStore } from 'react';
import { THEME_KEY, type Theme, toTheme } from './theme.ts';

const CHANGED = 'theme-changed';

/** The theme in force and what sets it; `null` while the server's page is not yet live. */
export function useTheme(): [theme: Theme | null, choose: (theme: Theme) => void] {
  const theme = useSyncExternalStore<Theme | null>(subscribe, readTheme, () => null);
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key === THEME_KEY || key === null) showTheme(toTheme(newValue));
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

function readTheme(): Theme {
  return toTheme(document.documentElement.dataset.theme);
}

function chooseTheme(theme: Theme): void {
  keepTheme(theme);
  showTheme(theme);
}

/** A browser that keeps nothing still shows the choice, for as long as the page stays open. */
function keepTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.dispatchEvent(new Event(CHANGED));
}
