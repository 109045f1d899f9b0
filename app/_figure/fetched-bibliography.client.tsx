'use client';

import { useEffect, useRef, useState } from 'react';
import type { Citations } from '../../lib/out/citation.ts';
import { Bibliography } from './cite-texts.tsx';

/**
 * The link to a bibliography's own page, and beneath it the bibliography itself once the `<details>` around it is open:
 * most readers never ask for it. Without a script, or where it does not come through, the link leads to it.
 */
export function FetchedBibliography({ href }: { href: string }) {
  const link = useRef<HTMLParagraphElement>(null);
  const [found, setFound] = useState<Citations | null>(null);
  useEffect(() => {
    const part = link.current?.closest('details');
    if (!part) return;
    let asked = false;
    const ask = () => {
      if (asked || !part.open) return;
      asked = true;
      fetchBibliography(href).then(setFound, () => {
        asked = false;
      });
    };
    ask();
    part.addEventListener('toggle', ask);
    return () => part.removeEventListener('toggle', ask);
  }, [href]);
  return (
    <>
      <p ref={link} className="cite-prose">
        <a href={href}>APA, BibTeX and RIS, as a page</a>
      </p>
      {found !== null && <Bibliography {...found} />}
    </>
  );
}

/** Reads the texts out of the page that shows them. Rejects where it can't be had, or lacks one of them. */
async function fetchBibliography(href: string): Promise<Citations> {
  const response = await fetch(href, { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const textOf = (name: string) => {
    const text = page.querySelector(`[data-cite="${name}"] [data-copy]`)?.textContent;
    if (!text) throw new Error(`${href} has no ${name}`);
    return text;
  };
  return { apa: textOf('apa'), bibtex: textOf('bibtex'), ris: textOf('ris') };
}
