'use client';

import { processWide } from '../../lib/process-wide.ts';
import { SITE_STYLE, type SiteStyle } from './style-holder.ts';

const ID = 'site-style';

/**
 * The style sheet, in the page's head. It is no property of anything: what the server hands to React in a browser would
 * hold it once more. There it is read from the page, which needs it again only where React makes all of it anew.
 */
export function SiteStyleElement() {
  return (
    <style
      id={ID}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet
      dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? madeHere() : inPage() }}
    />
  );
}

function madeHere(): string {
  return processWide<SiteStyle>(SITE_STYLE).value?.css ?? '';
}

let kept: string | undefined;

function inPage(): string {
  kept ??= document.getElementById(ID)?.textContent ?? '';
  return kept;
}
