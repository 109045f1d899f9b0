import type { Metadata } from 'next';
import { pageMetadata } from '../_data/page-metadata.ts';
import type { Cited } from '../_data/read-citations.ts';
import { CitationFiles } from './citation-files.tsx';
import { Bibliography, CiteSentence } from './cite-texts.tsx';

/** `page` is what is cited, `address` where this page stands. */
type Props = { title: string; page: string; address: string; cited: Cited };

/** How to cite what stands at `page`, as a page of its own: the sentence and the bibliography of all that it rests on. */
export function CitePage({ title, page, address, cited: { sentence, citations } }: Props) {
  return (
    <>
      <h1>How to cite</h1>
      <p className="lede">
        <a href={page}>{title}</a>
      </p>
      <section className="cite" aria-label="Citations">
        <CiteSentence sentence={sentence} />
        <Bibliography {...citations} />
        <p className="cite-prose">
          As files: <CitationFiles cite={address} />
        </p>
      </section>
    </>
  );
}

/** Such a page is reached from what it cites, and stands in no search engine's place of it. */
export function citeMetadata(title: string, address: string): Metadata {
  return {
    ...pageMetadata({
      title: `How to cite: ${title}`,
      description: `A sentence ready to be quoted, and APA, BibTeX and RIS: ${title}.`,
      path: address,
    }),
    robots: { index: false },
  };
}
