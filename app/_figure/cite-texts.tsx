import type { Citations } from '../../lib/out/cite/citations.ts';
import { CopyText } from './copy-text.tsx';

/** A sentence ready to be quoted, as a text that can be selected or copied. */
export function CiteSentence({ sentence }: { sentence: string }) {
  return <CopyText name="Sentence" label="Copy the sentence" text={sentence} isProse />;
}

/** The bibliography of all that something rests on, in the same way. */
export function Bibliography({ apa, bibtex, ris }: Citations) {
  return (
    <>
      <CopyText name="APA" label="Copy APA" text={apa} isProse />
      <CopyText name="BibTeX" label="Copy BibTeX" text={bibtex} />
      <CopyText name="RIS" label="Copy RIS" text={ris} />
    </>
  );
}
