import '@fontsource-variable/ibm-plex-sans/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './_shell/fallbacks.css';
import './_shell/tokens.css';
import './_shell/base.css';
import './_figure/figure.css';
import './_figure/small-multiples.css';
import './_parts/front.css';
import './claims/_parts/explorer.css';
import './_components/records.css';
import './_figure/still.css';
import './_figure/take-away.css';
import './_components/in-type.css';
import './_shell/theme.css';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { CSSProperties, ReactNode } from 'react';
import { readLoadId } from './_data/read-load-id.ts';
import { siteUrl } from './_data/site-address.ts';
import { Footer } from './_shell/footer.tsx';
import { Masthead } from './_shell/masthead.tsx';
import { ThemeScript } from './_shell/theme-script.tsx';

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
  const state = await readLoadId();
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
