'use client';

import { Failure, referenceOf } from './_shell/failure.tsx';
import { SiteStyleElement } from './_style/site-style.client.tsx';

type Props = { error: unknown; retry: () => void };

/** Stands in for the whole document where even the layout failed: its data version comes from the database too. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en">
      <head>
        <title>This page could not be made · Cited Metrics</title>
        <SiteStyleElement />
      </head>
      <body>
        <main className="page">
          <Failure reference={referenceOf(error)} retry={retry} />
        </main>
      </body>
    </html>
  );
}
