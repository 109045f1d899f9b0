import type { EvidenceCounts } from '../../../lib/model/check-counts.ts';
import { formatCount } from '../../../lib/words/format.ts';

/** How sure the figures are, as a sentence of computed counts over distinct figures. */
export function EvidenceSentence({ counts }: { counts: EvidenceCounts }) {
  return (
    <p className="evidence-counts lede">
      Of {formatCount(counts.figures, 'distinct figure')}, <Count n={counts.primary} name="primary" /> read in
      a primary source, <Count n={counts.elsewhere} name="elsewhere" /> reported elsewhere only,{' '}
      <Count n={counts.unchecked} name="unchecked" /> not checked.
    </p>
  );
}

function Count({ n, name }: { n: number; name: string }) {
  return (
    <b className="numeric" data-count={name}>
      {n}
    </b>
  );
}
