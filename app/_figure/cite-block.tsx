import type { Cited } from '../_data/read-citations.ts';
import { CiteTexts } from './cite-texts.tsx';

/** How to cite a record, as a section of its page. */
export function CiteBlock(cited: Cited) {
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">Cite it</h2>
      <CiteTexts {...cited} />
    </section>
  );
}
