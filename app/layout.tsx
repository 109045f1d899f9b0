import '@fontsource-variable/ibm-plex-sans/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './_styles/fallbacks.css';
import './_styles/tokens.css';
import './_styles/base.css';
import './_styles/figure.css';
import './_styles/multiples.css';
import './_styles/front.css';
import './_styles/explorer.css';
import './_styles/records.css';
import './_styles/cite.css';
import './_styles/theme.css';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { CSSProperties, ReactNode } from 'react';
import { Footer } from './_components/footer.tsx';
import { Masthead } from './_components/masthead.tsx';
import { ThemeScript } from './_components/theme-script.tsx';
import { readDataMark } from './_server/data-mark.ts';
import { siteUrl } from './_server/site.ts';

export const dynamic = 'force-dynamic';

const DESCRIPTION =
  'The numbers that articles quote, charted with their hedge, the paragraph they were printed in and the source behind them.';

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: 'Cited Metrics', template: '%s · Cited Metrics' },
    description: DESCRIPTION,
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const state = await readDataMark();
  return (
    <html lang="en" style={printedOrigin()} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <Masthead />
        <main className="page" id="main">
          {children}
        </main>
        <Footer state={state} />
      </body>
    </html>
  );
}

/** On paper a link is spelled out with the origin that it leads to; a style sheet can't know it. */
function printedOrigin(): CSSProperties {
  return { '--origin': JSON.stringify(siteUrl()) } as CSSProperties;
}
