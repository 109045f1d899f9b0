import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { CSSProperties, ReactNode } from 'react';
import { preload } from 'react-dom';
import { siteMetadata } from './_data/page-metadata.ts';
import { readLoadId } from './_data/read-load-id.ts';
import { siteUrl } from './_data/site-address.ts';
import { isAtDesk } from './_shell/at-desk.ts';
import { Footer } from './_shell/footer.tsx';
import { Masthead } from './_shell/masthead.tsx';
import { ThemeScript } from './_shell/theme-script.tsx';
import { siteStyle } from './_style/site-style.ts';
import { SiteStyleElement } from './_style/site-style-element.tsx';

export const dynamic = 'force-dynamic';

const FONT = { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const;
const DESCRIPTION =
  'The numbers that articles quote, charted with their hedge, the paragraph they were printed in and the source behind them.';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return siteMetadata(DESCRIPTION);
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  for (const font of siteStyle().firstFonts) preload(font, FONT);
  const [state, atDesk] = await Promise.all([readLoadId(), isAtDesk()]);
  return (
    <html lang="en" style={printedOrigin()} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <SiteStyleElement />
      </head>
      <body>
        {atDesk ? (
          <main id="main">{children}</main>
        ) : (
          <>
            <Masthead />
            <main className="page" id="main">
              {children}
            </main>
            <Footer state={state} />
          </>
        )}
      </body>
    </html>
  );
}

/** On paper a link is spelled out with the origin that it leads to; a style sheet can't know it. */
function printedOrigin(): CSSProperties {
  return { '--origin': JSON.stringify(siteUrl()) } as CSSProperties;
}
