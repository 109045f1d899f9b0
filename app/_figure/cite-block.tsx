import type { Cited } from '../_data/read-citations.ts';
import { Bibliography, CiteSentence } from './cite-texts.tsx';

/** How to cite a record, as a section of its page: the sentence, and the bibliography folded. */
export function CiteBlock(cited: Cited) {
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">Cite it</h2>
      <CiteSentence {...cited} />
      <details className="cite-fold">
        <summary>APA, BibTeX and RIS of it and of its sources</summary>
        <Bibliography {...cited} />
      </details>
    </section>
  );
}
