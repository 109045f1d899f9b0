import { siteStyle } from './site-style.ts';

/** The style sheet, in the page's head: nothing has to be fetched before a page is painted. */
export function SiteStyleElement() {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet
    <style dangerouslySetInnerHTML={{ __html: siteStyle().css }} />
  );
}
