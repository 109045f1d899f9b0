'use client';

import { THEME_CHOICES, type ThemeChoice } from './theme.ts';
import { useTheme } from './use-theme.ts';

const LABELS: Record<ThemeChoice, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Light, dark, or as the system says. It keeps its place and shows only where a script runs to make it work. */
export function ThemeSwitch() {
  const [theme, choose] = useTheme();
  return (
    <fieldset className="theme-switch" data-ready={theme !== null}>
      <legend>Colours</legend>
      {THEME_CHOICES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="theme"
            value={each}
            checked={theme === each}
            onChange={() => choose(each)}
          />
          <span>{LABELS[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
