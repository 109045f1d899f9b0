import { THEME_CHOICES, type ThemeChoice } from './theme.ts';

const LABELS: Record<ThemeChoice, string> = { system: 'as the system', light: 'light', dark: 'dark' };

/** Light, dark, or as the system says. It keeps its place and shows only where a script runs to make it work. */
export function ThemeSwitch() {
  return (
    <fieldset className="theme-switch">
      <legend>Colours</legend>
      {THEME_CHOICES.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} autoComplete="off" />
          <span>{LABELS[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}
