/** The colours that the site has; the first is a picture's where none is asked for. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
