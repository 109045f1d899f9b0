import type { CitedBriefly } from '../_data/read-citations.ts';
import { CiteSentence } from './cite-texts.tsx';
import { FetchedBibliography } from './fetched-bibliography.tsx';

/** How to cite a record, as a section of its page: the sentence, and the bibliography folded. */
export function CiteBlock({ sentence, bibliography }: CitedBriefly) {
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">Cite it</h2>
      <CiteSentence sentence={sentence} />
      <details className="cite-fold">
        <summary>APA, BibTeX and RIS of it and of its sources</summary>
        <FetchedBibliography href={bibliography} />
      </details>
    </section>
  );
}
