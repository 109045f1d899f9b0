/** The style sheet of all pages, and the addresses of the fonts that each page is shown in. */
export type SiteStyle = { css: string; firstFonts: readonly string[] };

/** Where the process keeps it, so that a component which runs in browsers too need not be handed it. */
export const SITE_STYLE = 'site-style';
